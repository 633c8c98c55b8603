import { TemplateError } from '../errors.ts';
import type { Value } from '../values.ts';
import { MalformedJson } from './malformed.ts';
import { readStrict } from './strict.ts';

/** A text given to `readJson` is no JSON. */
export class JsonSyntaxError extends TemplateError {
  /** Always `JsonSyntaxError`. */
  override name = 'JsonSyntaxError';
  constructor(
    /** What is wrong there. */
    message: string,
    /** Where reading stopped, in UTF-16 units from the start of the text. */
    readonly offset: number,
  ) {
    super(message);
  }
}

/**
 * The exact value of a JSON text, to be used as `$context` or as the context of stock Velocity: `1` is an Integer and
 * `1.0` a Double, whole numbers of any size keep their digits, objects keep the order of their keys.
 * @param text JSON of RFC 8259.
 * @throws {JsonSyntaxError} with the offset, where the text is anything else.
 * @throws {TemplateError} for anything but a string.
 */
export function readJson(text: string): Value {
  if (typeof text !== 'string') throw new TemplateError(`JSON text is a string, but this is ${typeof text}`);
  try {
    return readStrict(text);
  } catch (error) {
    if (error instanceof MalformedJson) throw new JsonSyntaxError(error.message, error.offset);
    throw error;
  }
}
