/** The bit of all characters beyond ASCII together. */
const BEYOND = 1n << 128n;
/** The bit of the end of the text, which `$` alone looks for. */
export const END = 1n << 129n;
/** Anything may come: all bits. */
export const ANYTHING = -1n;

/** The characters that a character or a class of a translated expression matches. */
export class CharacterSet {
  private readonly expression: RegExp;
  private table: readonly boolean[] | null = null;
  private bits: bigint | null = null;

  constructor(
    private readonly source: string,
    flags: string,
  ) {
    this.expression = new RegExp(`^${source}$`, flags);
  }

  /** Whether the character of this code is in the set. */
  has(code: number): boolean {
    return this.expression.test(String.fromCodePoint(code));
  }

  /** A bit for each ASCII character in the set, and one more if the set may hold others. */
  get mask(): bigint {
    if (this.bits !== null) return this.bits;
    const digits = this.ascii.map(Number).reverse().join('');
    const isBeyond = /\^|\\(?:[psu]|x[89a-f])/i.test(this.source);
    this.bits = BigInt(`0b${digits}`) | (isBeyond ? BEYOND : 0n);
    return this.bits;
  }

  /** For each ASCII character whether it is in the set. */
  get ascii(): readonly boolean[] {
    this.table ??= Array.from({ length: 128 }, (_, code) => this.has(code));
    return this.table;
  }
}
