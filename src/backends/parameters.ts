/** Calls of the services that take forms: `Action=Publish&TopicArn=...`. */

import { isText } from './conditions.ts';
import { type Content, contentText } from './contents.ts';
import { type Printer, sourceText, whenPresent } from './printer.ts';
import type { Source } from './sources.ts';
import { formLiteral, formText, joined, type Vtl, vtl } from './vtl.ts';

/** A text in a form. */
export const formValue: Printer = {
  wanted: 'a string',
  condition: isText,
  text: formText,
  literal: (value) => formLiteral(String(value)),
};

/** A parameter of a form: its name and value, both encoded. */
export interface Parameter {
  readonly name: string;
  readonly value: Vtl;
  /** The condition of its being there; always there without one. */
  readonly when?: Vtl;
}

export function parameter(name: string, source: Source, printer: Printer = formValue): Parameter {
  return { name, value: sourceText(source, printer), ...whenPresent(source) };
}

/** No parameter for what a description does not have. */
export function parameters(given: { readonly [name: string]: Source | undefined }): Parameter[] {
  return Object.entries(given).flatMap(([name, source]) => (source === undefined ? [] : [parameter(name, source)]));
}

export function contentParameter(name: string, content: Content): Parameter {
  return { name, value: contentText(content, formValue) };
}

/** @param action The name of the action, and of each parameter: letters, digits and dots. */
export function formCall(action: string, given: readonly Parameter[]): Vtl {
  const printed = given.map(({ name, value, when }) => {
    const text = vtl`&${formLiteral(name)}=${value}`;
    return when === undefined ? text : vtl`#if(${when})${text}#end`;
  });
  return vtl`Action=${formLiteral(action)}${joined(printed)}`;
}
