import { checkMembers, checkObject } from '../backends/checks.ts';
import { TemplateError } from '../runtime/errors.ts';
import { checkAuthorizerName, checkAuthorizers, isListOfTexts } from './check-authorizer.ts';
import { checkMethod, checkType } from './check-method.ts';
import type { Api, Method } from './description.ts';
import { parentOf, waysTo } from './paths.ts';

const texts = ['title', 'version', 'description'] as const;
const switches = ['apiKey', 'validation'] as const;
const others = ['authorizers', 'authorizer', 'cors', 'binaryMediaTypes'];

/** @throws {TemplateError} naming what is wrong and where: a member, or the method as `GET /books`. */
export function checkApi(api: Api): void {
  checkMembers(api, 'api', ['title', 'methods'], [...texts.slice(1), ...switches, ...others]);
  const { authorizers = {}, authorizer, cors = {}, binaryMediaTypes, methods } = api;
  for (const name of texts) checkType(api[name], 'string', `api.${name}`);
  for (const name of switches) checkType(api[name], 'boolean', `api.${name}`);
  checkAuthorizers(authorizers);
  checkAuthorizerName(authorizer, api, 'api');
  checkObject(cors, 'api.cors');
  if (binaryMediaTypes !== undefined && !isListOfTexts(binaryMediaTypes)) {
    throw new TemplateError('api.binaryMediaTypes has to be a list of media types');
  }
  checkMethods(methods, api);
}

function checkMethods(methods: readonly Method[], api: Api): void {
  if (!Array.isArray(methods) || methods.length === 0) {
    throw new TemplateError('api.methods has to be a list of methods');
  }
  for (const [index, method] of methods.entries()) checkMethod(method, `api.methods[${index}]`, api);
  const twice = repeated(methods.map(({ verb, path }) => `${verb} ${path}`));
  if (twice !== undefined) throw new TemplateError(`${twice} is there twice; each verb of a path has one method`);
  const id = repeated(methods.flatMap(({ operationId }) => operationId ?? []));
  if (id !== undefined) throw new TemplateError(`the operation id ${id} is there twice; each names one method`);
  checkSiblings(methods);
}

function repeated(given: readonly string[]): string | undefined {
  return given.find((text, index) => given.indexOf(text) !== index);
}

/** Below one resource API Gateway takes one parameter of a name, and one of the form `{name+}`. */
function checkSiblings(methods: readonly Method[]): void {
  const seen = new Map<string, string>();
  for (const path of methods.flatMap((method) => waysTo(method.path))) {
    if (!path.endsWith('}')) continue;
    const place = `${parentOf(path)} ${path.endsWith('+}')}`;
    const other = seen.get(place) ?? path;
    if (other !== path) {
      throw new TemplateError(`${other} and ${path}: a resource can have one parameter below it; use one name`);
    }
    seen.set(place, path);
  }
}
