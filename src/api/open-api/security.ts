/** Who may call a method: security schemes with API Gateway's extensions. */
import type { Api, Authorizer } from '../description.ts';
import { present } from '../members.ts';
import type { Operation } from '../operations.ts';
import type { OpenApiAuthorizer, OpenApiOperation, OpenApiSecurityScheme } from './document.ts';
import type { Target } from './target.ts';

const signature: OpenApiSecurityScheme = {
  type: 'apiKey',
  name: 'Authorization',
  in: 'header',
  'x-amazon-apigateway-authtype': 'awsSigv4',
};

const apiKey: OpenApiSecurityScheme = { type: 'apiKey', name: 'x-api-key', in: 'header' };

const apiKeyName = 'api_key';

/** All that a request has to satisfy; nothing for methods that everyone may call. */
export function securityOf({ authorizer, apiKey }: Operation): NonNullable<OpenApiOperation['security']> | undefined {
  const schemes = [...(authorizer === 'NONE' ? [] : [authorizer]), ...(apiKey ? [apiKeyName] : [])];
  return schemes.length === 0 ? undefined : [Object.fromEntries(schemes.map((name) => [name, []]))];
}

/** The schemes that operations name. */
export function securitySchemes(
  { authorizers = {} }: Api,
  operations: readonly Operation[],
  target: Target,
): { [name: string]: OpenApiSecurityScheme } {
  const used = new Set(operations.flatMap((operation) => Object.keys(securityOf(operation)?.[0] ?? {})));
  const schemes: [string, OpenApiSecurityScheme][] = [
    ...Object.entries(authorizers).map(([name, one]): [string, OpenApiSecurityScheme] => [name, scheme(one, target)]),
    ['AWS_IAM', signature],
    [apiKeyName, apiKey],
  ];
  return Object.fromEntries(schemes.filter(([name]) => used.has(name)));
}

function scheme(authorizer: Authorizer, target: Target): OpenApiSecurityScheme {
  return {
    type: 'apiKey',
    name: authorizer.header ?? 'Authorization',
    in: 'header',
    'x-amazon-apigateway-authtype': authorizer.type === 'token' ? 'custom' : 'cognito_user_pools',
    'x-amazon-apigateway-authorizer': openApiAuthorizer(authorizer, target),
  };
}

function openApiAuthorizer(authorizer: Authorizer, { uriOf, arnOf }: Target): OpenApiAuthorizer {
  if (authorizer.type === 'cognito') {
    return { type: 'cognito_user_pools', providerARNs: authorizer.userPools.map(arnOf) };
  }
  return present({
    type: 'token',
    authorizerUri: uriOf(`lambda:path/2015-03-31/functions/${authorizer.function}/invocations`),
    authorizerResultTtlInSeconds: authorizer.seconds,
  });
}
