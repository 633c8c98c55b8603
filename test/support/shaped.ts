/** The reader of bodies that are read in part, beside the one that reads them as a whole. */
import { readDocument } from '../../src/runtime/json/reader.ts';
import { ShapedReader } from '../../src/runtime/json/shaped/reader.ts';
import type { Shape } from '../../src/runtime/json/shaped/shape.ts';
import { isUnusual } from '../../src/runtime/json/shaped/unusual.ts';
import { jsonText } from '../../src/runtime/json/writer.ts';
import { isList, listItems } from '../../src/runtime/values/lists.ts';
import { isMap, mapGet } from '../../src/runtime/values/maps.ts';
import type { Value } from '../../src/runtime/values.ts';
import { typed } from '../unit/runtime/typed.ts';

const value = { value: true } as const;
const json = { json: true } as const;
const text = (key: string): Shape => ({ members: { [key]: value } });

/** Shapes of all kinds, for bodies such as `drawnBody` draws. */
export const shapes: { readonly [name: string]: Shape } = {
  everything: json,
  nothing: { members: { none: value } },
  presence: { members: { a: {}, items: {}, flag: {} } },
  scan: {
    members: {
      Items: {
        items: {
          members: {
            id: text('S'),
            title: text('S'),
            author: { members: { M: { members: { name: text('S') } } } },
            tags: { members: { SS: { items: value } } },
          },
          make: (v) => ({
            id: { S: v[0]! },
            title: { S: v[1]! },
            author: { M: { name: { S: v[2]! } } },
            tags: { SS: v[3]! },
          }),
        },
      },
      Count: value,
    },
  },
  items: {
    members: {
      items: {
        items: {
          members: { a: value, b: value, e: { members: { f: value, n: {} } }, c: { items: value } },
          make: (v) => ({ a: v[0]!, b: v[1]!, e: { f: v[2]!, n: v[3]! }, c: v[4]! }),
        },
        limit: 6,
      },
      flag: {},
    },
  },
  parts: { members: { a: json, b: { json: true, members: { c: value } }, items: { json: true, items: {} } } },
  nested: {
    items: {
      members: { a: value, c: { items: { members: { d: json, a: value }, make: (v) => ({ d: v[0]!, a: v[1]! }) } } },
      make: (v) => ({ a: v[0]!, c: v[1]! }),
    },
  },
};

/** What reading a body comes to. */
export interface Reading {
  /** All that the shape can notice of it, as text. */
  readonly shaped: string;
  readonly plain: string;
  /** Whether the body was left to the plain reader. */
  readonly isGivenUp: boolean;
}

/** Reads bodies both ways; the reader learns from each of them. */
export function bothWays(shape: Shape): (body: string) => Reading {
  const written = new Map<Value, string>();
  const reader = new ShapedReader(shape, (container, text) => written.set(container as Value, text));
  return (body) => {
    written.clear();
    const plain = plainly(body, shape);
    try {
      const shaped = noticed(reader.read(body), shape, (found) => written.get(found) ?? jsonText(found));
      return { shaped, plain, isGivenUp: false };
    } catch (error) {
      if (!isUnusual(error)) throw error;
      return { shaped: plain, plain, isGivenUp: true };
    }
  };
}

function plainly(body: string, shape: Shape): string {
  try {
    return noticed(readDocument(body), shape, jsonText);
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
}

function noticed(found: Value, shape: Shape, write: (found: Value) => string): string {
  const own = part(found, shape, write);
  return shape.json ? `${own} ${write(found)}` : own;
}

function part(
  found: Value,
  { value, members, items, limit = Infinity }: Shape,
  write: (found: Value) => string,
): string {
  const isLeaf = members === undefined && items === undefined;
  if (members && !value && isMap(found)) {
    const parts = Object.entries(members).map(([name, shape]) => {
      const member = mapGet(found, name);
      return `${name}: ${member === undefined ? 'missing' : noticed(member, shape, write)}`;
    });
    return `{${parts.join(', ')}}`;
  }
  if (items && !value && isList(found)) {
    const all = listItems(found);
    return `${all.length} of [${all
      .slice(0, limit)
      .map((item) => noticed(item, items, write))
      .join(', ')}]`;
  }
  if (isLeaf && !value && isMap(found)) return 'an object';
  return isLeaf && !value && isList(found) ? 'an array' : typed(found);
}
