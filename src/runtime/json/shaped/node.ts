import type { Record, Value } from '../../values.ts';
import { Layout } from './layout.ts';
import { Likeness } from './likeness.ts';
import type { Shape } from './shape.ts';

/** A shape in the form that the reader works with, and what it has seen of the values there. */
export class Node {
  /** Whether all that is in it is read. */
  readonly isValue: boolean;
  /** Whether its JSON text is printed. */
  readonly isJson: boolean;
  /** The members of an object that are read. */
  readonly members: ReadonlyMap<string, Node> | null;
  readonly make: ((values: readonly Value[]) => Record) | null;
  readonly items: Node | null;
  readonly limit: number;
  /** What items that are objects have in common. */
  readonly likeness: Likeness | null;
  readonly layout = new Layout();
  /** Bits of `Seen`. */
  seen = 0;

  constructor({ value, json, members, make, items, limit }: Shape) {
    this.isValue = value === true;
    this.isJson = json === true;
    const entries = Object.entries(members ?? {}).map(([name, shape]) => [name, new Node(shape)] as const);
    this.members = entries.length === 0 ? null : new Map(entries);
    this.make = make ?? null;
    this.items = items === undefined ? null : new Node(items);
    this.likeness = this.items?.make ? new Likeness(this.items) : null;
    this.limit = limit ?? Number.POSITIVE_INFINITY;
  }

  /** Whether nobody looks into an object or array there. */
  get isLeaf(): boolean {
    return !this.isValue && this.members === null && this.items === null;
  }
}
