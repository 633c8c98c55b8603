import { checkMembers, checkObject } from '../backends/checks.ts';
import { TemplateError } from '../runtime/errors.ts';
import type { Api } from './description.ts';

/** Two words of CloudFormation that are no names of authorizers. */
const authorizationTypes = ['NONE', 'AWS_IAM'];

/** Whether `$context.authorizer` has something. */
export function isAuthorizer(name: string): boolean {
  return !authorizationTypes.includes(name);
}

/** @throws {TemplateError} naming the authorizer that is wrong. */
export function checkAuthorizers(authorizers: unknown): void {
  for (const [name, authorizer] of Object.entries(checkObject(authorizers, 'api.authorizers'))) {
    checkNewName(name);
    checkAuthorizer(authorizer, `api.authorizers.${name}`);
  }
}

/** OpenAPI takes no other names, and some mean something already. */
function checkNewName(name: string): void {
  if (/^[A-Za-z0-9._-]+$/.test(name) && ![...authorizationTypes, 'api_key'].includes(name)) return;
  const text = JSON.stringify(name);
  throw new TemplateError(`api.authorizers: ${text} has to be another name, of letters, digits and \`._-\``);
}

function checkAuthorizer(authorizer: unknown, where: string): void {
  const given = checkObject(authorizer, where) as Record<string, unknown>;
  if (given.type === 'token') {
    checkMembers(given, where, ['type', 'function'], ['header', 'seconds']);
    if (typeof given.function !== 'string') throw new TemplateError(`${where}.function has to be an ARN`);
  } else if (given.type === 'cognito') {
    checkMembers(given, where, ['type', 'userPools'], ['header']);
    if (!isListOfTexts(given.userPools)) throw new TemplateError(`${where}.userPools has to be a list of ARNs`);
  } else {
    throw new TemplateError(`${where}.type has to be "token" or "cognito"`);
  }
}

export function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
}

/** @throws {TemplateError} for a name that no authorizer has. */
export function checkAuthorizerName(name: string | undefined, { authorizers = {} }: Api, where: string): void {
  const known = [...authorizationTypes, ...Object.keys(authorizers)];
  if (name === undefined || known.includes(name)) return;
  throw new TemplateError(`${where}: there is no authorizer ${JSON.stringify(name)}; there are ${known.join(', ')}`);
}
