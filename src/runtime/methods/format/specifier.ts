import { JavaException } from '../../errors.ts';

/** One `%` of a format. */
export interface Specifier {
  /** From 1 on; `next` without one, `last` for `<`. */
  readonly argument: number | 'next' | 'last';
  readonly flags: string;
  readonly width: number | null;
  readonly precision: number | null;
  /** In lower case. */
  readonly conversion: string;
  readonly isUpperCase: boolean;
}

const SPECIFIER = /%(\d+\$)?([-#+ 0,(<]*)(\d+)?(\.\d+)?([tT]?[a-zA-Z%])/y;

/** The flags that each conversion refuses, besides those of `checkFlags`. */
const refusedFlags: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['s', '+ 0,('],
  ['b', '#+ 0,('],
  ['h', '#+ 0,('],
  ['c', '#+ 0,('],
  ['%', '#+ 0,(<'],
  ['n', '-#+ 0,(<'],
  ['d', '#'],
  ['o', ','],
  ['x', ','],
  ['f', ''],
  ['e', ','],
  ['g', '#'],
]);

/** The literal texts and specifiers of a format, in order; throws as java.util.Formatter does for bad ones. */
export function parseFormat(format: string): (string | Specifier)[] {
  const parts: (string | Specifier)[] = [];
  let start = 0;
  for (let at = format.indexOf('%'); at >= 0; at = format.indexOf('%', start)) {
    parts.push(format.slice(start, at));
    SPECIFIER.lastIndex = at;
    const match = SPECIFIER.exec(format);
    if (!match) throw new JavaException('UnknownFormatConversionException', `Conversion = '%' in ${format}`);
    parts.push(specifier(match));
    start = SPECIFIER.lastIndex;
  }
  parts.push(format.slice(start));
  return parts;
}

function specifier([whole, index, flags, width, precision, letter]: RegExpExecArray): Specifier {
  const conversion = letter!.toLowerCase();
  const isUpperCase = conversion !== letter;
  if (conversion[0] === 't' || conversion === 'a') {
    throw new JavaException('UnsupportedFormat', `Velogate does not support the conversion ${whole}`);
  }
  if (!refusedFlags.has(conversion) || (isUpperCase && /[DOFN]/.test(letter!))) {
    throw new JavaException('UnknownFormatConversionException', `Conversion = '${letter}'`);
  }
  const parsed: Specifier = {
    argument: flags!.includes('<') ? 'last' : index ? Number.parseInt(index, 10) : 'next',
    flags: /[n%]/.test(conversion) ? flags! : flags!.replace('<', ''),
    width: width === undefined ? null : bounded(width, whole),
    precision: precision === undefined ? null : bounded(precision.slice(1), whole),
    conversion,
    isUpperCase,
  };
  checkSpecifier(parsed, whole);
  return parsed;
}

function bounded(digits: string, whole: string): number {
  const number = Number(digits);
  if (number > 0x7fffffff) throw illegal('IllegalFormatWidthException', whole);
  return number;
}

function checkSpecifier({ flags, width, precision, conversion, argument }: Specifier, whole: string): void {
  if (new Set(flags).size < flags.length) throw illegal('DuplicateFormatFlagsException', whole);
  for (const flag of refusedFlags.get(conversion)!) {
    if (flags.includes(flag)) throw illegal('FormatFlagsConversionMismatchException', whole);
  }
  if (/[-0]/.test(flags) && width === null) throw illegal('MissingFormatWidthException', whole);
  if (hasAll(flags, '+ ') || hasAll(flags, '-0')) throw illegal('IllegalFormatFlagsException', whole);
  if (precision !== null && /[cdox%n]/.test(conversion)) throw illegal('IllegalFormatPrecisionException', whole);
  if (width !== null && conversion === 'n') throw illegal('IllegalFormatWidthException', whole);
  if (argument === 0) throw illegal('IllegalFormatArgumentIndexException', whole);
}

function hasAll(flags: string, wanted: string): boolean {
  return [...wanted].every((flag) => flags.includes(flag));
}

/** The error of a specifier that java.util.Formatter refuses. */
export function illegal(type: string, whole: string): JavaException {
  return new JavaException(type, `the format specifier ${whole}`);
}
