import { JavaException, TemplateError, TemplateRenderError } from '../errors.ts';

/**
 * What `read` gives. Whatever a getter or proxy of the caller throws becomes a TemplateRenderError that names the place.
 * @throws {TemplateRenderError}
 */
export function guarded<T>(read: () => T, where: string): T {
  try {
    return read();
  } catch (error) {
    throw unreadable(error, where);
  }
}

/** The error for what a getter or proxy of the caller has thrown. */
export function unreadable(error: unknown, where: string): TemplateError {
  if (error instanceof TemplateError) return error;
  if (isExhaustion(error)) return new TemplateRenderError(`${where.slice(0, 200)} is nested too deeply`);
  return new TemplateRenderError(`${where} cannot be read: ${messageOf(error)}`);
}

/**
 * The error that leaves a template for one that its code has thrown: a TemplateError for everything that a template or
 * its data can cause. Anything else is a defect of Velogate and passes.
 */
export function renderError(error: unknown): unknown {
  if (error instanceof JavaException) {
    return new TemplateRenderError(error.reason, undefined, error.status);
  }
  if (!isExhaustion(error)) return error;
  const isStack = /stack|recursion/.test(error.message);
  return new TemplateRenderError(
    isStack
      ? 'StackOverflowError: the values or calls are nested too deeply'
      : `OutOfMemoryError: a value has grown too large (${error.message})`,
  );
}

/** Whether the engine has run out of stack or refuses to make a text, list or number of that size. */
function isExhaustion(error: unknown): error is Error {
  return error instanceof RangeError || (error instanceof Error && error.name === 'InternalError');
}

function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.message) : typeof error;
  } catch {
    return 'its getter fails';
  }
}

/** What an unwanted value is, for an error: `an array`, `a number`, `a Date`. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (typeof value !== 'object') return `a ${typeof value}`;
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name;
  return typeof name === 'string' && name !== '' && name !== 'Object'
    ? `${/^[AEIOU]/.test(name) ? 'an' : 'a'} ${name}`
    : 'an object';
}
