import type { Value } from '../values.ts';
import { MalformedJson } from './malformed.ts';
import { readPermissive } from './permissive.ts';
import { survivesJsonParse } from './scan.ts';

/** How a document is to be read. */
export interface ReadOptions {
  /** Whether the maps must be ones that a template can change; `JSON.parse` then cannot be used. Default: false. */
  readonly mutable?: boolean;
}

const CONTAINER = /^[ \t\r\n]*[{[]/;

/**
 * The value of a body, as json-smart reads it in permissive mode. A text that starts like an object or array and is
 * malformed throws `MalformedJson` with status 400; any other that json-smart refuses is taken as a string, as the
 * service does.
 */
export function readDocument(text: string, options: ReadOptions = {}): Value {
  const isContainer = CONTAINER.test(text);
  try {
    return readValue(text, options);
  } catch (error) {
    if (!(error instanceof MalformedJson)) throw error;
    if (isContainer) throw new MalformedJson(error.message, error.offset, 400);
    return text;
  }
}

/** The value that json-smart reads in permissive mode from any text; throws `MalformedJson`. */
export function readValue(text: string, options: ReadOptions = {}): Value {
  if (!options.mutable && CONTAINER.test(text) && survivesJsonParse(text)) {
    try {
      return JSON.parse(text) as Value;
    } catch {
      // What JSON.parse refuses, json-smart may well accept.
    }
  }
  return readPermissive(text);
}
