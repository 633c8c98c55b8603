/** Plain JSON of DynamoDB's attribute values. */
import { each, type Member, object } from '../../backends/blocks.ts';
import { isList, isMap, isText } from '../../backends/conditions.ts';
import { jsonString, stringLiteral, type Vtl, vtl } from '../../backends/vtl.ts';
import { eachEntry, inner, recursiveBlock } from '../recursion.ts';
import type { AttributeType, AttributeTypes, Table } from '../types.ts';

/** The condition of a value's being of the described type, and its plain JSON. */
interface Unwrapped {
  readonly when: Vtl;
  readonly value: Vtl;
}

/** An item, or the members of a map; what an attribute lacks or has of another type is left out or null. */
export function unwrappedItem(item: Vtl, { key, attributes }: Table, missing: 'omit' | 'null', place: number): Vtl {
  if (attributes === undefined) return inner(vtl`{"M": ${item}}`);
  return unwrappedMembers(item, { ...key, ...attributes }, missing, place);
}

export function unwrappedMembers(map: Vtl, types: AttributeTypes, missing: 'omit' | 'null', place: number): Vtl {
  const members = Object.entries(types).map(([name, type]): Member => {
    const attribute = vtl`${map}.get(${stringLiteral(name)})`;
    const found = unwrapped(type, attribute, missing, place + 1);
    return missing === 'null' ? { name, value: orNull(found) } : { name, ...found };
  });
  return object(members, place);
}

function orNull({ when, value }: Unwrapped): Vtl {
  return vtl`#if(${when})${value}#{else}null#end`;
}

function unwrapped(type: AttributeType, attribute: Vtl, missing: 'omit' | 'null', place: number): Unwrapped {
  if (typeof type === 'string') return scalars[type](attribute, place);
  if ('L' in type) {
    const list = vtl`${attribute}.L`;
    const element = (one: Vtl): Vtl => orNull(unwrapped(type.L, one, missing, place + 1));
    return { when: isList(list), value: vtl`[${each(list, place, element)}]` };
  }
  const map = vtl`${attribute}.M`;
  return { when: isMap(map), value: unwrappedMembers(map, type.M, missing, place) };
}

const bare = (reference: Vtl): Vtl => reference;

const scalars = {
  S: (attribute: Vtl) => ({ when: isText(vtl`${attribute}.S`), value: jsonString(vtl`${attribute}.S`) }),
  N: (attribute: Vtl) => ({ when: isText(vtl`${attribute}.N`), value: vtl`${attribute}.N` }),
  B: (attribute: Vtl) => ({ when: isText(vtl`${attribute}.B`), value: jsonString(vtl`${attribute}.B`) }),
  BOOL: (attribute: Vtl) => ({ when: vtl`${attribute}.BOOL != ""`, value: vtl`${attribute}.BOOL` }),
  NULL: (attribute: Vtl) => ({ when: vtl`${attribute}.NULL != ""`, value: vtl`null` }),
  SS: (attribute: Vtl, place: number) => list(vtl`${attribute}.SS`, place, jsonString),
  NS: (attribute: Vtl, place: number) => list(vtl`${attribute}.NS`, place, bare),
  BS: (attribute: Vtl, place: number) => list(vtl`${attribute}.BS`, place, jsonString),
  any: (attribute: Vtl) => ({ when: isMap(attribute), value: inner(attribute) }),
};

function list(elements: Vtl, place: number, element: (reference: Vtl) => Vtl): Unwrapped {
  return { when: isList(elements), value: vtl`[${each(elements, place, element)}]` };
}

/** Defines the block that prints `$value`, of any type, as plain JSON. */
export function unwrappingBlock(): Vtl {
  const { S, N, B, BOOL, SS, NS, BS } = scalars;
  const cases = [
    ...[S, N].map((scalar) => scalar(vtl`$value`)),
    { when: isMap(vtl`$value.M`), value: eachEntry(vtl`$value.M`, inner) },
    list(vtl`$value.L`, 0, inner),
    ...[SS, NS, B, BS, BOOL].map((scalar) => scalar(vtl`$value`, 0)),
    { when: vtl`true`, value: vtl`null` },
  ];
  return recursiveBlock(cases.map(({ when, value }) => [when, value]));
}
