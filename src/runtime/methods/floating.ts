/** What Double and Float do with texts and bits. */

import { unsupportedOperation } from './failures.ts';
import { inputOf, numberFormat } from './whole-numbers.ts';

const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?[fFdD]?$/;

/** `Double.parseDouble`: blanks around are ignored; throws NumberFormatException. */
export function parseFloating(text: string): number {
  const trimmed = text.replace(/^[\0- ]+/, '').replace(/(?<![\0- ])[\0- ]+$/, '');
  if (trimmed === '') throw numberFormat('empty String');
  const special = /^([-+]?)(?:(NaN)|Infinity)$/.exec(trimmed);
  if (special) return special[2] ? Number.NaN : special[1] === '-' ? -Infinity : Infinity;
  if (/^[-+]?0[xX]/.test(trimmed))
    throw unsupportedOperation('Velogate does not read hexadecimal floating-point numbers');
  if (!DECIMAL.test(trimmed)) throw numberFormat(inputOf(text));
  return Number(trimmed.replace(/[fFdD]$/, ''));
}

/** Double.compare and Float.compare: NaN is above all, -0.0 below 0.0. */
export function compareFloating(one: number, other: number): number {
  if (one < other) return -1;
  if (one > other) return 1;
  return Math.sign(rank(one) - rank(other));
}

/** Tells apart what `<` and `>` do not: -0.0, 0.0 (and all other numbers), NaN. */
function rank(value: number): number {
  return Number.isNaN(value) ? 1 : Object.is(value, -0) ? -1 : 0;
}

/** The bits of a double as a Long. */
export function doubleBits(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigInt64(0);
}

/** The double of these bits. */
export function doubleOfBits(bits: bigint): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigInt64(0, bits);
  return view.getFloat64(0);
}

/** `Double.toHexString`. */
export function hexText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const bits = BigInt.asUintN(64, doubleBits(value));
  const sign = bits >> 63n ? '-' : '';
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = (bits & 0xf_ffff_ffff_ffffn)
    .toString(16)
    .padStart(13, '0')
    .replace(/(?<=.)0+$/, '');
  if (exponent > 0) return `${sign}0x1.${fraction}p${exponent - 1023}`;
  return fraction === '0' ? `${sign}0x0.0p0` : `${sign}0x0.${fraction}p-1022`;
}
