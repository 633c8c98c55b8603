import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { MalformedJson } from '../json/malformed.ts';
import type { MapOf } from '../json/permissive.ts';
import { readValue } from '../json/reader.ts';
import { readStrict } from '../json/strict.ts';
import { Opaque, type Value } from '../values.ts';
import { strip } from './blank.ts';

/** `$util`, whose six functions stand in files of their own. */
export class Util extends Opaque {
  constructor(
    /** Makes the maps of `parseJson`, if they must be ones that the template can change. */
    readonly mapOf: MapOf | undefined,
  ) {
    super();
  }
  get className(): string {
    return 'Gateway$Util';
  }
  toText(): string {
    return '';
  }
}

/**
 * The value of JSON text: objects and arrays with the leniency of the body's reader, anything else to the letter;
 * null for blank text.
 */
export function parseJson(util: Util, text: string): Value {
  const json = strip(text);
  if (json === '') return null;
  // Lest the values of many fill the memory: `{},` takes some 20 bytes a character, and 100 as a map that can be changed.
  spend(json.length * (util.mapOf ? 10 : 3));
  try {
    return /[[{]/.test(json[0]!) ? readValue(json, util.mapOf) : readStrict(json);
  } catch (error) {
    if (!(error instanceof MalformedJson)) throw error;
    throw new JavaException('ParseException', `this is no JSON: ${error.message}`);
  }
}
