import { escapeUnits } from '../values/escape-unit.ts';

const ESCAPED = /['"\\/\u0000-\u001f\u0080-\uffff]/g;

/**
 * The text with quotes, apostrophes, backslashes and slashes escaped, and control characters and all beyond U+007F as
 * `\uXXXX` (StringEscapeUtils.escapeJavaScript of commons-lang 2.6).
 */
export function escapeJavaScript(text: string): string {
  return escapeUnits(text, ESCAPED);
}
