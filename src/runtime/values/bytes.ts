import { spendElements } from '../budget.ts';
import { JavaByte } from '../values.ts';
import { JavaArray } from './lists.ts';

/** Java's `getBytes()`: the text in UTF-8, an unpaired surrogate as `?`. */
export function stringBytes(text: string): JavaArray {
  spendElements(text.length);
  const bytes = new TextEncoder().encode(text.replace(/\p{Surrogate}/gu, '?'));
  return new JavaArray(
    'byte',
    Array.from(bytes, (byte) => new JavaByte((byte << 24) >> 24)),
  );
}
