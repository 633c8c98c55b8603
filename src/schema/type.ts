/** TypeScript types as text. No text of a schema gets into one except in quotes or as a name. */

export interface Type {
  readonly text: string;
  /** What stands outermost: it decides where parentheses are needed. */
  readonly rank: 'union' | 'intersection' | 'primary';
}

export const UNKNOWN_TYPE: Type = primary('unknown');

export function primary(text: string): Type {
  return { text, rank: 'primary' };
}

/** Each type once; `unknown` swallows all others. */
export function union(types: readonly Type[]): Type {
  if (types.some(isUnknown)) return UNKNOWN_TYPE;
  const texts = distinct(types.map(({ text }) => text));
  if (texts.length === 0) return primary('never');
  return texts.length === 1 ? types[0]! : { text: texts.join(' | '), rank: 'union' };
}

/** Each type once, without `unknown`. */
export function intersection(types: readonly Type[]): Type {
  const parts = types.filter((type) => !isUnknown(type));
  const texts = distinct(parts.map((type) => (type.rank === 'union' ? `(${type.text})` : type.text)));
  if (texts.length === 0) return UNKNOWN_TYPE;
  return texts.length === 1 ? parts[0]! : { text: texts.join(' & '), rank: 'intersection' };
}

export function arrayOf(type: Type): Type {
  return primary(type.rank === 'primary' ? `${type.text}[]` : `(${type.text})[]`);
}

function isUnknown({ text }: Type): boolean {
  return text === UNKNOWN_TYPE.text;
}

/** A member's name: in quotes unless it is a plain word. */
export function memberName(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

/** A string as a literal in ASCII, so that no character of it can end a line or hide. */
export function quoted(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Text with every line but the first two columns further in. */
export function indented(text: string): string {
  return text.replaceAll('\n', '\n  ');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
