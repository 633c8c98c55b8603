import type { Member } from '../blocks.ts';
import { isMissing, isPresent } from '../conditions.ts';
import { Constant, type Source } from '../sources.ts';
import { stringLiteral, type Vtl, vtl } from '../vtl.ts';

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

/** The member of a call that shows a source. */
export function memberOf(name: string, source: Source, printer: Printer): Member {
  if (source instanceof Constant) return { name, value: printer.literal(source.value) };
  const { reference, label, absent, fallback } = source;
  const value = checked(printer, reference, label);
  if (absent === 'left out') return { name, value, when: isPresent(reference) };
  if (fallback === undefined) return { name, value };
  return { name, value: vtl`#if(${isMissing(reference)})${printer.literal(fallback.value)}#{else}${value}#end` };
}
