/** What browsers need so that pages of other origins may call an API. */
import { corsPreflight, withCors } from '../mock/cors.ts';
import type { Api, Cors, Method, Verb } from './description.ts';
import { verbs } from './verbs.ts';

/** The methods with their answers readable by these pages, and an `OPTIONS` for each path that has none. */
export function withPreflights(api: Api): readonly Method[] {
  const { methods, cors } = api;
  if (cors === undefined) return methods;
  const { headers: _, expose: __, maxAge: ___, ...origins } = cors;
  const readable = methods.map((method) => {
    return method.verb === 'OPTIONS' ? method : { ...method, call: withCors(method.call, origins) };
  });
  const paths = [...new Set(methods.map(({ path }) => path))];
  const preflights = paths.map((path) =>
    preflight(
      methods.filter((one) => one.path === path),
      api,
      cors,
    ),
  );
  return [...readable, ...preflights.flat()];
}

/** Browsers ask without a token or key. */
function preflight(methods: readonly Method[], api: Api, cors: Cors): Method[] {
  if (methods.some(({ verb }) => verb === 'OPTIONS')) return [];
  const headers = cors.headers ?? [...new Set(methods.flatMap((method) => headersOf(method, api)))];
  const call = corsPreflight({ ...cors, headers, methods: allowed(methods) });
  return [{ verb: 'OPTIONS', path: methods[0]!.path, call, authorizer: 'NONE', apiKey: false }];
}

function allowed(methods: readonly Method[]): readonly Verb[] {
  const any = methods.some(({ verb }) => verb === 'ANY');
  return any ? [...verbs.keys()].filter((verb) => verb !== 'ANY') : methods.map(({ verb }) => verb);
}

/** The headers that a request of a method may have. */
function headersOf({ call, authorizer, apiKey }: Method, api: Api): readonly string[] {
  const read = call.reads.filter(({ in: place }) => place === 'header').map(({ name }) => name);
  const keys = (apiKey ?? api.apiKey) ? ['x-api-key'] : [];
  return ['Content-Type', ...read, ...tokensOf(authorizer ?? api.authorizer ?? 'NONE', api), ...keys];
}

/** Where an authorizer looks. */
function tokensOf(authorizer: string, { authorizers = {} }: Api): readonly string[] {
  if (authorizer === 'NONE') return [];
  if (authorizer === 'AWS_IAM') return ['Authorization', 'X-Amz-Date', 'X-Amz-Security-Token'];
  return [authorizers[authorizer]?.header ?? 'Authorization'];
}

/** The headers of what API Gateway answers by itself; which of several origins asks, it cannot tell. */
export function gatewayHeaders({ cors }: Api): { readonly [target: string]: string } | undefined {
  if (cors === undefined) return undefined;
  const [only, ...others] = cors.origins === '*' ? ['*'] : cors.origins;
  if (others.length > 0) return undefined;
  const credentials = { 'gatewayresponse.header.Access-Control-Allow-Credentials': "'true'" };
  return {
    'gatewayresponse.header.Access-Control-Allow-Origin': `'${only}'`,
    ...(cors.credentials ? credentials : {}),
  };
}

/** The kinds of what API Gateway answers by itself. */
export const gatewayResponses = ['DEFAULT_4XX', 'DEFAULT_5XX'] as const;
