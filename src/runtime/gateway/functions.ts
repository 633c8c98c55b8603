/**
 * The functions of `$input` and `$util` as nearly all templates call them, with as many arguments as they take: there
 * Java's rules for choosing a method have nothing to choose, and generated code calls them straight.
 */

import { spendText } from '../budget.ts';
import { located, type Site } from '../errors.ts';
import type { LinkedMap } from '../values/maps.ts';
import { text } from '../values/text.ts';
import type { Value } from '../values.ts';
import { base64Decode, base64Encode } from './base64.ts';
import { escapeJavaScript } from './escape-java-script.ts';
import { paramOf, paramsOf } from './parameters.ts';
import type { Rendering } from './rendering.ts';
import { urlDecode, urlEncode } from './url-coding.ts';
import { parseJson, type Util } from './util.ts';

/** `$input.params()`. */
export function inputParams(rendering: Rendering): LinkedMap {
  return paramsOf(rendering);
}

/** `$input.params('name')`. */
export function inputParam(rendering: Rendering, name: string, site: Site): Value {
  try {
    return paramOf(rendering, name);
  } catch (error) {
    throw located(error, site);
  }
}

/** `$util.escapeJavaScript(value)`. */
export function utilEscapeJavaScript(value: Value, site?: Site): string {
  return converted(value, escapeJavaScript, site);
}

/** `$util.urlEncode(value)`. */
export function utilUrlEncode(value: Value, site?: Site): string {
  return converted(value, urlEncode, site);
}

/** `$util.urlDecode(value)`. */
export function utilUrlDecode(value: Value, site: Site): string {
  return converted(value, urlDecode, site);
}

/** `$util.base64Encode(value)`. */
export function utilBase64Encode(value: Value, site?: Site): string {
  return converted(value, base64Encode, site);
}

/** `$util.base64Decode(value)`. */
export function utilBase64Decode(value: Value, site: Site): string {
  return converted(value, base64Decode, site);
}

/** `$util.parseJson(value)`. */
export function utilParseJson(util: Util, value: Value, site: Site): Value {
  try {
    return parseJson(util, counted(text(value)));
  } catch (error) {
    throw located(error, site);
  }
}

/** The service turns every argument into text first, and nothing into the empty text. */
function converted(value: Value, convert: (text: string) => string, site?: Site): string {
  try {
    return counted(convert(counted(text(value))));
  } catch (error) {
    throw located(error, site);
  }
}

/** Counts a text that is made: of a value for the function, or by it. */
function counted(text: string): string {
  spendText(text.length);
  return text;
}
