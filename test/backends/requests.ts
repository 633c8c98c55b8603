/** Draws descriptions with requests that fit them, and what has to come out. */
import fc from 'fast-check';
import { boolean, type Document, number, string } from '../../src/backends/documents.ts';
import {
  body,
  constant,
  context,
  header,
  type NeededSource,
  optional,
  path,
  querystring,
  type RequestValue,
  type Source,
  stageVariable,
  withDefault,
} from '../../src/backends/sources.ts';
import type { MappingRequest } from '../../src/index.ts';
import { jsonOf, jsonValues, members, names, numbers, texts } from './draw.ts';

type Place = 'body' | 'path' | 'querystring' | 'header' | 'context' | 'stageVariable';

/** A value where a request may have it, before the request is made. */
interface Leaf<Value = unknown> {
  readonly place: Place | 'constant';
  readonly name: string;
  readonly type: 'any' | 'string' | 'number' | 'boolean';
  readonly value: Value;
  readonly presence: 'there' | 'optional' | 'left out' | 'default';
}

export type Tree = { leaf: Leaf } | { list: readonly Tree[] } | { members: { readonly [name: string]: Tree } };

const places = ['body', 'path', 'querystring', 'header', 'context', 'stageVariable'] as const;

function leaves(presence: fc.Arbitrary<Leaf['presence']>, textsOnly: boolean): fc.Arbitrary<Leaf> {
  const place = fc.constantFrom(...places, 'constant' as const);
  const type = textsOnly ? fc.constant('any' as const) : fc.constantFrom('any', 'any', 'string', 'number', 'boolean');
  return fc.tuple(place, type as fc.Arbitrary<Leaf['type']>).chain(([where, kind]) => {
    const value = textsOnly ? textsIn(where) : valueIn(kind, where);
    return fc.record({ place: fc.constant(where), name: names, type: fc.constant(kind), value, presence });
  });
}

/** A constant that has to be a text cannot have half of a surrogate pair. */
function textsIn(place: Leaf['place']): fc.Arbitrary<string> {
  return place === 'constant' ? texts.map((text) => text.replace(/\p{Cs}/gu, '')) : texts;
}

function valueIn(type: Leaf['type'], place: Leaf['place']): fc.Arbitrary<unknown> {
  const exact = place === 'constant' ? numbers.filter((one) => typeof one === 'number') : numbers;
  const values = { string: texts, number: exact, boolean: fc.boolean(), any: jsonValues };
  if (type !== 'any') return values[type];
  if (place === 'constant') return jsonValues.map((value) => JSON.parse(jsonOf(value)));
  return place === 'body' ? jsonValues.filter((value) => value !== null) : texts;
}

/** A text that every request has. */
export const textLeaves = leaves(fc.constant('there'), true) as fc.Arbitrary<Leaf<string>>;

export const { tree: trees } = fc.letrec<{ tree: Tree }>((tie) => {
  const optionalToo = fc.constantFrom('there', 'optional', 'left out', 'default') as fc.Arbitrary<Leaf['presence']>;
  const needed = leaves(fc.constantFrom('there', 'default') as fc.Arbitrary<Leaf['presence']>, false);
  const member = fc.oneof(
    leaves(optionalToo, false).map((leaf) => ({ leaf })),
    tie('tree'),
  );
  return {
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      needed.map((leaf) => ({ leaf })),
      fc.array(tie('tree'), { maxLength: 3 }).map((list) => ({ list })),
      members(member).map((all) => ({ members: all })),
    ),
  };
});

/** Documents that are objects. */
export const objects: fc.Arbitrary<Tree> = trees.map((tree) => ('members' in tree ? tree : { members: { tree } }));

/** Gathers the request while the descriptions of several trees are made. */
export class Request {
  #count = 0;
  readonly #body: [string, unknown][] = [];
  readonly #params = { path: {}, querystring: {}, header: {} } as Record<string, Record<string, string>>;
  readonly #authorizer: Record<string, unknown> = {};
  readonly #stageVariables: Record<string, string> = {};

  /** @param forBody Where values go that would be in the body. */
  constructor(private readonly forBody: Place = 'body') {}

  /** The source of a leaf that every request has. */
  source(leaf: Leaf<string>): NeededSource {
    return this.#source(leaf) as NeededSource;
  }

  /** The source of a leaf, whose value the request gets. */
  #source({ place, name, type, value, presence }: Leaf): Source {
    if (place === 'constant') return constant(value);
    const where = place === 'body' ? this.forBody : place;
    const source = this.#place(where, `${name}${this.#count++}`, presence === 'left out' ? undefined : value);
    if (presence === 'optional' || presence === 'left out') return optional(source);
    if (presence !== 'default') return source;
    return withDefault(source, type === 'number' ? 7 : type === 'boolean' ? true : 'default');
  }

  #place(place: Place, name: string, value: unknown): RequestValue<'refused'> {
    if (place === 'body') {
      const member = name.replace(/['\\]/g, '');
      this.#body.push([member, value]);
      return body(`$['${member}']`);
    }
    const text = typeof value === 'string' ? value : jsonOf(value);
    if (place === 'context') {
      const member = `x${this.#count}`;
      if (value !== undefined) this.#authorizer[member] = text;
      return context(`authorizer.${member}`);
    }
    const target = place === 'stageVariable' ? this.#stageVariables : this.#params[place]!;
    if (value !== undefined) Object.defineProperty(target, name, { value: text, enumerable: true });
    return { path, querystring, header, stageVariable }[place](name);
  }

  document(tree: Tree): Document {
    if ('list' in tree) return tree.list.map((one) => this.document(one));
    if ('members' in tree) {
      return Object.fromEntries(Object.entries(tree.members).map(([name, one]) => [name, this.document(one)]));
    }
    const source = this.#source(tree.leaf);
    const { type } = tree.leaf;
    return type === 'any' ? source : { string, number, boolean }[type](source);
  }

  get event(): MappingRequest {
    const given = this.#body.filter(([, value]) => value !== undefined);
    return {
      body: `{${given.map(([name, value]) => `${JSON.stringify(name)}:${jsonOf(value)}`)}}`,
      params: this.#params,
      context: { authorizer: this.#authorizer },
      stageVariables: this.#stageVariables,
    };
  }
}

const absent = Symbol('left out');

/** The JSON that a tree has to come to; `withoutBody` where what would be in the body is a text elsewhere. */
export function jsonFor(tree: Tree, withoutBody = false): unknown {
  const json = plain(tree, withoutBody);
  return json === absent ? undefined : json;
}

function plain(tree: Tree, withoutBody: boolean): unknown {
  if ('list' in tree) return tree.list.map((one) => plain(one, withoutBody));
  if ('members' in tree) {
    const entries = Object.entries(tree.members).map(([name, one]) => [name, plain(one, withoutBody)] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== absent));
  }
  const { leaf } = tree;
  if (leaf.place !== 'constant' && leaf.presence === 'left out') return absent;
  const json = jsonOf(leaf.value);
  const isText = withoutBody && leaf.place === 'body' && leaf.type === 'any' && typeof leaf.value !== 'string';
  return isText ? json : JSON.parse(json);
}

/** What Java makes of a text that it writes as UTF-8. */
export function inUtf8(text: string): string {
  return text.replace(/\p{Cs}/gu, '?');
}

/** The same for JSON; what a template has escaped keeps its lone surrogates. */
export function withoutSurrogates(json: unknown): unknown {
  return JSON.parse(JSON.stringify(json).replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1?'));
}

/** The bytes of a text as Java writes them. */
export function bytesOf(text: string): Buffer {
  return Buffer.from(inUtf8(text));
}
