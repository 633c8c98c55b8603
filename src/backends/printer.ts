import type { Member } from './blocks.ts';
import { isMissing, isPresent, isText } from './conditions.ts';
import { Constant, RequestValue, type Source } from './sources.ts';
import { jsonLiteral, jsonString, stringLiteral, type Vtl, vtl } from './vtl.ts';

/** How a value of one kind gets into a call. */
export interface Printer {
  /** What a request is told that has something else. */
  readonly wanted: string;
  /** Whether the value of a reference is of this kind; never true of a missing one. */
  readonly condition: (reference: Vtl) => Vtl;
  /** The JSON of a value of this kind. */
  readonly text: (reference: Vtl) => Vtl;
  /** The JSON of a constant. */
  readonly literal: (value: unknown) => Vtl;
}

/** Prints the value, or notes why there is no call to be made. */
export function checked(printer: Printer, reference: Vtl, label: string): Vtl {
  const problem = stringLiteral(`${label} has to be ${printer.wanted}`);
  return vtl`#if(${printer.condition(reference)})${printer.text(reference)}#elseif($problem == "")#set($problem = ${problem})#end`;
}

/** The value of a source; where it may be left out, only if it is there. */
export function sourceText(source: Source, printer: Printer): Vtl {
  if (source instanceof Constant) return printer.literal(source.value);
  const { reference, label, fallback } = source;
  const value = checked(printer, reference, label);
  if (fallback === undefined) return value;
  return vtl`#if(${isMissing(reference)})${printer.literal(fallback.value)}#{else}${value}#end`;
}

/** The member of a call that shows a source. */
export function memberOf(name: string, source: Source, printer: Printer): Member {
  return { name, value: sourceText(source, printer), ...whenPresent(source) };
}

/** The condition of its being there, for a source that may be left out. */
export function whenPresent(source: unknown): { readonly when?: Vtl } {
  return source instanceof RequestValue && source.absent === 'left out' ? { when: isPresent(source.reference) } : {};
}

/** A text as a JSON string. */
export const text: Printer = { wanted: 'a string', condition: isText, text: jsonString, literal: jsonLiteral };

export function constantMember(name: string, value: unknown): Member[] {
  return value === undefined ? [] : [{ name, value: jsonLiteral(value) }];
}

/** What may be given as it is or as a source. */
export function asSource<S extends Source>(value: string | number | S): S | Constant {
  return typeof value === 'object' ? value : new Constant(value);
}
