import { TemplateError } from '../runtime/errors.ts';
import { checkName, checkNeeded, checkObject, checkSource } from './checks.ts';
import { isSource, Typed } from './documents.ts';
import { Constant, type RequestValue } from './sources.ts';

/** @throws {TemplateError} for what is no document, or may be left out as a whole. */
export function checkDocument(document: unknown, where: string): void {
  if (document instanceof Typed) checkNeeded(document.from, where);
  if (isSource(document)) checkNeeded(document, where);
  checkPart(document, where);
}

function checkPart(part: unknown, where: string): void {
  if (part instanceof Typed) return checkTyped(part, where);
  if (isSource(part)) return checkConstants(part, where);
  if (Array.isArray(part)) {
    for (const [index, one] of part.entries()) checkDocument(one, `${where}[${index}]`);
    return;
  }
  if (typeof part !== 'object' || part === null) checkSource(part, where);
  for (const [name, one] of Object.entries(checkObject(part, where))) {
    checkName(name, where);
    checkPart(one, `${where}.${name}`);
  }
}

function checkTyped({ type, from }: Typed, where: string): void {
  checkSource(from, where);
  for (const { value } of constantsOf(from)) {
    if (typeof value !== type) throw new TemplateError(`${where}: the constant has to be a ${type}`);
  }
  checkConstants(from, where);
}

/** @throws {TemplateError} for a constant that JSON cannot hold. */
export function checkConstants(source: Constant | RequestValue<'refused' | 'left out'>, where: string): void {
  for (const { value } of constantsOf(source)) {
    if (!isJson(value)) throw new TemplateError(`${where}: the constant has to be JSON`);
  }
}

/** @throws {TemplateError} for a source with a constant that is no text, or one that UTF-8 cannot hold. */
export function checkText(source: unknown, where: string): void {
  checkSource(source, where);
  for (const { value } of constantsOf(source)) {
    if (typeof value !== 'string') throw new TemplateError(`${where}: the constant has to be a string`);
    if (/\p{Cs}/u.test(value)) throw new TemplateError(`${where}: the constant has half of a surrogate pair`);
  }
}

export function checkNeededText(source: unknown, where: string): void {
  checkNeeded(source, where);
  checkText(source, where);
}

function constantsOf(source: Constant | RequestValue<'refused' | 'left out'>): Constant[] {
  if (source instanceof Constant) return [source];
  return source.fallback ? [source.fallback] : [];
}

function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isJson);
  if (typeof value !== 'object' || value === null)
    return value === null || ['string', 'boolean'].includes(typeof value);
  const isPlain = [Object.prototype, null].includes(Object.getPrototypeOf(value));
  return isPlain && Object.values(value).every(isJson);
}
