import { each, object } from '../../backends/blocks.ts';
import { forms, hasForm, isList, isMap, isMissing, isPresent, isText, textHasForm } from '../../backends/conditions.ts';
import { checked, type Printer } from '../../backends/printer.ts';
import { jsonLiteral, jsonString, stringLiteral, type Vtl, vtl } from '../../backends/vtl.ts';
import { constantAttribute } from '../constants.ts';
import { deepest, eachEntry, inner, recursiveBlock } from '../recursion.ts';
import type { AttributeType } from '../types.ts';

/** Prints AttributeValues of a type. `label` is what messages call the value, `place` the level of its loops. */
export function attributePrinter(type: AttributeType, label: string, place = 1): Printer {
  const content = contentPrinter(type, label, place);
  return {
    ...content,
    text: (reference) => (type === 'any' ? content.text(reference) : wrapped(type, content.text(reference))),
    literal: (value) => jsonLiteral(constantAttribute(type, value, label)),
  };
}

function wrapped(type: AttributeType, content: Vtl): Vtl {
  const letter = typeof type === 'string' ? type : Object.keys(type)[0]!;
  return vtl`{${jsonLiteral(letter)}: ${content}}`;
}

type Content = Omit<Printer, 'literal'>;

const bare = (reference: Vtl): Vtl => reference;
const quoted = (reference: Vtl): Vtl => vtl`"${reference}"`;

/** What is no base64 inside these letters DynamoDB refuses. */
const binary = '[A-Za-z0-9+/]*={0,2}';

const scalars = {
  S: { wanted: 'a string', condition: isText, text: jsonString },
  N: { wanted: 'a number', condition: (reference: Vtl) => hasForm(reference, forms.number), text: quoted },
  B: { wanted: 'base64', condition: (reference: Vtl) => textHasForm(reference, binary), text: quoted },
  BOOL: { wanted: 'true or false', condition: (reference: Vtl) => hasForm(reference, forms.boolean), text: bare },
  NULL: { wanted: 'null', condition: isMissing, text: () => vtl`true` },
  any: { wanted: 'given', condition: isPresent, text: inner },
} as const;

const elementTypes = { SS: 'S', NS: 'N', BS: 'B' } as const;

/** What stands behind the type's letter. */
function contentPrinter(type: AttributeType, label: string, place: number): Content {
  if (typeof type !== 'string') return 'L' in type ? list(type.L, label, place) : map(type.M, label, place);
  if (!(type in elementTypes)) return scalars[type as keyof typeof scalars];
  const element = scalars[elementTypes[type as keyof typeof elementTypes]];
  return listOf((reference) => checkedContent(element, reference, label), place);
}

function list(type: AttributeType, label: string, place: number): Content {
  const element = attributePrinter(type, `an element of ${label}`, place + 1);
  const orNull = (reference: Vtl): Vtl => checked(element, reference, `an element of ${label}`);
  return listOf(type === 'any' ? anyOrNull : orNull, place);
}

function listOf(element: (reference: Vtl) => Vtl, place: number): Content {
  return { wanted: 'a list', condition: isList, text: (reference) => vtl`[${each(reference, place, element)}]` };
}

function checkedContent(content: Content, reference: Vtl, label: string): Vtl {
  return checked({ ...content, literal: jsonLiteral }, reference, `an element of ${label}`);
}

/** Members that are missing are left out. */
function map(types: { readonly [name: string]: AttributeType }, label: string, place: number): Content {
  const text = (reference: Vtl): Vtl => {
    const members = Object.entries(types).map(([name, type]) => {
      const value = vtl`${reference}.get(${stringLiteral(name)})`;
      const where = `${label}.${name}`;
      return { name, value: checked(attributePrinter(type, where, place + 1), value, where), when: isPresent(value) };
    });
    return object(members, place);
  };
  return { wanted: 'an object', condition: isMap, text };
}

/** A list in a template, even of one reference, would hold the empty string for null. */
function anyOrNull(reference: Vtl): Vtl {
  return vtl`#if(${isMissing(reference)}){"NULL": true}#{else}${inner(reference)}#end`;
}

/** Defines the block that prints the AttributeValue of whatever JSON value there is. */
export function anyBlock(): Vtl {
  const value = vtl`$value`;
  return recursiveBlock([
    [vtl`$depth > ${deepest}`, vtl`#set($problem = 'the values are nested too deeply')`],
    [isText(value), vtl`{"S": ${jsonString(value)}}`],
    [isMap(value), vtl`{"M": ${eachEntry(value, anyOrNull)}}`],
    [isList(value), vtl`{"L": [${each(value, 0, anyOrNull)}]}`],
    [hasForm(value, forms.boolean), vtl`{"BOOL": $value}`],
    [hasForm(value, forms.number), vtl`{"N": "$value"}`],
    [vtl`true`, vtl`#set($problem = 'a number is too large')`],
  ]);
}
