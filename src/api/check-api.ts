import { checkMembers, checkObject } from '../backends/checks.ts';
import { TemplateError } from '../runtime/errors.ts';
import type { Api, Authorizer, Method } from './description.ts';
import { parametersOf, parentOf, problemOf, waysTo } from './paths.ts';
import { verbs } from './verbs.ts';

/** @throws {TemplateError} naming what is wrong and where: a member, or the method as `GET /books`. */
export function checkApi(api: Api): void {
  const others = [
    'version',
    'description',
    'authorizers',
    'authorizer',
    'apiKey',
    'validation',
    'cors',
    'binaryMediaTypes',
  ];
  checkMembers(api, 'api', ['title', 'methods'], others);
  for (const name of ['title', 'version', 'description'] as const) checkType(api[name], 'string', `api.${name}`);
  for (const name of ['apiKey', 'validation'] as const) checkType(api[name], 'boolean', `api.${name}`);
  if (api.cors !== undefined) checkObject(api.cors, 'api.cors');
  const authorizers = Object.entries(checkObject(api.authorizers ?? {}, 'api.authorizers'));
  for (const [name, authorizer] of authorizers) checkAuthorizer(authorizer, `api.authorizers.${name}`);
  checkAuthorizerName(api.authorizer, api, 'api');
  if (!Array.isArray(api.methods) || api.methods.length === 0)
    throw new TemplateError('api.methods has to be a list of methods');
  for (const [index, method] of api.methods.entries()) checkMethod(method, `api.methods[${index}]`, api);
  checkUnique(api.methods);
  checkSiblings(api.methods);
}

function checkType(value: unknown, type: 'string' | 'boolean', where: string): void {
  if (value === undefined || (typeof value === type && value !== '')) return;
  throw new TemplateError(`${where} has to be ${type === 'string' ? 'a text' : 'true or false'}`);
}

function checkAuthorizer(authorizer: Authorizer, where: string): void {
  const { type } = checkObject(authorizer, where) as Authorizer;
  if (!['token', 'cognito'].includes(type)) throw new TemplateError(`${where}.type has to be "token" or "cognito"`);
  if (type === 'token') checkMembers(authorizer, where, ['type', 'function'], ['header', 'seconds']);
  else checkMembers(authorizer, where, ['type', 'userPools'], ['header']);
}

/** Two words of CloudFormation that are no names of authorizers. */
const authorizationTypes = ['NONE', 'AWS_IAM'];

function checkAuthorizerName(name: string | undefined, { authorizers = {} }: Api, where: string): void {
  const known = [...authorizationTypes, ...Object.keys(authorizers)];
  if (name === undefined || known.includes(name)) return;
  throw new TemplateError(`${where}: there is no authorizer ${JSON.stringify(name)}; there are ${known.join(', ')}`);
}

function checkMethod(method: Method, where: string, api: Api): void {
  const others = ['operationId', 'summary', 'authorizer', 'apiKey'];
  checkMembers(method, where, ['verb', 'path', 'call'], others);
  const { verb, path } = method;
  if (!verbs.has(verb)) {
    throw new TemplateError(`${where}.verb: ${JSON.stringify(verb)} is none of ${[...verbs.keys()].join(', ')}`);
  }
  const problem = problemOf(path);
  if (problem !== undefined) throw new TemplateError(`${where}.path: ${JSON.stringify(path)}: ${problem}`);
  for (const name of ['operationId', 'summary'] as const) checkType(method[name], 'string', `${where}.${name}`);
  checkType(method.apiKey, 'boolean', `${where}.apiKey`);
  checkAuthorizerName(method.authorizer, api, where);
  checkCall(method, `${verb} ${path}`, method.authorizer ?? api.authorizer ?? 'NONE');
}

/** What the call reads has to be there. */
function checkCall({ verb, path, call }: Method, where: string, authorizer: string): void {
  if (typeof call?.request?.vtl !== 'string' || !Array.isArray(call.reads)) {
    throw new TemplateError(`${where}: the call has to come from a helper, such as getItem(...)`);
  }
  const inPath = parametersOf(path);
  for (const { in: place, name } of call.reads) {
    if (place === 'path' && !inPath.includes(name)) {
      throw new TemplateError(`${where}: the call reads the path parameter ${name}; the path has no {${name}}`);
    }
    if (place === 'body' && (verb === 'GET' || verb === 'HEAD')) {
      throw new TemplateError(`${where}: the call reads ${name} of the body; ${verb} requests have none`);
    }
    if (place === 'context' && name.startsWith('authorizer.') && authorizationTypes.includes(authorizer)) {
      throw new TemplateError(`${where}: the call reads $context.${name}; the method has no authorizer`);
    }
  }
}

function checkUnique(methods: readonly Method[]): void {
  const twice = repeated(methods.map(({ verb, path }) => `${verb} ${path}`));
  if (twice !== undefined) throw new TemplateError(`${twice} is there twice; each verb of a path has one method`);
  const id = repeated(methods.flatMap(({ operationId }) => operationId ?? []));
  if (id !== undefined) throw new TemplateError(`the operation id ${id} is there twice; each names one method`);
}

function repeated(texts: readonly string[]): string | undefined {
  return texts.find((text, index) => texts.indexOf(text) !== index);
}

/** Below one resource API Gateway takes one parameter of a name, and one of the form `{name+}`. */
function checkSiblings(methods: readonly Method[]): void {
  const seen = new Map<string, string>();
  for (const path of methods.flatMap((method) => waysTo(method.path))) {
    if (!path.endsWith('}')) continue;
    const place = `${parentOf(path)} ${path.endsWith('+}')}`;
    const other = seen.get(place) ?? path;
    if (other !== path)
      throw new TemplateError(`${other} and ${path}: a resource can have one parameter below it; use one name`);
    seen.set(place, path);
  }
}
