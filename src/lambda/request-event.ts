import { each, object } from '../backends/blocks.ts';
import { isPresent } from '../backends/conditions.ts';
import type { Json } from '../backends/json.ts';
import { jsonString, Vtl, vtl } from '../backends/vtl.ts';

/** A whole request as a function gets it. What a request does not have is left out of `context`. */
export interface RequestEvent {
  /** The body as JSON; a text that is none is a string, no body `{}`. */
  body: Json;
  /** The parameters, each one text. */
  params: {
    /** Those of the path. */
    path: { [name: string]: string };
    /** Those of the query string. */
    querystring: { [name: string]: string };
    /** The headers. */
    header: { [name: string]: string };
  };
  /** The stage variables. */
  stageVariables: { [name: string]: string };
  /** The members of `$context` that are texts, from `accountId` to `stage`. */
  context: Partial<Record<ContextName, string>> & {
    /** Who calls: from `accountId` to `userArn`. */
    identity: Partial<Record<IdentityName, string>>;
    /** What the authorizer says, claims and other objects left out. */
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
