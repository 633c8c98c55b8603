import type { Span } from '../diagnostics/span.ts';
import type { PlacedText } from './placed-text.ts';

/**
 * A value of a document, read from YAML or JSON: aliases are followed, merge keys are merged, and the short form of an
 * intrinsic function (`!Sub text`) is the long one (`Fn::Sub: text`). Aliases make nodes shared, never circular.
 */
export type DocumentNode = ScalarNode | ListNode | MapNode;

export interface ScalarNode {
  readonly kind: 'scalar';
  readonly span: Span;
  readonly type: 'text' | 'number' | 'boolean' | 'null';
  /** As it is written, after decoding: `010` stays `010`. */
  readonly value: string;
  /** The value with its places. */
  placed(): PlacedText;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly DocumentNode[];
}

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface Entry {
  /** The place of the key. */
  readonly key: Span;
  readonly value: DocumentNode;
}

/** A member of a map; nothing for a missing one, and for what is no map. */
export function member(node: DocumentNode | undefined, name: string): DocumentNode | undefined {
  return node?.kind === 'map' ? node.entries.get(name)?.value : undefined;
}

/** The text of a scalar; nothing for a list, a map, nothing and null. */
export function scalarText(node: DocumentNode | undefined): string | undefined {
  return node?.kind === 'scalar' && node.type !== 'null' ? node.value : undefined;
}

/** What messages call a value. */
export function described(node: DocumentNode): string {
  if (node.kind !== 'scalar') return `a ${node.kind}`;
  return { text: 'text', number: 'a number', boolean: 'true or false', null: 'empty' }[node.type];
}

/** An intrinsic function of CloudFormation. */
export interface Intrinsic {
  /** Such as `Fn::Sub`, `Ref`, `Condition`. */
  readonly name: string;
  readonly argument: DocumentNode;
  /** The place of the whole. */
  readonly span: Span;
}

/** The name that a `Ref` gives. */
export function referredName(node: DocumentNode): string | undefined {
  const intrinsic = intrinsicOf(node);
  return intrinsic?.name === 'Ref' ? scalarText(intrinsic.argument) : undefined;
}

/** The intrinsic function that a node is: a map whose only key says so. */
export function intrinsicOf(node: DocumentNode): Intrinsic | undefined {
  if (node.kind !== 'map' || node.entries.size !== 1) return undefined;
  const [[name, { value: argument }]] = node.entries as unknown as [[string, Entry]];
  const isIntrinsic = name === 'Ref' || name === 'Condition' || /^Fn::\w+$/.test(name);
  return isIntrinsic ? { name, argument, span: node.span } : undefined;
}
