/** The larger pieces of a template: loops and objects. */
import { joined, jsonLiteral, nothing, Vtl, vtl } from './vtl.ts';

/**
 * Prints something for each element of a list, with commas. Two loops, as one ends silently after 1000 turns.
 * @param place Tells the variables of nested loops apart.
 */
export function each(list: Vtl, place: number, body: (element: Vtl) => Vtl): Vtl {
  const [all, part, last, from, to, element] = ['list', 'part', 'last', 'from', 'to', 'element'].map(
    (name) => new Vtl(`$${name}${place}`),
  ) as [Vtl, Vtl, Vtl, Vtl, Vtl, Vtl];
  return joined([
    vtl`#foreach(${all} in [${list}])#set(${last} = ${all}.size() / 1000)#foreach(${part} in [0..${last}])`,
    vtl`#set(${from} = ${part} * 1000)#set(${to} = ${from} + 1000)#if(${to} > ${all}.size())#set(${to} = ${all}.size())#end`,
    vtl`#foreach(${element} in ${all}.subList(${from}, ${to}))#if(${part} > 0 || $foreach.index > 0),#end${body(element)}#end`,
    vtl`#end#end`,
  ]);
}

/** A member of an object that is printed. */
export interface Member {
  readonly name: string;
  readonly value: Vtl;
  /** The condition of its being there; always there without one. */
  readonly when?: Vtl;
}

/**
 * Prints an object; those that are always there come first, so that each other one brings its comma along. Where no loop
 * is around it, each member has a line.
 */
export function object(members: readonly Member[], place: number): Vtl {
  const always = members.filter(({ when }) => when === undefined);
  const sometimes = members.filter(({ when }) => when !== undefined);
  if (always.length === 0) return objectOfOptional(sometimes, place);
  const { start, comma, end } = lines(place);
  const optional = joined(sometimes.map((one) => optionalMember(one, comma, nothing)));
  const printed = vtl`${joined(always.map(member), comma.text)}${optional}`;
  return vtl`{${start}${printed}${place > 1 ? nothing : keptNewline(printed)}${end}}`;
}

/** Velocity drops the newline behind `#end`. */
function keptNewline({ text }: Vtl): Vtl {
  return text.endsWith('#end') ? new Vtl('\n') : nothing;
}

function lines(place: number): { start: Vtl; comma: Vtl; end: Vtl } {
  if (place > 1) return { start: nothing, comma: vtl`, `, end: nothing };
  const end = new Vtl(`\n${'  '.repeat(place)}`);
  return { start: vtl`${end}  `, comma: vtl`,${end}  `, end };
}

function objectOfOptional(members: readonly Member[], place: number): Vtl {
  if (members.length === 0) return vtl`{}`;
  const comma = vtl`$comma${place}`;
  const printed = members.map((one) => optionalMember(one, comma, vtl`#set(${comma} = ", ")`));
  return vtl`{#set(${comma} = "")${joined(printed)}}`;
}

function member({ name, value }: Member): Vtl {
  return vtl`${jsonLiteral(name)}: ${value}`;
}

function optionalMember(one: Member, comma: Vtl, after: Vtl): Vtl {
  return vtl`#if(${one.when!})${comma}${member(one)}${after}#end`;
}
