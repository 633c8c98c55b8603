import { checkChoice, checkMembers, checkName, checkNeeded, checkObject } from '../backends/checks.ts';
import { TemplateError } from '../runtime/errors.ts';
import type { KeyTypes } from './types.ts';

const keyTypes = ['S', 'N', 'B'];
const types = [...keyTypes, 'BOOL', 'NULL', 'SS', 'NS', 'BS', 'any'];

/** @throws {TemplateError} naming the member that is wrong. */
export function checkTable(table: unknown): void {
  checkMembers(table, 'table', ['name', 'key'], ['attributes', 'indexes', 'missing']);
  const { name, key, attributes, indexes = {}, missing } = table as Record<string, unknown>;
  if (typeof name === 'string') checkName(name, 'table.name');
  else checkNeeded(name, 'table.name');
  checkKeyTypes(key, 'table.key');
  for (const [index, each] of Object.entries(checkObject(indexes, 'table.indexes'))) {
    checkKeyTypes(each, `table.indexes.${index}`);
  }
  if (attributes !== undefined) checkTypes(attributes, 'table.attributes');
  checkChoice(missing, ['omit', 'null'], 'table.missing');
  checkAgreement(table as Described);
}

interface Described {
  readonly key: object;
  readonly attributes?: { readonly [name: string]: unknown };
  readonly indexes?: { readonly [name: string]: object };
}

/** The same attribute may be in several places, but of one type. */
function checkAgreement({ key, attributes, indexes = {} }: Described): void {
  const seen = new Map(Object.entries({ ...attributes }));
  const places = [['table.key', key], ...Object.entries(indexes).map(([name, one]) => [`table.indexes.${name}`, one])];
  for (const [where, one] of places as [string, object][]) {
    for (const [name, type] of Object.entries(one)) {
      if (seen.has(name) && seen.get(name) !== type) {
        throw new TemplateError(`${where}.${name} is of type ${type}, but elsewhere of another`);
      }
      seen.set(name, type);
    }
  }
}

function checkKeyTypes(key: unknown, where: string): void {
  const entries = Object.entries(checkObject(key, where));
  if (entries.length < 1 || entries.length > 2) throw new TemplateError(`${where} has to have one or two attributes`);
  for (const [name, type] of entries) {
    checkName(name, where);
    checkChoice(type ?? null, keyTypes, `${where}.${name}`);
  }
}

/** @throws {TemplateError} for a key attribute without a source, and a source without a key attribute. */
export function checkKey(types: KeyTypes, sources: unknown, where: string): void {
  const given = checkObject(sources, where) as Record<string, unknown>;
  for (const name of Object.keys(types))
    checkNeeded(Object.hasOwn(given, name) ? given[name] : undefined, `${where}.${name}`);
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(types, name));
  if (unknown !== undefined) throw new TemplateError(`${where}.${unknown} is no attribute of the key`);
}

function checkTypes(members: unknown, where: string): void {
  for (const [name, type] of Object.entries(checkObject(members, where))) {
    checkName(name, where);
    checkType(type, `${where}.${name}`);
  }
}

/** @throws {TemplateError} for a type that DynamoDB does not have. */
export function checkType(type: unknown, where: string): void {
  if (typeof type !== 'object' || type === null) return checkChoice(type ?? null, types, where);
  const entries = Object.entries(type);
  const [letter, content] = entries[0] ?? [];
  if (entries.length !== 1 || (letter !== 'L' && letter !== 'M')) {
    throw new TemplateError(`${where} has to be { L: type } or { M: { name: type } }`);
  }
  if (letter === 'L') checkType(content, `${where}.L`);
  else checkTypes(content, `${where}.M`);
}
