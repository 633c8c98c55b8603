/** The methods of `$input` and `$util`, by name: tables for `method`. */

import { dynamicPath } from '../jsonpath/dynamic.ts';
import { evaluatePath } from '../jsonpath/evaluate.ts';
import type { Overloads } from '../methods/call.ts';
import { text } from '../values/text.ts';
import type { Value } from '../values.ts';
import { base64Decode as decodeBase64, base64Encode as encodeBase64 } from './base64.ts';
import { documentOf } from './document.ts';
import { escapeJavaScript as escapeText } from './escape-java-script.ts';
import type { Input } from './input.ts';
import { inputJsonText } from './input-json.ts';
import { paramInMaps, paramOf, paramsOf } from './parameters.ts';
import { urlDecode as decodeUrl, urlEncode as encodeUrl } from './url-coding.ts';
import { parseJson as parse, type Util } from './util.ts';

export const path = {
  String: (input, path: string) => found(input, path),
} satisfies Overloads<Input>;

export const json = {
  String: (input, path: string) => inputJsonText(found(input, path)),
} satisfies Overloads<Input>;

export const params = {
  '': ({ rendering }) => paramsOf(rendering),
  'String?': ({ rendering }, name: string | null) =>
    name === null ? paramInMaps(rendering, name) : paramOf(rendering, name),
} satisfies Overloads<Input>;

export const escapeJavaScript = { Object: /* @__PURE__ */ onText(escapeText) } satisfies Overloads<Util>;
export const urlEncode = { Object: /* @__PURE__ */ onText(encodeUrl) } satisfies Overloads<Util>;
export const urlDecode = { Object: /* @__PURE__ */ onText(decodeUrl) } satisfies Overloads<Util>;
export const base64Encode = { Object: /* @__PURE__ */ onText(encodeBase64) } satisfies Overloads<Util>;
export const base64Decode = { Object: /* @__PURE__ */ onText(decodeBase64) } satisfies Overloads<Util>;

export const parseJson = {
  Object: (util, value: Value) => parse(util, text(value)),
} satisfies Overloads<Util>;

/** A bad path fails even where there is nothing to look it up in. */
function found(input: Input, path: string): Value {
  const parsed = dynamicPath(path);
  const document = documentOf(input.rendering);
  return document === null ? null : (evaluatePath(parsed, document) ?? null);
}

/** The service turns every argument into text first, and nothing into the empty text. */
function onText(convert: (text: string) => string): (util: Util, value: Value) => string {
  return (_util, value) => convert(text(value));
}
