import {
  type Alias,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Report } from '../diagnostics/report.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Span } from '../diagnostics/span.ts';
import { type Budget, costs } from './budget.ts';
import type { DocumentNode, Entry, ListNode, MapNode, ScalarNode } from './nodes.ts';
import { PlacedText } from './placed-text.ts';
import { scalarPieces } from './scalars/scalar-pieces.ts';

type YamlNode = ParsedNode | null;

/** Turns the library's tree into ours. */
export class NodeReader {
  /** What aliases mean where the reader is. */
  private readonly anchors = new Map<string, DocumentNode>();

  constructor(
    private readonly source: Source,
    private readonly report: Report,
    private readonly budget: Budget,
  ) {}

  read(node: YamlNode): DocumentNode {
    if (isAlias(node)) return this.alias(node);
    // An anchor that is given again means nothing while its node is read: else it could hold itself.
    if (node?.anchor) this.anchors.delete(node.anchor);
    const read = tagged(node?.tag, this.untagged(node));
    if (node?.anchor) this.anchors.set(node.anchor, read);
    return read;
  }

  private untagged(node: Exclude<YamlNode, Alias.Parsed>): DocumentNode {
    if (isMap(node)) return this.map(node);
    if (isSeq(node)) return this.list(node);
    return this.scalar(node);
  }

  private alias(node: Alias.Parsed): DocumentNode {
    const found = this.anchors.get(node.source);
    if (found) return found;
    this.report('unknownAlias', spanOf(node), { alias: node.source });
    return nothing(this.source, spanOf(node));
  }

  private scalar(node: Scalar.Parsed | null): ScalarNode {
    const token = node?.srcToken as CST.FlowScalar | CST.BlockScalar | undefined;
    if (!node || !token) return nothing(this.source, node ? spanOf(node) : { start: 0, end: 0 });
    const placed = (): PlacedText => new PlacedText(this.source, scalarPieces(token));
    return { kind: 'scalar', span: spanOf(node), type: typeOf(node.value), value: node.source, placed };
  }

  private list(node: YAMLSeq.Parsed): ListNode {
    return { kind: 'list', span: spanOf(node), items: node.items.map((item) => this.read(item)) };
  }

  private map(node: YAMLMap.Parsed): MapNode {
    const entries = new Map<string, Entry>();
    const merges: DocumentNode[] = [];
    for (const { key, value } of node.items as Pair<ParsedNode, YamlNode>[]) {
      if (isMergeKey(key)) merges.push(this.read(value));
      else this.entry(entries, this.read(key), this.read(value));
    }
    for (const merged of merges) this.merge(entries, merged);
    return { kind: 'map', span: spanOf(node), entries };
  }

  private entry(entries: Map<string, Entry>, key: DocumentNode, value: DocumentNode): void {
    if (key.kind !== 'scalar') return this.report('keyWithoutText', key.span, {});
    const first = entries.get(key.value);
    if (!first) entries.set(key.value, { key: key.span, value });
    else this.report('duplicateKey', key.span, { key: key.value }, [{ message: 'the first one', span: first.key }]);
  }

  /** What a map has itself, or from a map merged before, goes before what is merged. */
  private merge(entries: Map<string, Entry>, merged: DocumentNode): void {
    const maps = merged.kind === 'list' ? merged.items : [merged];
    for (const map of maps) {
      if (map.kind !== 'map') {
        this.report('invalidMerge', map.span, {});
        continue;
      }
      this.budget.spend(map.entries.size * costs.merged);
      for (const [key, entry] of map.entries) if (!entries.has(key)) entries.set(key, entry);
    }
  }
}

function spanOf({ range: [start, end] }: { range: [number, number, number] }): Span {
  return { start, end };
}

function isMergeKey(key: ParsedNode): boolean {
  return isScalar(key) && key.type === Scalar.PLAIN && key.source === '<<';
}

function typeOf(value: unknown): ScalarNode['type'] {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'text' : 'number';
}

/** A value that is left out: `name:`. */
function nothing(source: Source, span: Span): ScalarNode {
  const placed = (): PlacedText => new PlacedText(source, [{ text: '', span }]);
  return { kind: 'scalar', span, type: 'null', value: '', placed };
}

/** The long form of a function's short one; the tags of YAML itself (`!!str`) have been heeded already. */
function tagged(tag: string | undefined, node: DocumentNode): DocumentNode {
  if (!tag || !/^!\w/.test(tag)) return node;
  const name = tag.slice(1);
  const long = name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
  return { kind: 'map', span: node.span, entries: new Map([[long, { key: node.span, value: node }]]) };
}
