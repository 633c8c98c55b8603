/** The functions of Jayway JsonPath 2.9 (PathFunctionFactory). */

import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { readDocument } from '../json/reader.ts';
import { append, isList, listItems } from '../values/lists.ts';
import { KeySet } from '../values/map-views.ts';
import { isMap, linkedMap, mapSize } from '../values/maps.ts';
import { doubleValue, intValue, isNumber } from '../values/numbers.ts';
import { partText } from '../values/text.ts';
import { double, type JavaNumber, type Value } from '../values.ts';
import { endsInFunction, type JsonPath, type Parameter } from './path.ts';
import type { Scope } from './scope.ts';

interface Call {
  readonly name: string;
  readonly parameters: readonly Parameter[];
}

type Apply = (model: Value, parameters: readonly Value[]) => Value;

const FUNCTIONS: ReadonlyMap<string, Apply> = /* @__PURE__ */ new Map<string, Apply>([
  ['keys', (model) => (isMap(model) ? new KeySet(model) : null)],
  ['min', (model, parameters) => aggregate(model, parameters, least)],
  ['max', (model, parameters) => aggregate(model, parameters, greatest)],
  ['sum', (model, parameters) => aggregate(model, parameters, sum)],
  ['avg', (model, parameters) => aggregate(model, parameters, (numbers) => sum(numbers) / numbers.length)],
  ['stddev', (model, parameters) => aggregate(model, parameters, standardDeviation)],
  ['concat', (model, parameters) => [...stringsOf(model), ...parameters.flatMap(textsOf)].join('')],
  ['append', appendAll],
  ['first', (model) => elementAt(model, 0)],
  ['last', (model) => elementAt(model, -1)],
  ['index', (model, parameters) => elementAt(model, indexOf(parameters))],
]);

/** The result of a function on the value before it; undefined when a path among its arguments is not found. */
export function callFunction(call: Call, model: Value, scope: Scope): Value | undefined {
  const isLength = call.name === 'length' || call.name === 'size';
  const apply = FUNCTIONS.get(call.name);
  if (!isLength && apply === undefined) {
    throw new JavaException('InvalidPathException', `Function with name: ${call.name} does not exist.`);
  }
  const parameters: Value[] = [];
  for (const parameter of call.parameters) {
    const value = argumentOf(parameter, scope);
    if (value === undefined) return undefined;
    parameters.push(value);
  }
  spend(isList(model) ? listItems(model).length >> 2 : 1);
  return apply === undefined ? length(call, model, scope) : apply(model, parameters);
}

function argumentOf(parameter: Parameter, scope: Scope): Value | undefined {
  if ('json' in parameter) return readDocument(parameter.json, linkedMap);
  return scope.read(parameter.path, scope.root);
}

/** `length(path)` counts what the path finds; else the elements or members of the value before it. */
function length({ parameters: [parameter] }: Call, model: Value, scope: Scope): Value | undefined {
  if (parameter !== undefined) {
    if ('json' in parameter || model === null) throw failure('length() takes a path, and a value before it');
    const found = scope.read(children(parameter.path), model);
    if (found === undefined) return undefined;
    if (isList(found)) return listItems(found).length;
  }
  if (isList(model)) return listItems(model).length;
  return isMap(model) ? mapSize(model) : null;
}

function children(path: JsonPath): JsonPath {
  const isWhole = path.steps.length === 0 || endsInFunction(path);
  return isWhole ? path : { ...path, steps: [...path.steps, { kind: 'wildcard', isExtra: true }] };
}

function appendAll(model: Value, parameters: readonly Value[]): Value {
  if (isList(model)) for (const parameter of parameters) append(model, parameter);
  return model;
}

function aggregate(model: Value, parameters: readonly Value[], combine: (numbers: number[]) => number): Value {
  const numbers = [...(isList(model) ? numbersOf(model) : []), ...parameters.flatMap(numbersOf)].map(doubleValue);
  if (numbers.length === 0) throw failure('Aggregation function attempted to calculate value using empty array');
  return double(combine(numbers));
}

/** As Java's comparisons have it, NaN is neither less nor greater. */
function least(numbers: readonly number[]): number {
  let least = Number.MAX_VALUE;
  for (const number of numbers) if (number < least) least = number;
  return least;
}

/** Jayway starts from Double.MIN_VALUE, the smallest positive double. */
function greatest(numbers: readonly number[]): number {
  let greatest = Number.MIN_VALUE;
  for (const number of numbers) if (number > greatest) greatest = number;
  return greatest;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function standardDeviation(numbers: readonly number[]): number {
  const count = numbers.length;
  const total = sum(numbers);
  const squares = sum(numbers.map((number) => number * number));
  return Math.sqrt(squares / count - (total * total) / count / count);
}

function numbersOf(value: Value): JavaNumber[] {
  return (isList(value) ? listItems(value) : [value]).filter(isNumber);
}

function stringsOf(model: Value): string[] {
  return isList(model) ? listItems(model).filter((item) => typeof item === 'string') : [];
}

/** Everything but null, as text. */
function textsOf(value: Value): string[] {
  return (isList(value) ? listItems(value) : [value]).filter((item) => item !== null).map(partText);
}

function indexOf(parameters: readonly Value[]): number {
  const [first] = parameters.flatMap(numbersOf);
  if (first === undefined) throw failure('index() takes a number');
  return intValue(first);
}

/** Counting from the end never reaches the first element (AbstractSequenceAggregation). */
function elementAt(model: Value, index: number): Value {
  if (!isList(model)) throw failure('Aggregation function attempted to calculate value using empty array');
  const items = listItems(model);
  const place = index < 0 ? items.length + index : index;
  if (place >= items.length || (index < 0 && place <= 0)) {
    throw failure(`Target index:${index} larger than object count:${items.length}`);
  }
  return items[place]!;
}

function failure(message: string): JavaException {
  return new JavaException('JsonPathException', message);
}
