/** Text of a template. Only the functions here make it, so that no name of a description gets into it unquoted. */
export class Vtl {
  constructor(readonly text: string) {}
}

/** Template text as written, backslashes included; what is put in is template text itself or a whole number. */
export function vtl({ raw }: TemplateStringsArray, ...parts: readonly (Vtl | number)[]): Vtl {
  const texts = parts.map((part) => (part instanceof Vtl ? part.text : String(Math.trunc(part))));
  return new Vtl(String.raw({ raw }, ...texts));
}

export const nothing = new Vtl('');

export function joined(parts: readonly Vtl[], separator = ''): Vtl {
  return new Vtl(parts.map(({ text }) => text).join(separator));
}

/**
 * JSON that Velocity prints as it stands: `$` and `#` can only be inside strings, where JSON has an escape for them. A
 * lone surrogate and all else beyond ASCII are escaped as well.
 */
export function jsonLiteral(value: unknown): Vtl {
  return new Vtl(JSON.stringify(value).replace(/[$#\u007f-\uffff]/g, unicodeEscape));
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}`;
}

/** A string of Velocity that is neither searched for references nor has escapes; two apostrophes stand for one. */
export function stringLiteral(text: string): Vtl {
  return new Vtl(`'${text.replaceAll("'", "''")}'`);
}

/** What stands between the quotes of a JSON string; JSON knows no `\'`, which `escapeJavaScript` writes. */
export function escaped(reference: Vtl): Vtl {
  return vtl`$util.escapeJavaScript(${reference}).replaceAll("\\'", "'")`;
}

export function jsonString(reference: Vtl): Vtl {
  return vtl`"${escaped(reference)}"`;
}

/** A value in a form, as `application/x-www-form-urlencoded` has it. */
export function formText(reference: Vtl): Vtl {
  return vtl`$util.urlEncode(${reference})`;
}

export function formLiteral(text: string): Vtl {
  return new Vtl(new URLSearchParams([['', text]]).toString().slice(1));
}

/** A reference to a variable that text follows which could be read as part of it. */
export function formal(variable: string): Vtl {
  return new Vtl(`\${${variable}}`);
}

/** The base64 of a text's bytes in UTF-8. */
export function base64Literal(text: string): Vtl {
  return new Vtl(btoa(String.fromCharCode(...new TextEncoder().encode(text))));
}
