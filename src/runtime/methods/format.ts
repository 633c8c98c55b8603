import { JavaException } from '../errors.ts';
import { className } from '../values/class-name.ts';
import { javaHash } from '../values/equality.ts';
import { toText } from '../values/text.ts';
import { Character, isInteger, JavaByte, JavaShort, type Value } from '../values.ts';
import { nullPointer } from './failures.ts';
import { formatFloating, formatWhole } from './format/numbers.ts';
import { illegal, parseFormat, type Specifier } from './format/specifier.ts';

/** What `String.format` gives, in Java's English locale; `args` is null where null was passed for the array. */
export function format(pattern: string, args: readonly Value[] | null): string {
  let [result, next, last] = ['', 0, -1];
  for (const part of parseFormat(pattern)) {
    if (typeof part === 'string') result += part;
    else if (part.conversion === 'n') result += '\n';
    else if (part.conversion === '%') result += justified(part, '%');
    else {
      if (typeof part.argument === 'number') last = part.argument - 1;
      else if (part.argument === 'next') last = next++;
      result += justified(part, conversionOf(part, argumentAt(args, last)));
    }
  }
  return result;
}

function argumentAt(args: readonly Value[] | null, index: number): Value {
  if (args === null && index >= 0) return null;
  const value = args?.[index];
  if (value === undefined) throw new JavaException('MissingFormatArgumentException', 'the format wants more arguments');
  return value;
}

function conversionOf(specifier: Specifier, value: Value): string {
  const text = converted(specifier, value);
  return specifier.isUpperCase ? text.toUpperCase() : text;
}

function converted(specifier: Specifier, value: Value): string {
  switch (specifier.conversion) {
    case 'b':
      return cut(specifier, String(typeof value === 'boolean' ? value : value !== null));
    case 's':
      if (specifier.flags.includes('#')) throw illegal('FormatFlagsConversionMismatchException', '%#s');
      return cut(specifier, toText(value) ?? textOfNone(specifier));
  }
  if (value === null) return cut(specifier, 'null');
  if (specifier.conversion === 'h') return cut(specifier, (javaHash(value) >>> 0).toString(16));
  const text = numberOrCharacter(specifier, value);
  if (text !== null) return text;
  throw new JavaException('IllegalFormatConversionException', `${specifier.conversion} != ${className(value)}`);
}

function numberOrCharacter(specifier: Specifier, value: Value): string | null {
  if (/[dox]/.test(specifier.conversion)) return formatWhole(specifier, value);
  return specifier.conversion === 'c' ? character(value) : formatFloating(specifier, value);
}

function character(value: Value): string | null {
  if (value instanceof Character) return String.fromCharCode(value.code);
  const code = value instanceof JavaShort || value instanceof JavaByte ? value.value : value;
  if (!isInteger(code)) return null;
  if (code < 0 || code > 0x10ffff) throw illegal('IllegalFormatCodePointException', '%c');
  return String.fromCodePoint(code);
}

/** What a block beyond its depth prints: Java appends its null as a word, but cannot measure or change it. */
function textOfNone({ width, precision, isUpperCase }: Specifier): string {
  if (width !== null || precision !== null || isUpperCase) throw nullPointer();
  return 'null';
}

function cut({ precision }: Specifier, text: string): string {
  return precision === null ? text : text.slice(0, precision);
}

function justified({ flags, width }: Specifier, text: string): string {
  if (width === null) return text;
  return flags.includes('-') ? text.padEnd(width) : text.padStart(width);
}
