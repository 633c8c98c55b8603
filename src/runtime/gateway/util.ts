import { readPermissive } from '../json/permissive.ts';
import { readJson } from '../json/strict.ts';
import { Opaque, type Value } from '../values.ts';

/** `$util`, whose six functions stand in files of their own. */
export class Util extends Opaque {
  get className(): string {
    return 'Gateway$Util';
  }
  toText(): string {
    return '';
  }
}

/** The blanks that Java's String.strip removes. */
const BLANKS = /^[\t-\r\u001c- \u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]+/;

/**
 * The value of JSON text: objects and arrays with the leniency of the body's reader, anything else to the letter;
 * null for blank text. Throws `MalformedJson`, which fails the template with status 500.
 */
export function parseJson(text: string): Value {
  const json = text.replace(BLANKS, '');
  if (json === '') return null;
  const isContainer = json[0] === '{' || json[0] === '[';
  return isContainer ? readPermissive(json) : readJson(json);
}
