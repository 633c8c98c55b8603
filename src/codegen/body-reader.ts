import type { Reach } from '../analysis/reach.ts';
import type { Generator } from './generator.ts';
import { type Fragment, identifier, indented, js } from './output/fragment.ts';

/** The constant that reads of the body what the template can reach; none where it reads all of it. */
export function bodyReaderConstant(g: Generator): Fragment[] {
  if (g.reach === null || !g.readsBody) return [];
  return [
    js`const ${identifier('readBody')} = /* @__PURE__ */ ${g.bodyHelper('bodyReader')}(${shapeOf(g.reach, false)});`,
  ];
}

/** The reach as a `Shape` of the runtime. */
function shapeOf({ value, json, members, items, limit }: Reach, isItem: boolean): Fragment {
  const parts: Fragment[] = [];
  if (value) parts.push(js`value: true`);
  if (json) parts.push(js`json: true`);
  if (limit !== undefined && Number.isFinite(limit)) parts.push(js`limit: ${limit}`);
  if (items) parts.push(js`items: ${shapeOf(items, true)}`);
  if (members) {
    parts.push(js`members: ${block(Array.from(members, ([name, part]) => js`${key(name)}: ${shapeOf(part, false)}`))}`);
    if (isItem) parts.push(js`make: (v) => (${object(members, { next: 0 })})`);
  }
  if (parts.length === 0) return js`{}`;
  return members && parts.length > 1 ? block(parts) : js`{ ${parts} }`;
}

/** An object of these members, whose leaves are the elements of `v` in their order. */
function object(members: ReadonlyMap<string, Reach>, leaf: { next: number }): Fragment {
  const parts = Array.from(members, ([name, part]) => {
    return js`${key(name)}: ${part.members ? object(part.members, leaf) : js`v[${leaf.next++}]`}`;
  });
  return js`{ ${parts} }`;
}

function key(name: string): Fragment {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? identifier(name) : js`${name}`;
}

function block(parts: readonly Fragment[]): Fragment {
  if (parts.length === 1) return js`{ ${parts} }`;
  return js`{\n${indented(parts.map((part) => js`${part},`))}\n}`;
}
