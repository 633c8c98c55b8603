/** The members that several calls have. */
import { type Member, object } from '../../backends/blocks.ts';
import { hasForm } from '../../backends/conditions.ts';
import { asSource, constantMember, memberOf, type Printer, text } from '../../backends/printer.ts';
import { Constant, type Source } from '../../backends/sources.ts';
import { jsonLiteral, type Vtl, vtl } from '../../backends/vtl.ts';
import type { Placeholders } from '../description.ts';
import type { AttributeTypes, Table } from '../types.ts';
import { attributePrinter } from './attribute-printer.ts';

export function tableName({ name }: Table): Member {
  return memberOf('TableName', asSource(name), text);
}

const limitPrinter: Printer = {
  wanted: 'a whole number above 0',
  condition: (reference) => hasForm(reference, '[1-9][0-9]{0,8}'),
  text: (reference) => reference,
  literal: jsonLiteral,
};

export function limit(value: number | Source | undefined): Member[] {
  return value === undefined ? [] : [memberOf('Limit', asSource(value), limitPrinter)];
}

const orderPrinter: Printer = {
  wanted: 'ascending or descending',
  condition: (reference) => hasForm(reference, 'ascending|descending'),
  text: (reference) => vtl`#if(${reference} == "ascending")true#{else}false#end`,
  literal: (value) => jsonLiteral(value === 'ascending'),
};

export function order(value: string | Source | undefined): Member[] {
  return value === undefined ? [] : [memberOf('ScanIndexForward', asSource(value), orderPrinter)];
}

/** An object of attributes: a key or an item. */
export function attributes(sources: { readonly [name: string]: Source }, types: AttributeTypes): Vtl {
  const members = Object.entries(sources).map(([name, source]) => {
    return memberOf(name, source, attributePrinter(typeIn(types, name), labelOf(source, name), 2));
  });
  return object(members, 1);
}

/** Attributes that are not described can be anything. */
function typeIn(types: AttributeTypes, name: string) {
  return Object.hasOwn(types, name) ? types[name]! : 'any';
}

function labelOf(source: Source, name: string): string {
  return source instanceof Constant ? name : source.label;
}

export function placeholders({ names = {}, values = {} }: Placeholders): Member[] {
  const printed = Object.entries(values).map(([name, { type, from }]) => {
    return memberOf(name, from, attributePrinter(type, labelOf(from, name), 2));
  });
  return [
    ...(Object.keys(names).length > 0 ? constantMember('ExpressionAttributeNames', names) : []),
    ...(printed.length > 0 ? [{ name: 'ExpressionAttributeValues', value: object(printed, 1) }] : []),
  ];
}
