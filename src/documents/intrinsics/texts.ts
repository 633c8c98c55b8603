import { type Intrinsic, scalarText } from '../nodes.ts';
import type { PlacedText } from '../placed-text.ts';
import { argumentsOf, type FunctionTable } from './arguments.ts';
import { base64 } from './base64.ts';
import type { Resolver } from './resolver.ts';
import { substitute } from './substitute.ts';

/** The functions that give a text. */
export const textFunctions: FunctionTable<PlacedText> = new Map([
  ['Ref', reference],
  ['Fn::GetAtt', attribute],
  ['Fn::Sub', substitute],
  ['Fn::Join', join],
  ['Fn::Select', select],
  ['Fn::Base64', encode],
]);

/** The functions that give a list of texts; a `Ref` does for a parameter of the type `CommaDelimitedList`. */
export const listFunctions: FunctionTable<PlacedText[]> = new Map([
  ['Fn::Split', split],
  ['Ref', listParameter],
]);

function reference(resolver: Resolver, intrinsic: Intrinsic): PlacedText | undefined {
  const name = scalarText(intrinsic.argument);
  if (name !== undefined) return named(resolver, intrinsic, name);
  return resolver.malformed(intrinsic, 'the name of a parameter or of a resource');
}

function attribute(resolver: Resolver, intrinsic: Intrinsic): PlacedText | undefined {
  const parts = argumentsOf(intrinsic, 2)?.map(scalarText);
  const name = parts && !parts.includes(undefined) ? parts.join('.') : scalarText(intrinsic.argument);
  if (name?.includes('.')) return named(resolver, intrinsic, name);
  return resolver.malformed(intrinsic, 'a resource and its attribute, such as `Books.Arn`');
}

function named(resolver: Resolver, intrinsic: Intrinsic, name: string): PlacedText | undefined {
  const value = resolver.scope.valueOf(name);
  if (value !== undefined) return resolver.made(value, intrinsic.span);
  return resolver.refuse('unresolvedName', intrinsic.span, { name, intrinsic: intrinsic.name });
}

function join(resolver: Resolver, intrinsic: Intrinsic): PlacedText | undefined {
  const [separator, values] = argumentsOf(intrinsic, 2) ?? [];
  if (!separator || !values) return resolver.malformed(intrinsic, 'a separator and a list');
  const between = resolver.text(separator);
  const texts = resolver.texts(values);
  if (!between || !texts) return undefined;
  resolver.spend(between.cost * texts.length);
  const all = texts.flatMap((text, index) => (index === 0 ? [text] : [between, text]));
  return resolver.join(all, intrinsic.span);
}

function select(resolver: Resolver, intrinsic: Intrinsic): PlacedText | undefined {
  const [position, values] = argumentsOf(intrinsic, 2) ?? [];
  if (!position || !values) return resolver.malformed(intrinsic, 'an index and a list');
  const index = resolver.text(position);
  const texts = resolver.texts(values);
  if (!index || !texts) return undefined;
  return texts[Number(index.text)] ?? resolver.malformed(intrinsic, `an index from 0 to ${texts.length - 1}`);
}

function encode(resolver: Resolver, intrinsic: Intrinsic): PlacedText | undefined {
  const text = resolver.text(intrinsic.argument);
  return text && resolver.made(base64(text.text), intrinsic.span);
}

function split(resolver: Resolver, intrinsic: Intrinsic): PlacedText[] | undefined {
  const [separator, value] = argumentsOf(intrinsic, 2) ?? [];
  if (!separator || !value) return resolver.malformed(intrinsic, 'a separator and a text');
  const between = resolver.text(separator);
  const text = resolver.text(value);
  return between && text && parts(text, between.text);
}

function listParameter(resolver: Resolver, intrinsic: Intrinsic): PlacedText[] | undefined {
  const text = reference(resolver, intrinsic);
  return text && parts(text, ',');
}

function parts(text: PlacedText, separator: string): PlacedText[] {
  let start = 0;
  return text.text.split(separator).map((part) => {
    const slice = text.slice(start, start + part.length);
    start += part.length + separator.length;
    return slice;
  });
}
