const SHORT_ESCAPES: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['\b', '\\b'],
  ['\n', '\\n'],
  ['\t', '\\t'],
  ['\f', '\\f'],
  ['\r', '\\r'],
]);

/**
 * The text with quotes, apostrophes, backslashes and slashes escaped, and control characters and all beyond U+007F as
 * `\uXXXX` (StringEscapeUtils.escapeJavaScript of commons-lang 2.6).
 */
export function escapeJavaScript(text: string): string {
  return text.replace(/['"\\/\u0000-\u001f\u0080-\uffff]/g, escaped);
}

function escaped(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0x20 && code < 0x80) return `\\${unit}`;
  return SHORT_ESCAPES.get(unit) ?? `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
