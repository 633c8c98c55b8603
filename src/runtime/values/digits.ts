/** What computing with integers of many digits costs: it grows faster than their length. */

import { spend } from '../budget.ts';

/** How many words of 64 bits hold the number. */
function wordsOf(value: bigint): number {
  return BigInt.asIntN(64, value) === value ? 1 : Math.ceil(value.toString(16).length / 16);
}

/** The steps of a product or quotient with this number, or of writing it down. */
export function costOf(value: bigint): number {
  return wordsOf(value) ** 1.5;
}

/** Counts making or reading so many decimal digits. */
export function spendDigits(digits: number): void {
  spend((digits / 16) ** 1.5);
}

/** Counts an algorithm that takes away a few bits at a time, such as Euclid's. */
export function spendBitwise(...values: readonly bigint[]): void {
  const words = Math.max(...values.map(wordsOf));
  if (words > 1) spend(words ** 2 + 64 * words);
}

/** Counts a power modulo a number: two products and two quotients for each bit of the exponent. */
export function spendPower(exponent: bigint, modulus: bigint): void {
  spend(64 * wordsOf(exponent) * (3 + 4 * costOf(modulus)));
}
