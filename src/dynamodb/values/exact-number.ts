/** A number that neither a JavaScript number nor a bigint holds exactly, as its text: `0.12345678901234567890`. */
export class ExactNumber {
  constructor(
    /** Its digits. */
    readonly text: string,
  ) {}

  /** Its digits. */
  toString(): string {
    return this.text;
  }
}

/** What `toJson` makes of DynamoDB's numbers. */
export type JsonNumber = number | bigint | ExactNumber;

/** The number of a text, in the simplest form from which the same text comes back. */
export function readNumber(text: string): JsonNumber {
  const value = Number(text);
  if (plainText(value) === text && (!Number.isInteger(value) || Number.isSafeInteger(value))) return value;
  return /^(0|-?[1-9][0-9]*)$/.test(text) ? BigInt(text) : new ExactNumber(text);
}

/** A finite number without an exponent, as DynamoDB prints it. */
export function plainText(value: number): string {
  const text = Object.is(value, -0) ? '0' : String(value);
  const [, sign, whole, fraction = '', exponent] = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = `${whole}${fraction}`;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}
