import { type DocumentNode, type Intrinsic, intrinsicOf, scalarText } from '../nodes.ts';
import { argumentsOf, whole } from './arguments.ts';
import type { Resolver } from './resolver.ts';

/** The value that `Fn::If` chooses. */
export function branch(resolver: Resolver, intrinsic: Intrinsic): DocumentNode | undefined {
  const [name, yes, no] = argumentsOf(intrinsic, 3) ?? [];
  const condition = scalarText(name);
  if (condition === undefined || !yes || !no) {
    return resolver.malformed(intrinsic, 'the name of a condition and two values');
  }
  const holds = namedCondition(resolver, intrinsic, condition);
  return holds === undefined ? undefined : resolver.choose(holds ? yes : no);
}

/** The value that `Fn::FindInMap` finds. */
export function mapped(resolver: Resolver, intrinsic: Intrinsic): DocumentNode | undefined {
  const keys = argumentsOf(intrinsic, 3);
  const expected = 'a mapping of this document and two keys that it has';
  if (!keys) return resolver.malformed(intrinsic, expected);
  const texts = whole(keys.map((key) => resolver.text(key)?.text));
  if (!texts) return undefined;
  return resolver.scope.mapping(texts) ?? resolver.malformed(intrinsic, expected);
}

function namedCondition(resolver: Resolver, intrinsic: Intrinsic, name: string): boolean | undefined {
  const condition = resolver.scope.condition(name);
  if (condition) return holds(resolver, condition);
  return resolver.malformed(intrinsic, `a condition of this document, and it has none called \`${name}\``);
}

function holds(resolver: Resolver, node: DocumentNode): boolean | undefined {
  const intrinsic = intrinsicOf(node);
  if (intrinsic) return resolver.nested(node.span, () => test(resolver, intrinsic));
  return resolver.wrong(node, 'a condition, such as `Fn::Equals`');
}

function test(resolver: Resolver, intrinsic: Intrinsic): boolean | undefined {
  switch (intrinsic.name) {
    case 'Condition':
      return namedCondition(resolver, intrinsic, scalarText(intrinsic.argument) ?? '');
    case 'Fn::Equals':
      return areEqual(resolver, intrinsic);
    case 'Fn::Not':
      return inner(resolver, intrinsic)?.every((result) => !result);
    case 'Fn::And':
      return inner(resolver, intrinsic)?.every(Boolean);
    case 'Fn::Or':
      return inner(resolver, intrinsic)?.some(Boolean);
    default:
      return resolver.refuse('unresolvableFunction', intrinsic.span, { intrinsic: intrinsic.name });
  }
}

function areEqual(resolver: Resolver, intrinsic: Intrinsic): boolean | undefined {
  const values = argumentsOf(intrinsic, 2);
  if (!values) return resolver.malformed(intrinsic, 'two values');
  const [left, right] = values.map((value) => resolver.text(value));
  return left && right && left.text === right.text;
}

function inner(resolver: Resolver, intrinsic: Intrinsic): boolean[] | undefined {
  const { argument } = intrinsic;
  if (argument.kind !== 'list') return resolver.malformed(intrinsic, 'a list of conditions');
  return whole(argument.items.map((item) => holds(resolver, item)));
}
