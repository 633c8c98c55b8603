import { escaper } from '../values/escaper.ts';

/**
 * The text with quotes, apostrophes, backslashes and slashes escaped, and control characters and all beyond U+007F as
 * `\uXXXX` (StringEscapeUtils.escapeJavaScript of commons-lang 2.6).
 */
export const escapeJavaScript: (text: string) => string = /* @__PURE__ */ escaper(/['"\\/\u0000-\u001f\u0080-\uffff]/g);
