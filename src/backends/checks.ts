/** Checks of descriptions, for what their types cannot say and for those who write JavaScript. */
import { TemplateError } from '../runtime/errors.ts';
import { Constant, RequestValue, type Source } from './sources.ts';

/** @throws {TemplateError} for a member that is not among these, or is lacking. */
export function checkMembers(
  value: unknown,
  where: string,
  needed: readonly string[],
  others: readonly string[],
): void {
  const names = Object.keys(checkObject(value, where));
  const known = [...needed, ...others];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new TemplateError(`${where}.${unknown} is unknown; there are ${known.join(', ')}`);
  const lacking = needed.find((name) => (value as Record<string, unknown>)[name] === undefined);
  if (lacking !== undefined) throw new TemplateError(`${where}.${lacking} is missing`);
}

export function checkObject(value: unknown, where: string): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new TemplateError(`${where} has to be an object`);
}

/** Names are put into templates as they are: lone surrogates and control characters have no place there. */
export function checkName(name: unknown, where: string): void {
  if (typeof name === 'string' && name !== '' && !/[\p{Cc}\p{Cs}]/u.test(name)) return;
  throw new TemplateError(`${where}: ${JSON.stringify(name)} has to be a name without control characters`);
}

export function checkSource(source: unknown, where: string): asserts source is Source {
  if (source instanceof Constant || source instanceof RequestValue) return;
  throw new TemplateError(`${where} needs a source, such as body('$.title'), path('id') or constant('x')`);
}

export function checkNeeded(source: unknown, where: string): void {
  checkSource(source, where);
  if (source instanceof Constant || source.absent === 'refused') return;
  throw new TemplateError(`${where} cannot be optional`);
}

export function checkStatus(status: unknown, where: string): void {
  const isStatus = Number.isInteger(status) && (status as number) >= 100 && (status as number) <= 599;
  if (status !== undefined && !isStatus) throw new TemplateError(`${where} has to be a status from 100 to 599`);
}

export function checkChoice(value: unknown, choices: readonly unknown[], where: string): void {
  if (value === undefined || choices.includes(value)) return;
  throw new TemplateError(`${where} has to be ${choices.map((choice) => JSON.stringify(choice)).join(' or ')}`);
}

/** What the value of a member has to be; `where` is what errors call it. */
export type Check<Given = unknown> = (value: unknown, where: string, description: Given) => void;

/** Checks of what all descriptions have. */
export const commonChecks: { readonly [member: string]: Check } = {
  refusal: checkStatus,
  errors: (value, where) => {
    for (const [name, status] of Object.entries(checkObject(value, where))) {
      checkName(name, where);
      checkStatus(status, `${where}.${name}`);
    }
  },
  contentTypes: (value, where) => {
    const isType = (one: unknown) => typeof one === 'string' && /^[\w.+-]+\/[\w.+-]+$/.test(one);
    if (Array.isArray(value) && value.length > 0 && value.every(isType)) return;
    throw new TemplateError(`${where} has to be a list of media types, such as ['text/plain']`);
  },
};

/** @throws {TemplateError} naming the member of a description that is unknown, missing or wrong. */
export function checkDescription<Given extends object>(
  action: string,
  description: unknown,
  [needed, others]: readonly [needed: readonly string[], others: readonly string[]],
  checks: { readonly [member: string]: Check<Given> },
  common: { readonly [member: string]: Check } = commonChecks,
): void {
  checkMembers(description, action, needed, [...others, ...Object.keys(common)]);
  const all: { readonly [member: string]: Check<Given> } = { ...checks, ...common };
  for (const [name, value] of Object.entries(description as Given)) {
    if (value !== undefined) all[name]?.(value, `${action}.${name}`, description as Given);
  }
}
