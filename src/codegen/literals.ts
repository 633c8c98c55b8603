import type * as ast from '../ast/nodes.ts';
import type { Generator } from './generator.ts';
import { type Fragment, identifier, js } from './output/fragment.ts';

const INT = 0x8000_0000n;
const SAFE = BigInt(Number.MAX_SAFE_INTEGER);
const LONG = 0x8000_0000_0000_0000n;

/** An integer of Velocity: an Integer, Long or BigInteger by its size, in the form that the runtime gives each. */
export function emitInteger(g: Generator, node: ast.IntegerLiteral): Fragment {
  const value = BigInt(node.text.replace(/^-/, '')) * (node.text.startsWith('-') ? -1n : 1n);
  if (value >= -LONG && value < LONG) {
    const number = (value >= -SAFE && value <= SAFE) || (value >= -INT && value < INT);
    return number ? js`${Number(value)}` : js`${value}`;
  }
  return js`new ${g.helper('BigInteger')}(${value})`;
}

/** A Double; one that is whole needs its own class, since a JavaScript number could not tell it from an integer. */
export function emitFloat(g: Generator, node: ast.FloatLiteral): Fragment {
  const value = Number(node.text);
  if (!Number.isInteger(value)) return js`${value}`;
  // `-0` as a number literal would lose its sign in String(value).
  const written = Object.is(value, -0) ? js`-0` : js`${value}`;
  return js`new ${g.helper('JavaDouble')}(${written})`;
}

/** Whether the value can be written as plain data. */
export function isData(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isData);
  return typeof value !== 'function';
}

/** Plain data of our own as a JavaScript literal; its keys are names. */
export function dataLiteral(value: unknown): Fragment {
  if (Array.isArray(value)) return js`[${value.map(dataLiteral)}]`;
  if (typeof value !== 'object' || value === null) return js`${value as string | number | boolean | null}`;
  const members = Object.entries(value).map(([key, member]) => js`${identifier(key)}: ${dataLiteral(member)}`);
  return members.length === 0 ? js`{}` : js`{ ${members} }`;
}
