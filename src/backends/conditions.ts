/**
 * Conditions on values. API Gateway has no `null` and no `instanceof`: a reference without a value is the empty string,
 * and so is a call of a method that the value's class lacks. So the methods tell the classes apart.
 */
import { stringLiteral, type Vtl, vtl } from './vtl.ts';

/** Only strings have a length; a missing value and null, unlike the empty string, have none. */
export function isText(reference: Vtl): Vtl {
  return vtl`${reference}.length() != ""`;
}

export function isNoText(reference: Vtl): Vtl {
  return vtl`${reference}.length() == ""`;
}

export function isMap(reference: Vtl): Vtl {
  return vtl`${reference}.containsKey("") != ""`;
}

export function isList(reference: Vtl): Vtl {
  return vtl`${reference}.size() != "" && ${reference}.containsKey("") == ""`;
}

export function isMissing(reference: Vtl): Vtl {
  return vtl`${reference} == "" && ${reference}.length() == ""`;
}

export function isPresent(reference: Vtl): Vtl {
  return vtl`${reference} != "" || ${reference}.length() != ""`;
}

/** Whether the whole text of a value, be it a string or not, has this form. */
export function hasForm(reference: Vtl, pattern: string): Vtl {
  return textHasForm(vtl`${reference}.toString()`, pattern);
}

/** The same for strings alone. A missing value would be true without the comparison. */
export function textHasForm(reference: Vtl, pattern: string): Vtl {
  return vtl`${reference}.matches(${stringLiteral(pattern)}) == true`;
}

/** Regular expressions for whole texts. */
export const forms = {
  number: '-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?',
  boolean: 'true|false',
  base64: '(?:[A-Za-z0-9+/]{4})*+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?',
} as const;
