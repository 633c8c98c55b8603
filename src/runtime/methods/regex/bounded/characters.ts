import type { CharacterSet } from './character-set.ts';
import { FAILED } from './run.ts';

/** Which characters of a text a node looks at, and in which direction. */
export interface Reading {
  readonly set: CharacterSet;
  readonly isBackward: boolean;
  readonly isUnicode: boolean;
}

/** The position behind the next character, if it is in the set; FAILED if not. */
export function pass(text: string, position: number, { set, isBackward, isUnicode }: Reading): number {
  const after = next(text, position, isBackward, isUnicode);
  if (after < 0 || after > text.length) return FAILED;
  const index = isBackward ? after : position;
  const code = isUnicode ? text.codePointAt(index)! : text.charCodeAt(index);
  return set.has(code) ? after : FAILED;
}

/** The position behind the next character, or before the one before. Out of the text at its ends. */
export function next(text: string, position: number, isBackward: boolean, isUnicode: boolean): number {
  const size = isUnicode && isPair(text, isBackward ? position - 2 : position) ? 2 : 1;
  return isBackward ? position - size : position + size;
}

function isPair(text: string, index: number): boolean {
  return text.codePointAt(index)! > 0xffff;
}
