import { spendElements } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { stringBytes } from '../values/bytes.ts';
import { JavaArray } from '../values/lists.ts';
import { JavaByte } from '../values.ts';

/** What `getBytes(name)` gives; throws UnsupportedEncodingException for the charsets that are not Java's standard ones. */
export function encode(text: string, charset: string): JavaArray {
  spendElements(text.length);
  switch (charset.toUpperCase()) {
    case 'UTF-8':
    case 'UTF8':
      return stringBytes(text);
    case 'US-ASCII':
    case 'ASCII':
      return singleBytes(text, 0x7f);
    case 'ISO-8859-1':
    case 'ISO8859_1':
    case 'LATIN1':
      return singleBytes(text, 0xff);
    case 'UTF-16':
      return doubleBytes(`\ufeff${text}`, false);
    case 'UTF-16BE':
      return doubleBytes(text, false);
    case 'UTF-16LE':
      return doubleBytes(text, true);
    default:
      throw new JavaException('UnsupportedEncodingException', charset);
  }
}

/** One byte a character; `?` for those beyond `last`. */
function singleBytes(text: string, last: number): JavaArray {
  return bytes(
    Array.from(text, (character) => {
      const code = character.codePointAt(0)!;
      return code > last ? 0x3f : code;
    }),
  );
}

function doubleBytes(text: string, littleEndian: boolean): JavaArray {
  const units = text.replace(/\p{Surrogate}/gu, '\ufffd').split('');
  return bytes(
    units.flatMap((unit) => {
      const [high, low] = [unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 0xff];
      return littleEndian ? [low, high] : [high, low];
    }),
  );
}

function bytes(values: readonly number[]): JavaArray {
  return new JavaArray(
    'byte',
    values.map((value) => new JavaByte((value << 24) >> 24)),
  );
}
