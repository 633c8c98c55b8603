import { recordOf } from '../values/record.ts';
import type { Value } from '../values.ts';
import { MalformedJson } from './malformed.ts';
import { type MapOf, readPermissive } from './permissive.ts';
import { survivesJsonParse } from './scan.ts';

const CONTAINER = /^[ \t\r\n]*[{[]/;

/**
 * The value of a body, as json-smart reads it in permissive mode. A text that starts like an object or array and is
 * malformed throws `MalformedJson`; any other that json-smart refuses is taken as a string, as the
 * service does. Maps that a template can change are for `mapOf` to make; without it they are records.
 */
export function readDocument(text: string, mapOf?: MapOf): Value {
  try {
    return readValue(text, mapOf);
  } catch (error) {
    if (error instanceof MalformedJson && !CONTAINER.test(text)) return text;
    throw error;
  }
}

/** The value that json-smart reads in permissive mode from any text; throws `MalformedJson`. */
export function readValue(text: string, mapOf?: MapOf): Value {
  if (!mapOf && CONTAINER.test(text) && survivesJsonParse(text)) {
    try {
      return JSON.parse(text) as Value;
    } catch {
      // What JSON.parse refuses, json-smart may well accept.
    }
  }
  return readPermissive(text, mapOf ?? recordOf);
}
