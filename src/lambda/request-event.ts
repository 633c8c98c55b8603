import { each, object } from '../backends/blocks.ts';
import { isPresent } from '../backends/conditions.ts';
import type { Json } from '../backends/json.ts';
import { jsonString, Vtl, vtl } from '../backends/vtl.ts';

/** A whole request as a function gets it. What a request does not have is left out of `context`. */
export interface RequestEvent {
  /** The body as JSON; a text that is none is a string, no body `{}`. */
  body: Json;
  params: {
    path: { [name: string]: string };
    querystring: { [name: string]: string };
    header: { [name: string]: string };
  };
  stageVariables: { [name: string]: string };
  context: { [Name in ContextName]?: string } & {
    identity: { [Name in IdentityName]?: string };
    authorizer: { [name: string]: string };
  };
}

const contextNames = [
  'accountId',
  'apiId',
  'domainName',
  'httpMethod',
  'path',
  'protocol',
  'requestId',
  'requestTime',
  'requestTimeEpoch',
  'resourceId',
  'resourcePath',
  'stage',
] as const;

const identityNames = [
  'accountId',
  'apiKeyId',
  'caller',
  'cognitoAuthenticationProvider',
  'cognitoAuthenticationType',
  'cognitoIdentityId',
  'cognitoIdentityPoolId',
  'sourceIp',
  'user',
  'userAgent',
  'userArn',
] as const;

type ContextName = (typeof contextNames)[number];
type IdentityName = (typeof identityNames)[number];

/** Prints the whole request. */
export function wholeRequest(): Vtl {
  const params = ['path', 'querystring', 'header'].map((name) => {
    return { name, value: map(new Vtl(`$input.params().${name}`)) };
  });
  const context = [
    ...known('$context', contextNames),
    { name: 'identity', value: object(known('$context.identity', identityNames), 2) },
    { name: 'authorizer', value: map(vtl`$context.authorizer`) },
  ];
  const members = [
    { name: 'body', value: vtl`$input.json('$')` },
    { name: 'params', value: object(params, 1) },
    { name: 'stageVariables', value: map(vtl`$stageVariables`) },
    { name: 'context', value: object(context, 1) },
  ];
  return object(members, 0);
}

/** Maps of texts; claims and other objects are not among them, since they print nothing. */
function map(values: Vtl): Vtl {
  const entry = (name: Vtl): Vtl => vtl`${jsonString(name)}: ${jsonString(vtl`${values}.get(${name}).toString()`)}`;
  return vtl`#set($names = [])#set($added = $names.addAll(${values}.keySet())){${each(vtl`$names`, 3, entry)}}`;
}

function known(root: string, names: readonly string[]) {
  return names.map((name) => {
    const value = new Vtl(`${root}.${name}`);
    return { name, value: jsonString(vtl`${value}.toString()`), when: isPresent(value) };
  });
}
