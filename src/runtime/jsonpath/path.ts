/**
 * What a JSONPath means, as plain data: the compiler writes it into the code of a template, so that a precompiled
 * module carries no parser. Only a pattern holds code: such a path is read while rendering.
 */

/** A parsed path. */
export interface JsonPath {
  /** The path as it was written. */
  readonly text: string;
  /** `@` stands for the item under test in a filter; at the start of a whole path both mean the document. */
  readonly root: '$' | '@';
  /** Whether the path names one value; else its result is a list. */
  readonly definite: boolean;
  readonly steps: readonly Step[];
}

/** One step: the name of a member, the index of an element (negative from the end), or something that branches. */
export type Step = string | number | BranchStep;

/** A step that is neither one name nor one index. */
export type BranchStep =
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'indexes'; readonly indexes: readonly number[] }
  | { readonly kind: 'slice'; readonly from: number | null; readonly to: number | null }
  | {
      readonly kind: 'wildcard';
      /** Jayway's length() has put it behind its path, without making it the path's end. */
      readonly isExtra?: true;
    }
  | { readonly kind: 'scan' }
  | { readonly kind: 'filter'; readonly test: Test }
  | {
      readonly kind: 'function';
      readonly name: string;
      readonly parameters: readonly Parameter[];
      /** The scan in front has become its argument; the steps behind still take it for one before them. */
      readonly ofScan?: true;
    };

/** An argument of a function: a path from the document, or JSON text. */
export type Parameter = { readonly path: JsonPath } | { readonly json: string };

/** The condition of a filter. */
export type Test =
  | { readonly kind: 'or' | 'and'; readonly tests: readonly Test[] }
  | { readonly kind: 'not'; readonly test: Test }
  | { readonly kind: 'exists'; readonly path: JsonPath; readonly expected: boolean }
  | {
      readonly kind: 'relation';
      readonly left: Operand;
      readonly operator: Operator;
      readonly right: Operand;
    };

/** The operators of Jayway 2.9, which it takes in any case of letters. */
export const OPERATORS = [
  '>=',
  '<=',
  '==',
  '===',
  '!=',
  '!==',
  '<',
  '>',
  '=~',
  'NIN',
  'IN',
  'CONTAINS',
  'ALL',
  'SIZE',
  'EXISTS',
  'TYPE',
  'MATCHES',
  'EMPTY',
  'SUBSETOF',
  'ANYOF',
  'NONEOF',
] as const;

export type Operator = (typeof OPERATORS)[number];

/**
 * One side of a relation. `number` keeps its text, from which a BigDecimal is made; `json` is read when it is needed; a
 * pattern is one of java.util.regex, and brings what it needs along: no other path carries regular expressions.
 */
export type Operand =
  | { readonly kind: 'path'; readonly path: JsonPath }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'pattern'; readonly matches: (text: string) => boolean };

/** Whether every step is a plain name or index, which `evaluateSimple` takes. */
export function isSimple(path: JsonPath): path is JsonPath & { readonly steps: readonly (string | number)[] } {
  return path.steps.every((step) => typeof step !== 'object');
}

/** Whether the last step is a function, which makes any path one that is read as a single value. */
export function endsInFunction({ steps }: JsonPath): boolean {
  const last = steps[steps.length - 1];
  return typeof last === 'object' && last.kind === 'function';
}

/** Whether the steps name one value. */
export function isDefinite(steps: readonly Step[]): boolean {
  return steps.every((step, index) => isDefiniteStep(step, index === steps.length - 1));
}

/** Several names at the end of a path make one object; before the end they branch. */
export function isDefiniteStep(step: Step, isLast: boolean): boolean {
  if (typeof step !== 'object' || step.kind === 'function') return true;
  return step.kind === 'names' && isLast;
}
