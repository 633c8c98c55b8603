import type { Record, Value } from '../../values.ts';
import type { Node } from './node.ts';
import { scalarOf } from './scalars.ts';

/** Reads the text of an object or array. */
export type ReadWhole = (text: string) => Value;

/** What the groups of a pattern have found; a group that did not take part is undefined. */
type Found = readonly (string | undefined)[];

/** How the values at one place look, and which groups of the pattern hold them; 0 stands for none. */
export interface Form {
  readonly node: Node;
  readonly pattern: string;
  /** A string without escapes, or the strings of an array as they stand. */
  readonly plain: number;
  /** The text of any other value. */
  readonly other: number;
  /** Found if there is an object. */
  readonly brace: number;
  /** The members of an object. */
  readonly members: readonly (readonly [name: string, form: Form])[];
  /** Of an item: the forms without members, in the order of `make`; null if some have never been seen. */
  readonly leaves: readonly Form[] | null;
}

/** The item that the groups hold. */
export function itemOf(form: Form, found: Found, readWhole: ReadWhole): Value {
  return complete(form, found, readWhole) ?? (memberOf(form, found, readWhole) as Value);
}

/** The object, if nothing is missing. */
function complete({ node, leaves }: Form, found: Found, readWhole: ReadWhole): Record | null {
  if (leaves === null) return null;
  const values: Value[] = [];
  for (let index = 0; index < leaves.length; index++) {
    const value = leafOf(leaves[index]!, found, readWhole);
    if (value === undefined) return null;
    values.push(value);
  }
  return node.make!(values);
}

function partial({ members }: Form, found: Found, readWhole: ReadWhole): Record {
  const record: { [name: string]: Value } = {};
  for (const [name, form] of members) {
    const value = form.members.length === 0 ? leafOf(form, found, readWhole) : memberOf(form, found, readWhole);
    if (value !== undefined) record[name] = value;
  }
  return record;
}

function memberOf(form: Form, found: Found, readWhole: ReadWhole): Value | undefined {
  if (form.other > 0 && found[form.other] !== undefined) return scalarOf(found[form.other]!);
  return form.brace > 0 && found[form.brace] === undefined ? undefined : partial(form, found, readWhole);
}

function leafOf({ node, plain, other }: Form, found: Found, readWhole: ReadWhole): Value | undefined {
  const text = found[plain];
  if (plain > 0 && text !== undefined) return node.items === null ? text : stringsOf(text);
  const rest = found[other];
  return other > 0 && rest !== undefined ? otherOf(node, rest, readWhole) : undefined;
}

/** The strings of an array, as they stand between its brackets: without escapes or blanks. */
function stringsOf(text: string): Value[] {
  const strings: Value[] = [];
  for (let start = 1; start < text.length; ) {
    const end = text.indexOf('"', start);
    strings.push(text.slice(start, end));
    start = end + '","'.length;
  }
  return strings;
}

function otherOf(node: Node, text: string, readWhole: ReadWhole): Value {
  const first = text.charCodeAt(0);
  if (first !== 123 && first !== 91) return scalarOf(text);
  if (!node.isLeaf) return readWhole(text);
  return first === 123 ? {} : [];
}
