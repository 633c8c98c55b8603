/** java.util.Optional. */

import { JavaException } from '../errors.ts';
import type { JavaNumber, Value } from '../values.ts';
import type { Overloads } from './call.ts';
import { nullPointer } from './failures.ts';
import { JavaOptional } from './java-optional.ts';
import { JavaStream } from './java-stream.ts';

type One = Overloads<JavaOptional>;

export const get = { '': presentValue } satisfies One;

export const orElseThrow = { '': presentValue, 'Supplier?': presentValue } satisfies One;

function presentValue({ value }: JavaOptional): Value {
  if (value === null) throw new JavaException('NoSuchElementException', 'No value present');
  return value;
}

export const isPresent = { '': ({ value }) => value !== null } satisfies One;

export const isEmpty = { '': ({ value }) => value === null } satisfies One;

/** Null is all that a template can pass for the function; it is called only where there is a value. */
export const ifPresent = {
  'Consumer?': ({ value }) => {
    if (value !== null) throw nullPointer();
    return '';
  },
} satisfies One;

export const orElse = { Object: ({ value }, other: Value) => value ?? other } satisfies One;

export const orElseGet = { 'Supplier?': presentValue } satisfies One;

/** Of OptionalInt. */
export const getAsInt = { '': presentValue } satisfies One;

/** Of OptionalDouble. */
export const getAsDouble = { '': presentValue } satisfies One;

/** Of what a constant describes itself by: texts and numbers by themselves. */
export const describeConstable = {
  '': (value) => new JavaOptional(value),
} satisfies Overloads<string | JavaNumber>;

export const of = {
  'static Object': (_, value: Value) => {
    if (value === null) throw nullPointer();
    return new JavaOptional(value);
  },
} satisfies One;

export const ofNullable = { 'static Object': (_, value: Value) => new JavaOptional(value) } satisfies One;

export const empty = { static: () => new JavaOptional(null) } satisfies One;

export const stream = {
  '': ({ value }) => new JavaStream('Reference', value === null ? [] : [value]),
} satisfies One;
