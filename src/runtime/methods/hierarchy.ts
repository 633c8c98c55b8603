import { className } from '../values/class-name.ts';
import type { Value } from '../values.ts';

/**
 * The superclass, or the one interface that matters, of each Java class that a template can meet, by simple name.
 * A class that is not listed extends Object alone.
 */
const parents: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ['String', 'CharSequence'],
  ['StringBuffer', 'CharSequence'],
  ['Integer', 'Number'],
  ['Long', 'Number'],
  ['Double', 'Number'],
  ['BigInteger', 'Number'],
  ['BigDecimal', 'Number'],
  ['Float', 'Number'],
  ['Short', 'Number'],
  ['Byte', 'Number'],
  ['JSONArray', 'ArrayList'],
  ['ArrayList', 'List'],
  ['SubList', 'List'],
  ['List12', 'ImmutableList'],
  ['ListN', 'ImmutableList'],
  ['ImmutableList', 'List'],
  ['ArrayListWrapper', 'List'],
  ['List', 'Collection'],
  ['LinkedKeySet', 'Set'],
  ['LinkedEntrySet', 'Set'],
  ['Set', 'Collection'],
  ['LinkedValues', 'Collection'],
  ['EntrySet', 'Set'],
  ['AbstractMap$1', 'Set'],
  ['AbstractMap$2', 'Collection'],
  ['MapN$1', 'Set'],
  ['Set12', 'Set'],
  ['Collection', 'Iterable'],
  ['LinkedHashMap', 'Map'],
  ['ForeachScope', 'Map'],
  ['Map1', 'ImmutableMap'],
  ['MapN', 'ImmutableMap'],
  ['ImmutableMap', 'Map'],
  ['Node', 'Entry'],
  ['KeyValueHolder', 'Entry'],
  ['Itr', 'Iterator'],
  ['ListItr', 'ListIterator'],
  ['ListIterator', 'Iterator'],
  ['SubList$1', 'ListIterator'],
  ['1Adapter', 'Iterator'],
  ['ReferencePipeline$Head', 'BaseStream'],
  ['IntPipeline$Head', 'BaseStream'],
  ['LinkedKeyIterator', 'Iterator'],
  ['LinkedValueIterator', 'Iterator'],
  ['LinkedEntryIterator', 'Iterator'],
  ['1$1', 'Iterator'],
  ['2$1', 'Iterator'],
  ['Set12$1', 'Iterator'],
  ['MapNIterator', 'Iterator'],
  ['EntryIterator', 'Iterator'],
]);

/**
 * The last part of a class's full name: `SubList` of `java.util.ArrayList$SubList`, with the one before it where it
 * says too little (`AbstractMap$1`, `IntPipeline$Head`); `Array` for any array.
 */
export function simpleName(fullName: string): string {
  const known = simpleNames.get(fullName) ?? lastPart(fullName);
  simpleNames.set(fullName, known);
  return known;
}

/** By full name; there are as many as there are classes here. */
const simpleNames = /* @__PURE__ */ new Map<string, string>();

function lastPart(fullName: string): string {
  if (fullName.startsWith('[')) return 'Array';
  return /(?:[^.$]+\$(?:\d+|Head)|[^.$]+)$/.exec(fullName)?.[0] ?? fullName;
}

/** The class of this simple name and everything above it, the nearest first. */
export function ancestry(name: string): string[] {
  // SecureIntrospectorImpl lets none of Object's methods through.
  if (name === 'Class') return ['Class'];
  const names = [];
  for (let at: string | undefined = name; at !== undefined; at = parents.get(at)) names.push(at);
  return names[names.length - 1] === 'Object' ? names : [...names, 'Object'];
}

/** Whether the one class, by simple name, is the other or below it: Java's `isAssignableFrom`. */
export function isSubclass(name: string, ancestor: string): boolean {
  if (ancestor === 'Object') return true;
  for (let at: string | undefined = name; at !== undefined; at = parents.get(at)) if (at === ancestor) return true;
  return false;
}

/** The simple name of a value's class. */
export function simpleClassName(value: Exclude<Value, null>): string {
  return typeof value === 'string' ? 'String' : simpleName(className(value));
}
