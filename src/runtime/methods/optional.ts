/** java.util.Optional. */

import { JavaException } from '../errors.ts';
import type { Value } from '../values.ts';
import type { Overloads } from './call.ts';
import type { JavaOptional } from './java-optional.ts';

type One = Overloads<JavaOptional>;

export const get = { '': presentValue } satisfies One;

export const orElseThrow = { '': presentValue, Supplier: null } satisfies One;

function presentValue({ value }: JavaOptional): Value {
  if (value === null) throw new JavaException('NoSuchElementException', 'No value present');
  return value;
}

export const isPresent = { '': ({ value }) => value !== null } satisfies One;

export const isEmpty = { '': ({ value }) => value === null } satisfies One;

export const orElse = { Object: ({ value }, other: Value) => value ?? other } satisfies One;

/** Of OptionalInt. */
export const getAsInt = { '': presentValue } satisfies One;

/** Of OptionalDouble. */
export const getAsDouble = { '': presentValue } satisfies One;
