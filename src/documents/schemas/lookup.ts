import { shown } from '../../diagnostics/codes.ts';
import { pointerSteps } from '../../schema/pointer.ts';
import { costs } from '../budget.ts';
import type { Resolver } from '../intrinsics/resolver.ts';
import { type DocumentNode, intrinsicOf, member, referredName } from '../nodes.ts';
import type { PlacedText } from '../placed-text.ts';
import { UnusableSchema } from './declared-schema.ts';

/** More references one after the other lead in a circle. */
const LONGEST_CHAIN = 20;

/** Reads what a document says of bodies: without reports, since templates are compiled whatever it says. */
export class Lookup {
  constructor(
    /** One that reports nothing. */
    private readonly resolver: Resolver,
  ) {}

  /** @throws {DocumentTooLarge} */
  spend(units: number): void {
    this.resolver.spend(units);
  }

  /** The value itself, or the one that a condition chooses; nothing where only the deployment knows it. */
  known(node: DocumentNode | undefined): DocumentNode | undefined {
    const chosen = node && this.resolver.choose(node);
    return chosen && isFunction(chosen) ? undefined : chosen;
  }

  /** What members of members lead to. */
  member(node: DocumentNode | undefined, ...names: readonly string[]): DocumentNode | undefined {
    return this.known(names.reduce((at: DocumentNode | undefined, name) => member(this.known(at), name), node));
  }

  items(node: DocumentNode | undefined): readonly DocumentNode[] {
    const list = this.known(node);
    if (list?.kind !== 'list') return [];
    this.spend(list.items.length * costs.member);
    return list.items;
  }

  /** A text, or what functions make of texts. */
  placed(node: DocumentNode | undefined): PlacedText | undefined {
    return node && this.resolver.text(node);
  }

  text(node: DocumentNode | undefined): string | undefined {
    return this.placed(node)?.text;
  }

  /** The properties of the resource of this type that a `Ref` means. */
  properties(node: DocumentNode | undefined, type: string): DocumentNode | undefined {
    const chosen = node && this.resolver.choose(node);
    const resource = this.resolver.scope.resource((chosen && referredName(chosen)) ?? '');
    return this.text(member(resource, 'Type')) === type ? this.member(resource, 'Properties') : undefined;
  }

  /**
   * The value itself, or the one in the document that its `$ref` leads to; nothing for one in another document.
   * @throws {UnusableSchema} for a reference that leads nowhere.
   */
  dereferenced(node: DocumentNode | undefined, document: DocumentNode): DocumentNode | undefined {
    let at = this.known(node);
    for (let count = 0; at && count <= LONGEST_CHAIN; count++) {
      const reference = member(at, '$ref');
      if (!reference) return at;
      const pointer = this.text(reference) ?? '';
      const steps = pointerSteps(pointer);
      const target = steps ? this.at(document, steps) : undefined;
      if (target === null) {
        throw new UnusableSchema(reference.span, `this leads to ${shown(pointer, 200)}, where nothing is`);
      }
      at = target;
    }
    return undefined;
  }

  /** What stands at the end of these steps; null where nothing is, `undefined` where only the deployment knows it. */
  at(start: DocumentNode, steps: readonly string[]): DocumentNode | null | undefined {
    let at = this.known(start);
    for (const step of steps) {
      if (!at) return undefined;
      const inner: DocumentNode | undefined = at.kind === 'list' ? at.items[Number(step)] : member(at, step);
      if (!inner) return null;
      at = this.known(inner);
    }
    return at;
  }

  /** The last value on the way of these steps. */
  nearest(start: DocumentNode, steps: readonly string[]): DocumentNode {
    for (let count = steps.length; count > 0; count--) {
      const found = this.at(start, steps.slice(0, count));
      if (found) return found;
    }
    return this.known(start) ?? start;
  }
}

/** A map with one member that is called like a function need not be one: a schema may describe a member `Ref`. */
function isFunction(node: DocumentNode): boolean {
  const intrinsic = intrinsicOf(node);
  if (!intrinsic) return false;
  return intrinsic.name.startsWith('Fn::') || intrinsic.argument.kind === 'scalar';
}
