import { below, pointerSteps } from '../../schema/pointer.ts';
import type { Json } from '../../schema/schema.ts';
import { costs, DocumentTooLarge } from '../budget.ts';
import { whole } from '../intrinsics/arguments.ts';
import type { DocumentNode, MapNode, ScalarNode } from '../nodes.ts';
import type { DeclaredSchema } from './declared-schema.ts';
import type { Lookup } from './lookup.ts';

/** Aliases may nest values more deeply than the document is. */
const DEPTH = 400;

/** Stands for a `$ref` that only the deployment knows: it leads elsewhere, as one to another document does. */
const ELSEWHERE = 'elsewhere';

type JsonObject = { [name: string]: Json };

/** A schema as JSON of its own. */
export interface CopiedSchema {
  readonly json: Json;
  /** Where the document has what stands at the end of these steps. */
  nodeAt(steps: readonly string[]): DocumentNode;
}

/**
 * A schema of a document with everything that it refers to, each part in the place that it has in the document, so that
 * references lead there as they are written; nothing where only the deployment knows what the schema is.
 */
export function copySchema({ node, document }: DeclaredSchema, lookup: Lookup): CopiedSchema | undefined {
  const copier = new Copier(lookup);
  const json = copier.copy(node);
  if (json === undefined) return undefined;
  if (!document || !isObject(json)) return { json, nodeAt: (steps) => lookup.nearest(node, steps) };
  const parts = copyParts(copier, document, json, lookup);
  return { json, nodeAt: (steps) => lookup.nearest(holds(parts, steps) ? document : node, steps) };
}

/** Adds to a schema what it refers to in the document, and gives the pointers of what was added. */
function copyParts(copier: Copier, document: DocumentNode, json: JsonObject, lookup: Lookup): ReadonlySet<string> {
  const parts = new Set<string>();
  // The parts refer to others, which are gone through as well.
  for (const reference of copier.references) {
    const steps = pointerSteps(reference);
    if (!steps || steps.length === 0) continue;
    const target = lookup.at(document, steps);
    // Whoever reads the schema says that nothing is there.
    if (target === null) continue;
    if (steps.length > DEPTH) throw new DocumentTooLarge();
    if (holds(parts, steps)) continue;
    const part = target && copier.copy(target);
    put(json, steps, part === undefined ? {} : part);
    parts.add(below('#', ...steps));
  }
  return parts;
}

/** Whether a part is at the end of these steps or on the way. */
function holds(parts: ReadonlySet<string>, steps: readonly string[]): boolean {
  return steps.some((_, index) => parts.has(below('#', ...steps.slice(0, index + 1))));
}

/** Makes JSON of values, and notes which `$ref` stand in them. */
class Copier {
  readonly references = new Set<string>();

  constructor(private readonly lookup: Lookup) {}

  /** Nothing where only the deployment knows a part of the value. */
  copy(node: DocumentNode, depth = 0): Json | undefined {
    this.lookup.spend(costs.schema);
    if (depth > DEPTH) throw new DocumentTooLarge(node.span);
    const known = this.lookup.known(node);
    switch (known?.kind) {
      case 'list':
        return whole(known.items.map((item) => this.copy(item, depth + 1)));
      case 'map':
        return this.map(known, depth);
      case 'scalar':
        return this.scalar(known);
      default:
        return this.lookup.text(node);
    }
  }

  private map({ entries }: MapNode, depth: number): Json | undefined {
    const members: [string, Json][] = [];
    for (const [name, { value }] of entries) {
      const known = this.copy(value, depth + 1);
      const copied = known === undefined && name === '$ref' ? ELSEWHERE : known;
      if (copied === undefined) return undefined;
      if (name === '$ref' && typeof copied === 'string') this.references.add(copied);
      members.push([name, copied]);
    }
    return Object.fromEntries(members);
  }

  private scalar(node: ScalarNode): Json | undefined {
    switch (node.type) {
      case 'null':
        return null;
      case 'boolean':
        return node.value.toLowerCase() === 'true';
      case 'number':
        return Number(node.value);
      default:
        return this.lookup.text(node);
    }
  }
}

/** Makes the objects on the way where they are missing. */
function put(object: JsonObject, [step, ...others]: readonly string[], value: Json): void {
  if (others.length === 0) return define(object, step!, value);
  const inner = Object.hasOwn(object, step!) ? object[step!]! : null;
  const next: JsonObject = isObject(inner) ? inner : {};
  if (next !== inner) define(object, step!, next);
  put(next, others, value);
}

/** Also a member called `__proto__`, which an assignment would not make. */
function define(object: JsonObject, name: string, value: Json): void {
  Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
