import { type Schema, type TypeName, typesOf } from './schema.ts';
import { type Alternative, either, type Shape, type Shapes, UNKNOWN } from './shapes.ts';

/** Why a schema rules a step out. */
export type Refusal =
  | { readonly reason: 'member'; readonly name: string; readonly schema: Schema; readonly names: readonly string[] }
  | { readonly reason: 'no object'; readonly name: string; readonly schema: Schema; readonly kinds: string }
  | { readonly reason: 'element'; readonly index: number; readonly schema: Schema; readonly count: number }
  | { readonly reason: 'no array'; readonly schema: Schema; readonly kinds: string };

/** What a step leads to; the shape after a step that is ruled out is unknown. */
export interface Outcome {
  readonly shape: Shape;
  readonly refusal: Refusal | null;
}

/** The schemas that hold for what a step finds in one alternative. */
type Found = readonly Schema[] | Refusal;

/** One step into values of a shape; it is ruled out where every alternative rules it out. */
function step(shapes: Shapes, shape: Shape, find: (alternative: Alternative) => Found): Outcome {
  if (shape === UNKNOWN) return { shape, refusal: null };
  const found = shape.map(find);
  const possible = found.filter((one): one is readonly Schema[] => !isRefusal(one));
  const refusal = possible.length > 0 ? null : mostTelling(found.filter(isRefusal));
  return { shape: refusal ? UNKNOWN : either(possible.map((schemas) => shapes.ofAll(schemas))), refusal };
}

function isRefusal(found: Found): found is Refusal {
  return 'reason' in found;
}

/** Of an object or null, the object is what the template's author has in mind. */
function mostTelling(refusals: readonly Refusal[]): Refusal | null {
  return refusals.find(({ reason }) => reason === 'member' || reason === 'element') ?? refusals[0] ?? null;
}

/** The member of an object. */
export function memberStep(shapes: Shapes, shape: Shape, name: string): Outcome {
  return step(shapes, shape, (alternative) => {
    const other = otherThan(alternative, 'object');
    return other ? { reason: 'no object', name, ...other } : memberOf(alternative, name);
  });
}

/**
 * A member that no schema describes is ruled out where one of them is closed, and also where they describe other members
 * and are silent about further ones: models rarely say `additionalProperties: false`, and the type of such an object,
 * too, has these members and no others.
 */
function memberOf(alternative: Alternative, name: string): Found {
  const closed = alternative.find((schema) => !describes(schema, name) && schema.additionalProperties === false);
  const isDescribed = alternative.some((schema) => describes(schema, name) || schema.additionalProperties);
  const schema = closed ?? (isDescribed ? undefined : alternative.find(({ properties }) => properties.size > 0));
  if (schema === undefined) return alternative.flatMap((one) => memberSchema(one, name));
  return { reason: 'member', name, schema, names: alternative.flatMap(({ properties }) => [...properties.keys()]) };
}

/** Patterns are not tried: any name may match one. */
function describes({ properties, patternProperties, required }: Schema, name: string): boolean {
  return properties.has(name) || patternProperties.size > 0 || required.has(name);
}

function memberSchema({ properties, patternProperties, additionalProperties }: Schema, name: string): Schema[] {
  const own = properties.get(name);
  if (own !== undefined) return [own];
  const isOther = patternProperties.size === 0 && typeof additionalProperties === 'object';
  return isOther && additionalProperties !== null ? [additionalProperties] : [];
}

/** The element of an array; `null` for one that is not known, or several. */
export function elementStep(shapes: Shapes, shape: Shape, index: number | null): Outcome {
  return step(shapes, shape, (alternative) => {
    const other = otherThan(alternative, 'array');
    return other ? { reason: 'no array', ...other } : elementOf(alternative, index);
  });
}

function elementOf(alternative: Alternative, index: number | null): Found {
  const short = index === null ? undefined : alternative.find((schema) => length(schema) <= index);
  if (index !== null && short) return { reason: 'element', index, schema: short, count: length(short) };
  return alternative.flatMap((schema) => elementSchema(schema, index));
}

/** How many elements there are at most. */
function length({ items, additionalItems, maxItems }: Schema): number {
  const isClosed = Array.isArray(items) && additionalItems === false;
  return isClosed ? Math.min(items.length, maxItems) : maxItems;
}

function elementSchema({ items, additionalItems }: Schema, index: number | null): Schema[] {
  if (items === null) return [];
  if ('pointer' in items) return [items];
  const own = index === null || index < 0 ? undefined : items[index];
  if (own !== undefined) return [own];
  const isBehind = index !== null && index >= items.length;
  return isBehind && typeof additionalItems === 'object' && additionalItems !== null ? [additionalItems] : [];
}

/** All members of an object or all elements of an array. */
export function wildcardStep(shapes: Shapes, shape: Shape): Outcome {
  return step(shapes, shape, (alternative) => {
    const other = otherThan(alternative, 'array');
    if (other === null) return otherThan(alternative, 'object') ? elementOf(alternative, null) : [];
    return otherThan(alternative, 'object') ? { reason: 'no array', ...other } : [];
  });
}

/** The schema that excludes this type, and what it allows in its place; null if the type is possible. */
function otherThan(alternative: Alternative, type: TypeName): { schema: Schema; kinds: string } | null {
  const schema = alternative.find((one) => typesOf(one)?.has(type) === false);
  return schema ? { schema, kinds: kindsText([...typesOf(schema)!]) } : null;
}

/** `an array`, `a string or null` */
function kindsText(types: readonly TypeName[]): string {
  if (types.length === 0) return 'nothing at all';
  return types.map((type) => (type === 'null' ? type : `${/^[aio]/.test(type) ? 'an' : 'a'} ${type}`)).join(' or ');
}
