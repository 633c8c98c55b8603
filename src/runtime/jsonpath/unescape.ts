import { JavaException } from '../errors.ts';

const ESCAPES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['r', '\r'],
  ['f', '\f'],
  ['t', '\t'],
  ['n', '\n'],
  ['b', '\b'],
]);

/** The text without its backslashes (Jayway's Utils.unescape): `\n` and `\u0041` are replaced, others taken as they are. */
export function unescapeText(text: string): string {
  return text.includes('\\') ? text.replace(/\\(?:u(.{0,4})|(.?))/gs, replacement) : text;
}

function replacement(sequence: string, unicode: string | undefined, character: string | undefined): string {
  if (unicode === undefined) return ESCAPES.get(character!) ?? (character || '\\');
  // A text that ends within the four digits loses them, as in Jayway.
  if (unicode.length < 4) return '';
  // Integer.parseInt takes a sign as well.
  if (!/^[-+]?[\da-f]+$/i.test(unicode)) {
    throw new JavaException('JsonPathException', `Unable to parse unicode value: ${sequence.slice(2)}`);
  }
  return String.fromCharCode(Number.parseInt(unicode, 16));
}
