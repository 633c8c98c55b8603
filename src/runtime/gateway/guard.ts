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
    return String(error);
  } catch {
    return 'its getter fails';
  }
}

/** What an unwanted value is, for an error: `null`, `of class Date`. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  // Of data it may be anything.
  const name: unknown = value.constructor?.name;
  return typeof name === 'string' ? `of class ${name}` : 'an object';
}
