import { getterName } from './values.ts';

const GETTERS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'class',
  'empty',
  'blank',
  'bytes',
  'naN',
  'infinite',
  'lowestSetBit',
]);

/** Whether a string, a number or a JSON array may have a getter for this property. The compiler asks. */
export function isScalarGetter(property: string): boolean {
  return GETTERS.has(getterName(property));
}
