/** java.util.Map.Entry. */

import { type Entry, ImmutableEntry } from '../values/maps.ts';
import type { Value } from '../values.ts';
import type { Overloads } from './call.ts';

type One = Overloads<Entry>;

export const getKey = { '': ({ key }) => key } satisfies One;

export const getValue = { '': ({ value }) => value } satisfies One;

export const setValue = {
  Object: (entry, value: Value) => entry.setValue(value),
} satisfies One;

export const copyOf = {
  'static Entry': (_, entry: Value) => {
    const { key, value } = entry as Entry;
    return new ImmutableEntry(key, value);
  },
} satisfies One;
