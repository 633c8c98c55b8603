import type { Span } from '../../diagnostics/span.ts';
import { type Intrinsic, intrinsicOf, type MapNode } from '../nodes.ts';
import type { PlacedText } from '../placed-text.ts';
import { argumentsOf, whole } from './arguments.ts';
import type { Resolver } from './resolver.ts';

/** `${Name}` and `${!literal}`; CloudFormation takes no blanks around a name. */
const VARIABLE = /\$\{([^}]*)\}/g;
const NAME = /^[\w.:]+$/;

/** What `Fn::Sub` gives: a text, or a text and a map of its own variables. */
export function substitute(resolver: Resolver, intrinsic: Intrinsic): PlacedText | undefined {
  const { argument } = intrinsic;
  const [pattern, variables] = argument.kind === 'list' ? (argumentsOf(intrinsic, 2) ?? []) : [argument];
  const isText = pattern?.kind === 'scalar';
  if (!isText || (variables && (variables.kind !== 'map' || intrinsicOf(variables)))) {
    return resolver.malformed(intrinsic, 'a text, or a text and a map of values');
  }
  const text = resolver.text(pattern);
  return text && new Substitution(resolver, text, variables, intrinsic.span).result();
}

/** The names between the braces of a pattern. */
export function variablesIn(pattern: string): readonly string[] {
  return Array.from(pattern.matchAll(VARIABLE), ([, inside]) => inside!).filter((inside) => !inside.startsWith('!'));
}

class Substitution {
  constructor(
    private readonly resolver: Resolver,
    private readonly text: PlacedText,
    private readonly variables: MapNode | undefined,
    private readonly span: Span,
  ) {}

  result(): PlacedText | undefined {
    const parts: (PlacedText | undefined)[] = [];
    let end = 0;
    for (const { index, 0: all, 1: inside } of this.text.text.matchAll(VARIABLE)) {
      parts.push(this.text.slice(end, index), this.variable(inside!, { start: index, end: index + all.length }));
      end = index + all.length;
    }
    parts.push(this.text.slice(end, this.text.text.length));
    const texts = whole(parts);
    return texts && this.resolver.join(texts, this.span);
  }

  private variable(inside: string, place: Span): PlacedText | undefined {
    if (inside.startsWith('!')) return this.literal(place);
    const own = this.variables?.entries.get(inside);
    if (own) return this.resolver.text(own.value);
    const value = this.resolver.scope.valueOf(inside);
    const span = this.text.locate(place);
    return value === undefined ? this.unresolved(inside, span) : this.resolver.made(value, span);
  }

  /** `${!name}` without the exclamation mark. */
  private literal({ start, end }: Span): PlacedText {
    const afterMark = start + '${!'.length;
    return this.resolver.join([this.text.slice(start, afterMark - 1), this.text.slice(afterMark, end)], this.span);
  }

  private unresolved(name: string, span: Span): undefined {
    if (!NAME.test(name)) return this.resolver.refuse('velocityInSub', span, { text: name });
    if (!this.resolver.scope.declares(name)) return this.resolver.refuse('undeclaredVariable', span, { name });
    return this.resolver.refuse('unresolvedName', span, { name, intrinsic: 'Fn::Sub' });
  }
}
