import { checkMembers } from '../backends/checks.ts';
import type { Reading } from '../backends/readings.ts';
import { TemplateError } from '../runtime/errors.ts';
import { checkAuthorizerName, isAuthorizer } from './check-authorizer.ts';
import type { Api, Method } from './description.ts';
import { parametersOf, problemOf } from './paths.ts';
import { verbs } from './verbs.ts';

const members = ['operationId', 'summary', 'authorizer', 'apiKey'];

/** @throws {TemplateError} naming the member that is wrong, or the method as `GET /books`. */
export function checkMethod(method: Method, where: string, api: Api): void {
  checkMembers(method, where, ['verb', 'path', 'call'], members);
  const { verb, path, authorizer = api.authorizer ?? 'NONE', call } = method;
  if (!verbs.has(verb)) {
    throw new TemplateError(`${where}.verb: ${JSON.stringify(verb)} is none of ${[...verbs.keys()].join(', ')}`);
  }
  const problem = problemOf(path);
  if (problem !== undefined) throw new TemplateError(`${where}.path: ${JSON.stringify(path)}: ${problem}`);
  for (const name of ['operationId', 'summary'] as const) checkType(method[name], 'string', `${where}.${name}`);
  checkType(method.apiKey, 'boolean', `${where}.apiKey`);
  checkAuthorizerName(authorizer, api, where);
  if (typeof call.request?.vtl !== 'string' || !Array.isArray(call.reads)) {
    throw new TemplateError(`${verb} ${path}: the call has to come from a helper, such as getItem(...)`);
  }
  for (const reading of call.reads) checkReading(reading, { verb, path, authorizer });
}

export function checkType(value: unknown, type: 'string' | 'boolean', where: string): void {
  if (value === undefined || (typeof value === type && value !== '')) return;
  throw new TemplateError(`${where} has to be ${type === 'string' ? 'a text' : 'true or false'}`);
}

/** What the call reads has to be there. */
function checkReading({ in: place, name }: Reading, method: { verb: string; path: string; authorizer: string }): void {
  const { verb, path, authorizer } = method;
  const reads = `${verb} ${path}: the call reads`;
  if (place === 'path' && !parametersOf(path).includes(name)) {
    throw new TemplateError(`${reads} the path parameter ${name}; the path has no {${name}}`);
  }
  if (place === 'body' && (verb === 'GET' || verb === 'HEAD')) {
    throw new TemplateError(`${reads} ${name} of the body; ${verb} requests have none`);
  }
  if (place === 'context' && name.startsWith('authorizer.') && !isAuthorizer(authorizer)) {
    throw new TemplateError(`${reads} $context.${name}; the method has no authorizer`);
  }
}
