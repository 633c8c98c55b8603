import type { LiteralPath } from '../analysis/literal-path.ts';
import { constantText } from '../ast/constant-text.ts';
import type * as ast from '../ast/nodes.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Step } from '../runtime/jsonpath/path.ts';
import { either, type Shape, type Shapes, UNKNOWN } from './shapes.ts';
import { elementStep, memberStep, type Outcome, type Refusal, wildcardStep } from './steps.ts';

/** What the steps of a path or reference lead to, and the first of them that is ruled out. */
export interface Followed {
  readonly shape: Shape;
  readonly refused: RefusedStep | null;
}

/** A step that is ruled out, and where it is written: each language has its own means to write another one. */
export interface RefusedStep {
  readonly refusal: Refusal;
  readonly span: Span;
  readonly language: 'JSONPath' | 'Velocity';
}

const ANYWHERE: Outcome = { shape: UNKNOWN, refusal: null };

/** Java's getters of strings, numbers, lists and maps, which Velocity finds before any member of a map. */
const getters: ReadonlySet<string> = new Set(['class', 'empty', 'blank', 'bytes', 'naN', 'infinite']);

export class Follower {
  constructor(
    private readonly shapes: Shapes,
    /** Members that the template itself writes. */
    private readonly written: ReadonlySet<string>,
  ) {}

  /** Where a path leads from the body. */
  path(body: Shape, { path: { steps }, written }: LiteralPath): Followed {
    // Behind a scan, which stands together with what it looks for, there are more steps than were written.
    const followed = follow('JSONPath', body, steps.slice(0, written.length), (shape, step, index) => [
      this.pathStep(shape, step),
      written[index]!.span,
    ]);
    // Several values are found as a list of them, or as an object made for them.
    return steps.every((step) => typeof step !== 'object') ? followed : { ...followed, shape: UNKNOWN };
  }

  /** Where the steps of a reference lead from the value before them. */
  reference(start: Shape, steps: readonly ast.Step[]): Followed {
    return follow('Velocity', start, steps, (shape, step) => [this.referenceStep(shape, step), step.span]);
  }

  /** What a loop over a value of this shape gives to its variable. */
  elements(shape: Shape): Shape {
    return wildcardStep(this.shapes, shape).shape;
  }

  /** From a scan or a function on, a path may lead anywhere. */
  private pathStep(shape: Shape, step: Step): Outcome {
    if (typeof step === 'string') return this.member(shape, step);
    if (typeof step === 'number') return elementStep(this.shapes, shape, step);
    switch (step.kind) {
      case 'names':
        return joined(step.names.map((name) => this.member(shape, name)));
      case 'indexes':
      case 'slice':
        return elementStep(this.shapes, shape, null);
      case 'wildcard':
        return wildcardStep(this.shapes, shape);
      case 'filter':
        // It goes through the elements of an array, and tests an object itself.
        return { shape: either([elementStep(this.shapes, shape, null).shape, shape]), refusal: null };
      default:
        return ANYWHERE;
    }
  }

  private referenceStep(shape: Shape, step: ast.Step): Outcome {
    if (step.kind === 'Property') return getters.has(step.name) ? ANYWHERE : this.member(shape, step.name);
    if (step.kind === 'Index') return this.get(shape, step.index);
    const [argument, ...others] = step.arguments;
    return step.name === 'get' && argument && others.length === 0 ? this.get(shape, argument) : ANYWHERE;
  }

  /** `$map.get("name")`, `$list.get(0)`, `$list[$index]` */
  private get(shape: Shape, key: ast.Expression): Outcome {
    if (key.kind === 'IntegerLiteral') return elementStep(this.shapes, shape, Number(key.text));
    const name = key.kind === 'StringLiteral' ? constantText(key) : null;
    return name === null ? { shape: this.elements(shape), refusal: null } : this.member(shape, name);
  }

  private member(shape: Shape, name: string): Outcome {
    return this.written.has(name) ? ANYWHERE : memberStep(this.shapes, shape, name);
  }
}

function follow<S>(
  language: RefusedStep['language'],
  start: Shape,
  steps: readonly S[],
  take: (shape: Shape, step: S, index: number) => readonly [Outcome, Span],
): Followed {
  let shape = start;
  for (const [index, step] of steps.entries()) {
    const [outcome, span] = take(shape, step, index);
    if (outcome.refusal) return { shape: UNKNOWN, refused: { refusal: outcome.refusal, span, language } };
    shape = outcome.shape;
  }
  return { shape, refused: null };
}

function joined(outcomes: readonly Outcome[]): Outcome {
  const refused = outcomes.find(({ refusal }) => refusal !== null);
  return refused ?? { shape: either(outcomes.map(({ shape }) => shape)), refusal: null };
}
