import {
  type Check,
  checkChoice,
  checkDescription,
  checkMembers,
  checkName,
  checkNeeded,
  checkObject,
  checkSource,
  checkStatus,
} from '../backends/checks.ts';
import { RequestValue } from '../backends/sources.ts';
import { TemplateError } from '../runtime/errors.ts';
import { checkKey, checkTable, checkType } from './check-table.ts';
import type { Action } from './description.ts';
import type { Table } from './types.ts';

const expressions = ['names', 'values'];
const page = ['index', 'filter', 'limit', 'pageToken', 'consistent', ...expressions];
const write = ['condition', 'returns', ...expressions];

/** The members of each description: those it needs, and the others. */
const members: { readonly [A in Action]: readonly [readonly string[], readonly string[]] } = {
  Scan: [['table'], page],
  Query: [
    ['table', 'keyCondition'],
    ['order', ...page],
  ],
  GetItem: [
    ['table', 'key'],
    ['consistent', 'notFound'],
  ],
  PutItem: [['table', 'item'], write],
  UpdateItem: [['table', 'key', 'update'], write],
  DeleteItem: [['table', 'key'], write],
  BatchGetItem: [['table', 'keys'], ['consistent']],
};

type Given = Record<string, unknown> & { readonly table: Table };

/** @throws {TemplateError} naming the member of the description that is wrong. */
export function checkCall(action: Action, description: unknown): void {
  checkDescription<Given>(action, description, members[action], checks);
  checkPlaceholders(action, description as Given);
}

/** What the value of a member has to be. */
const checks: { readonly [member: string]: Check<Given> } = {
  table: checkTable,
  key: (value, where, { table }) => checkKey(table.key, value, where),
  item: checkItem,
  keys: (value, where, { table }) => {
    if (value instanceof RequestValue) return checkNeeded(value, where);
    if (!Array.isArray(value) || value.length === 0)
      throw new TemplateError(`${where} has to be a list of keys or a source`);
    for (const [index, key] of value.entries()) checkKey(table.key, key, `${where}[${index}]`);
  },
  index: (value, where, { table }) => checkChoice(value, Object.keys(table.indexes ?? {}), where),
  limit: (value, where) => {
    if (typeof value !== 'number') return checkSource(value, where);
    if (!Number.isSafeInteger(value) || value < 1) throw new TemplateError(`${where} has to be a whole number above 0`);
  },
  order: (value, where) => {
    if (typeof value === 'object') checkSource(value, where);
    else checkChoice(value, ['ascending', 'descending'], where);
  },
  pageToken: (value, where) => {
    if (!(value instanceof RequestValue)) throw new TemplateError(`${where} has to be a value of the request`);
  },
  consistent: (value, where) => checkChoice(value, [true, false], where),
  notFound: (value, where) => {
    if (value !== 'null') checkStatus(value, where);
  },
  ...Object.fromEntries(['filter', 'condition', 'update', 'keyCondition'].map((name) => [name, checkExpression])),
  returns: checkReturns,
};

function checkItem(value: unknown, where: string, { table }: Given): void {
  const given = checkObject(value, where) as Record<string, unknown>;
  const keys = Object.entries(given).filter(([name]) => Object.hasOwn(table.key, name));
  checkKey(table.key, Object.fromEntries(keys), where);
  for (const [name, source] of Object.entries(given)) {
    checkName(name, where);
    checkSource(source, `${where}.${name}`);
    if (table.attributes && !Object.hasOwn({ ...table.attributes, ...table.key }, name)) {
      throw new TemplateError(`${where}.${name} is no attribute of the table`);
    }
  }
}

function checkReturns(value: unknown, where: string): void {
  const choices = where.startsWith('UpdateItem') ? ['ALL_OLD', 'UPDATED_OLD', 'ALL_NEW', 'UPDATED_NEW'] : ['ALL_OLD'];
  checkChoice(value, choices, where);
}

function checkExpression(value: unknown, where: string): void {
  if (typeof value !== 'string' || value === '') throw new TemplateError(`${where} has to be an expression`);
}

/** DynamoDB refuses placeholders that have no value, and those that no expression has. */
function checkPlaceholders(action: Action, given: Given): void {
  const texts = [given.keyCondition, given.filter, given.update, given.condition].filter((text) => text !== undefined);
  const used = new Set(texts.join(' ').match(/[#:][A-Za-z0-9_]+/g) ?? []);
  const defined = { ...(given.names ?? {}), ...(given.values ?? {}) };
  for (const name of used) {
    if (!Object.hasOwn(defined, name)) {
      throw new TemplateError(`${action}.${name[0] === '#' ? 'names' : 'values'}: ${name} is used and not described`);
    }
  }
  for (const name of Object.keys(defined)) {
    if (!used.has(name)) throw new TemplateError(`${action}: no expression has ${name}`);
  }
  for (const [name, text] of Object.entries(given.names ?? {})) checkName(text, `${action}.names.${name}`);
  for (const [name, value] of Object.entries(given.values ?? {})) checkValue(value, `${action}.values.${name}`);
}

function checkValue(value: unknown, where: string): void {
  checkMembers(value, where, ['type', 'from'], []);
  const { type, from } = value as { type: unknown; from: unknown };
  checkType(type, `${where}.type`);
  checkNeeded(from, `${where}.from`);
}
