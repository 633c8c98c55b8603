import { type Call, callOf, withResponse } from '../backends/call.ts';
import { type Check, checkChoice, checkDescription } from '../backends/checks.ts';
import { json } from '../backends/protocol.ts';
import { joined, nothing, stringLiteral, type Vtl, vtl } from '../backends/vtl.ts';
import { TemplateError } from '../runtime/errors.ts';
import { mockRequest } from './mock.ts';

/** Which pages of other origins may call the API. */
export interface CorsDescription {
  /** The origins, such as `https://books.example`, or `*` for all. */
  readonly origins: '*' | readonly string[];
  /** Whether cookies and the like may come along; not with `*`. Default: false. */
  readonly credentials?: boolean;
}

export interface PreflightDescription extends CorsDescription {
  /** The methods that pages may use, such as `['GET', 'PUT']`. */
  readonly methods: readonly string[];
  /** The headers that they may send, beside those that are always allowed. Default: `['Content-Type']`. */
  readonly headers?: readonly string[];
  /** The headers of answers that they may read. Default: those that are always allowed. */
  readonly expose?: readonly string[];
  /** Seconds that a browser may remember the answer for. Default: what the browser says. */
  readonly maxAge?: number;
}

const token = /^[A-Za-z0-9!#$%&*+.^_`|~-]+$/;

const tokens: Check = (value, where) => {
  if (Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' && token.test(one)))
    return;
  throw new TemplateError(`${where} has to be a list of names`);
};

const checks: { readonly [member: string]: Check<CorsDescription> } = {
  origins: (value, where, { credentials }) => {
    if (value === '*') {
      if (credentials) throw new TemplateError(`${where}: credentials cannot come along from all origins`);
      return;
    }
    const isOrigin = (one: unknown) =>
      typeof one === 'string' && /^[a-z][a-z0-9+.-]*:\/\/[A-Za-z0-9.:[\]-]+$/.test(one);
    if (Array.isArray(value) && value.length > 0 && value.every(isOrigin)) return;
    throw new TemplateError(`${where} has to be '*' or a list of origins, such as ['https://books.example']`);
  },
  credentials: (value, where) => checkChoice(value, [true, false], where),
  methods: tokens,
  headers: tokens,
  expose: tokens,
  maxAge: (value, where) => {
    if (Number.isInteger(value) && (value as number) >= 0) return;
    throw new TemplateError(`${where} has to be a whole number of seconds`);
  },
};

/**
 * What browsers ask before they send a request from another origin: the method `OPTIONS`, with an empty answer.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function corsPreflight(description: PreflightDescription): Call<never, 'CorsPreflight'> {
  checkCors('CorsPreflight', description, ['methods'], ['headers', 'expose', 'maxAge']);
  const { methods, headers = ['Content-Type'], expose, maxAge } = description;
  const preflight = callOf<never, 'CorsPreflight'>({
    action: 'CorsPreflight',
    protocol: json,
    reads: [],
    request: mockRequest,
    // Without any text a template would hand the body on.
    response: vtl`#set($allowed = true)
`,
    integration: {
      type: 'mock',
      passthroughBehavior: 'never',
      responseParameters: fixed({
        'Access-Control-Allow-Methods': methods.join(', '),
        'Access-Control-Allow-Headers': headers.join(', '),
        ...(expose ? { 'Access-Control-Expose-Headers': expose.join(', ') } : {}),
        ...(maxAge === undefined ? {} : { 'Access-Control-Max-Age': String(maxAge) }),
      }),
      statuses: [200],
    },
  });
  return allowing(preflight, description);
}

/**
 * A call whose answers pages of other origins may read.
 * @throws {TemplateError} for a description that contradicts itself, naming the member, and for several origins of a call
 *   whose default response has no template.
 */
export function withCors<C extends Call<unknown>>(call: C, description: CorsDescription): C {
  checkCors('withCors', description, [], []);
  return allowing(call, description);
}

function checkCors(action: string, description: unknown, needed: readonly string[], others: readonly string[]): void {
  checkDescription(
    action,
    description,
    [
      ['origins', ...needed],
      ['credentials', ...others],
    ],
    checks,
  );
}

/** One origin is a fixed header; of several the response template chooses the one that asks. */
function allowing<C extends Call<unknown>>(call: C, { origins, credentials = false }: CorsDescription): C {
  const [only, ...others] = origins === '*' ? ['*'] : origins;
  const several = others.length > 0;
  if (several && call.integration.failures !== undefined) {
    throw new TemplateError(
      `withCors: ${call.action} hands its answers on without a template, so there can be one origin`,
    );
  }
  const headers = {
    ...(several ? { Vary: 'Origin' } : { 'Access-Control-Allow-Origin': only! }),
    ...(credentials ? { 'Access-Control-Allow-Credentials': 'true' } : {}),
  };
  const responseParameters = { ...call.integration.responseParameters, ...fixed(headers) };
  const integration = { ...call.integration, responseParameters };
  if (several) return withResponse(call, integration, chosen(origins as readonly string[]));
  return withResponse(call, integration, call.integration.failures === undefined ? nothing : overridden(headers));
}

function fixed(headers: { readonly [name: string]: string }): { [target: string]: string } {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, `'${value}'`]),
  );
}

/** Names of headers come in the case that the client has sent. */
function chosen(origins: readonly string[]): Vtl {
  return vtl`#set($origin = $input.params().header.get('Origin'))
#if($origin == "")#set($origin = $input.params().header.get('origin'))#end
#set($origins = [${joined(origins.map(stringLiteral), ', ')}])
#if($origins.contains($origin))#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)#end
`;
}

/** Fixed headers are those of the default response: others set them by themselves. */
function overridden(headers: { readonly [name: string]: string }): Vtl {
  const set = Object.entries(headers).map(([name, value]) => {
    return vtl`#set($context.responseOverride.header[${stringLiteral(name)}] = ${stringLiteral(value)})
`;
  });
  return joined(set);
}
