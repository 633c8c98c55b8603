import type { ProblemName, ProblemParameters } from '../../diagnostics/codes.ts';
import type { Report } from '../../diagnostics/report.ts';
import type { Source } from '../../diagnostics/source.ts';
import type { Span } from '../../diagnostics/span.ts';
import { type Budget, costs, DocumentTooLarge } from '../budget.ts';
import { type DocumentNode, described, type Intrinsic, intrinsicOf, type ScalarNode, scalarText } from '../nodes.ts';
import { PlacedText } from '../placed-text.ts';
import { type FunctionTable, whole } from './arguments.ts';
import { branch, mapped } from './choices.ts';
import type { Scope } from './scope.ts';
import { listFunctions, textFunctions } from './texts.ts';

/** Aliases may nest functions more deeply than the document is, and conditions name each other in circles. */
const DEPTH = 200;

/** What a resolver works with. */
export interface Surroundings {
  /** The document. */
  readonly source: Source;
  readonly scope: Scope;
  readonly report: Report;
  readonly budget: Budget;
  /** Reads a text that is written out in the document; nothing after a report that it cannot be. */
  readText(node: ScalarNode, report: Report): PlacedText | undefined;
}

/**
 * Works out what CloudFormation's intrinsic functions give, as far as the document and the given values say. Every
 * method gives nothing after it has reported what is missing or malformed, and where.
 */
export class Resolver {
  #depth = 0;

  constructor(private readonly surroundings: Surroundings) {}

  get scope(): Scope {
    return this.surroundings.scope;
  }

  /** The same without reports, and perhaps at the cost of another budget. */
  quiet(budget = this.surroundings.budget): Resolver {
    return new Resolver({ ...this.surroundings, report: () => {}, budget });
  }

  /** The value that `Fn::If` or `Fn::FindInMap` chooses; nothing for `AWS::NoValue`; any other value itself. */
  choose(node: DocumentNode): DocumentNode | undefined {
    const intrinsic = intrinsicOf(node);
    if (intrinsic?.name === 'Fn::If') return this.nested(node.span, () => branch(this, intrinsic));
    if (intrinsic?.name === 'Fn::FindInMap') return this.nested(node.span, () => mapped(this, intrinsic));
    return intrinsic?.name === 'Ref' && scalarText(intrinsic.argument) === 'AWS::NoValue' ? undefined : node;
  }

  text(node: DocumentNode): PlacedText | undefined {
    const chosen = this.choose(node);
    if (!chosen) return undefined;
    const text = this.nested(chosen.span, () => this.chosenText(chosen));
    this.spend(text?.cost ?? 0);
    return text;
  }

  /** The texts of a list: written out, split, or the value of a parameter that is a list. */
  texts(node: DocumentNode): PlacedText[] | undefined {
    const chosen = this.choose(node);
    if (!chosen) return undefined;
    const intrinsic = intrinsicOf(chosen);
    if (intrinsic) return this.nested(chosen.span, () => this.call(listFunctions, intrinsic));
    if (chosen.kind === 'list') return whole(chosen.items.map((item) => this.text(item)));
    return this.wrong(chosen, 'a list');
  }

  private chosenText(node: DocumentNode): PlacedText | undefined {
    const intrinsic = intrinsicOf(node);
    if (intrinsic) return this.call(textFunctions, intrinsic);
    const { readText, report } = this.surroundings;
    if (node.kind === 'scalar' && node.type !== 'null') return readText(node, report);
    return this.wrong(node, 'text, or a function that gives text');
  }

  private call<T>(functions: FunctionTable<T>, intrinsic: Intrinsic): T | undefined {
    const resolve = functions.get(intrinsic.name);
    return resolve
      ? resolve(this, intrinsic)
      : this.refuse('unresolvableFunction', intrinsic.span, { intrinsic: intrinsic.name });
  }

  /** A value that stands nowhere in the document: its place is that of the function that gives it. */
  made(text: string, span: Span): PlacedText {
    this.spend(text.length);
    return new PlacedText(this.surroundings.source, [{ text, span }]);
  }

  join(texts: readonly PlacedText[], span: Span): PlacedText {
    return PlacedText.join(this.surroundings.source, texts, span);
  }

  /** @throws {DocumentTooLarge} */
  spend(units: number): void {
    this.surroundings.budget.spend(units);
  }

  wrong(node: DocumentNode, expected: string): undefined {
    return this.refuse('wrongShape', node.span, { what: 'this', expected, found: described(node) });
  }

  malformed(intrinsic: Intrinsic, expected: string): undefined {
    return this.refuse('malformedFunction', intrinsic.span, { intrinsic: intrinsic.name, expected });
  }

  /** Reports a problem, for which there is no value. */
  refuse<Name extends ProblemName>(name: Name, span: Span, parameters: ProblemParameters<Name>): undefined {
    this.surroundings.report(name, span, parameters);
    return undefined;
  }

  /**
   * Does work that may come back here for an inner function.
   * @throws {DocumentTooLarge}
   */
  nested<T>(span: Span, work: () => T): T {
    this.spend(costs.call);
    if (this.#depth >= DEPTH) throw new DocumentTooLarge(span);
    this.#depth++;
    try {
      return work();
    } finally {
      this.#depth--;
    }
  }
}
