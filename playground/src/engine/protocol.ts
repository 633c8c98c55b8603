import type { Diagnostic, MappingRequest, MappingResult } from 'velogate';

/** What the page asks of the worker: to compile one or two templates and to render them, one after the other. */
export interface Job {
  readonly dialect: 'api-gateway' | 'velocity';
  readonly stages: readonly StageSource[];
  readonly params: NonNullable<MappingRequest['params']>;
  readonly stageVariables: NonNullable<MappingRequest['stageVariables']>;
  /** JSON text; blank for nothing. */
  readonly context: string;
  /** What is wanted beside the output. */
  readonly wanted: Wanted;
}

export interface Wanted {
  /** The generated modules. */
  readonly code: boolean;
  /** The syntax trees. */
  readonly tree: boolean;
}

export interface StageSource {
  readonly template: string;
  readonly body: string;
}

/** What came of a job. */
export interface Outcome {
  /** What is wrong with the JSON of the context, so that nothing could be rendered. */
  readonly contextProblem: TextProblem | null;
  /** In the order of the job. */
  readonly stages: readonly StageOutcome[];
}

export interface StageOutcome {
  /** The context that it was rendered with, as JSON text: that of the job and what earlier stages have overridden. */
  readonly context: string;
  /** Errors, for which the template is refused, or warnings. */
  readonly problems: readonly Diagnostic[];
  /** Whether it is refused, so that there is neither code nor tree. */
  readonly refused: boolean;
  /** The generated module; null where it is not wanted. */
  readonly code: string | null;
  /** Null where it is not wanted. */
  readonly tree: TreeNode | null;
  readonly rendering: Rendering;
}

/** A template that is refused, or stands behind one that fails, is not rendered. */
export type Rendering = { readonly kind: 'none' } | Failure | Rendered;

/** Where the service would answer with an error. */
export interface Failure {
  readonly kind: 'failure';
  readonly message: string;
  /** What the service answers. */
  readonly status: number;
  /** The place in the template that is to blame, if any. */
  readonly place: Place | null;
  readonly reads: readonly Reads[];
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Rendered {
  readonly kind: 'rendered';
  readonly output: Output;
  /** Null in stock Velocity, which has none. */
  readonly overrides: Pick<MappingResult, 'requestOverride' | 'responseOverride'> | null;
  readonly reads: readonly Reads[];
}

/** A printed text, as much of it as can be shown. */
export interface Output {
  readonly text: string;
  /** How long the whole text is, in UTF-16 units. */
  readonly length: number;
  /** The same text with one member or element a line; null where it is no JSON. */
  readonly formatted: string | null;
  /** Why it is no JSON. */
  readonly jsonProblem: TextProblem | null;
}

export interface TextProblem {
  readonly message: string;
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;
}

/** The values that a reference of the template had, in the order in which they were read. */
export interface Reads extends Place {
  /** How often it was read; `values` has the first of them. */
  readonly count: number;
  /** Texts; null for no value, undefined where the text cannot be told. */
  readonly values: readonly (string | null | undefined)[];
}

/** A node of the syntax tree with what tells it from others of its kind. */
export interface TreeNode extends Place {
  readonly kind: string;
  readonly detail: string;
  readonly children: readonly TreeNode[];
}

/**
 * What the worker says: that it has loaded, has begun a job (the time runs from here), has compiled all and renders now, is done or
 * has a defect.
 */
export type Message =
  | { readonly kind: 'ready' }
  | { readonly kind: 'begun' }
  | { readonly kind: 'compiled' }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'broken'; readonly message: string };
