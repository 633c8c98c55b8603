import { TemplateError, TemplateRenderError } from '../errors.ts';

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
  return new TemplateRenderError(`${where.slice(0, 200)} cannot be read: ${messageOf(error)}`);
}

function messageOf(error: unknown): string {
  try {
    return error instanceof Error ? String(error.message) : typeof error;
  } catch {
    return 'its getter fails';
  }
}

/** What an unwanted value is, for an error: `an array`, `a number`, `an object of class Date`. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  if (typeof value !== 'object') return `a ${typeof value}`;
  const name: unknown = Object.getPrototypeOf(value)?.constructor?.name;
  return typeof name === 'string' ? `an object of class ${name}` : 'an object';
}
