/** What the hand-written functions share: the encodings that their formats need, each with a fast way for plain text. */

const SPECIAL = /['"\\/\u0000-\u001f\u0080-\uffff]/;
const EVERY_SPECIAL = /['"\\/\u0000-\u001f\u0080-\uffff]/g;
const SHORT: Readonly<Record<string, string>> = { '\b': '\\b', '\n': '\\n', '\t': '\\t', '\f': '\\f', '\r': '\\r' };

/** The text for a JavaScript string, as `$util.escapeJavaScript` writes it. */
export function escapeJavaScript(text: string): string {
  return SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, escaped) : text;
}

function escaped(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x20 && code < 0x80) return `\\${character}`;
  return SHORT[character] ?? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The form encoding of a text. */
export function urlEncode(text: string): string {
  return encodeURIComponent(text).replace(/%20|[!'()~]/g, (part) => FORM[part]!);
}

const FORM: Readonly<Record<string, string>> = {
  '%20': '+',
  '!': '%21',
  "'": '%27',
  '(': '%28',
  ')': '%29',
  '~': '%7E',
};

/** JSON as the gateway writes it. */
export function json(value: unknown): string {
  return value === undefined ? '""' : JSON.stringify(value);
}
