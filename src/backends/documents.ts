/** JSON that is described member by member, each with its source. */
import { object } from './blocks.ts';
import { forms, hasForm, isMap, isPresent } from './conditions.ts';
import { type Printer, sourceText, text, whenPresent } from './printer.ts';
import { Constant, RequestValue, type Source } from './sources.ts';
import { joined, jsonLiteral, jsonString, type Vtl, vtl } from './vtl.ts';

type JsonType = 'string' | 'number' | 'boolean';

/** A value that has to be of one type of JSON. */
export class Typed {
  constructor(
    readonly type: JsonType,
    readonly from: Source,
  ) {}
}

/**
 * A JSON document: objects and arrays of sources. A source by itself is whatever JSON the body has there; what comes from
 * elsewhere is a string.
 */
export type Document = Source | Typed | readonly Document[] | { readonly [name: string]: Document };

/** A value that has to be a string. */
export function string(from: Source): Typed {
  return new Typed('string', from);
}

/** A value that has to be a number, or a text in the form of one. */
export function number(from: Source): Typed {
  return new Typed('number', from);
}

/** A value that has to be true or false, in the body or as a text. */
export function boolean(from: Source): Typed {
  return new Typed('boolean', from);
}

/** JSON has no `007`, which a text may be. */
const jsonNumber = '-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?';

const bare = (reference: Vtl): Vtl => reference;

const printers: { readonly [Type in JsonType]: Printer } = {
  string: text,
  number: { ...text, wanted: 'a number', condition: (reference) => hasForm(reference, jsonNumber), text: bare },
  boolean: {
    ...text,
    wanted: 'true or false',
    condition: (reference) => hasForm(reference, forms.boolean),
    text: bare,
  },
};

function anyPrinter(source: Source): Printer {
  const json = source instanceof RequestValue ? source.json : undefined;
  return {
    wanted: 'given',
    condition: isPresent,
    text: (reference) => json ?? jsonString(reference),
    literal: jsonLiteral,
  };
}

/** Prints a document. @param place Tells the variables of nested objects apart. */
export function documentText(document: Document, place = 2): Vtl {
  if (isSource(document)) return sourceText(document, anyPrinter(document));
  if (document instanceof Typed) return sourceText(document.from, printers[document.type]);
  if (isArray(document))
    return vtl`[${joined(
      document.map((one) => documentText(one, place)),
      ', ',
    )}]`;
  const members = Object.entries(document).map(([name, one]) => {
    return { name, value: documentText(one, place + 1), ...whenPresent(one instanceof Typed ? one.from : one) };
  });
  return object(members, place);
}

/** Prints a document that has to be an object. */
export function objectText(document: Document, place = 2): Vtl {
  if (!(document instanceof RequestValue)) return documentText(document, place);
  return sourceText(document, { ...anyPrinter(document), wanted: 'an object', condition: isMap });
}

export function isSource(value: unknown): value is Source {
  return value instanceof Constant || value instanceof RequestValue;
}

function isArray(document: Document): document is readonly Document[] {
  return Array.isArray(document);
}
