import type { Span } from '../diagnostics/span.ts';

/**
 * The syntax tree of a template: plain readonly objects that differ by `kind`. Nodes carry offsets only;
 * what later phases find out stays beside the tree.
 */
export type Node = Template | Statement | Expression | Step;

/** A whole template, or the template inside a double-quoted string. */
export interface Template {
  readonly kind: 'Template';
  readonly span: Span;
  readonly body: readonly Statement[];
}

export type Statement =
  | Text
  | Reference
  | Set
  | If
  | Foreach
  | Define
  | Macro
  | Call
  | Break
  | Stop
  | Include
  | Parse
  | Evaluate;

export type Expression =
  | StringLiteral
  | IntegerLiteral
  | FloatLiteral
  | BooleanLiteral
  | ListLiteral
  | RangeLiteral
  | MapLiteral
  | Reference
  | Runt
  | Word
  | Not
  | Binary;

/** Characters that print as they are: plain text, a raw block, what a comment or an escape leaves behind. */
export interface Text {
  readonly kind: 'Text';
  readonly span: Span;
  readonly text: string;
}

/** `$order.items[0].get("id")`, in its plain, quiet (`$!`), formal (`${}`) or escaped (`\$`) form. */
export interface Reference {
  readonly kind: 'Reference';
  readonly span: Span;
  /** The variable at its root; empty for `$\!x`, which names none. */
  readonly name: string;
  readonly path: readonly Step[];
  /** The name that `#set` stores under when there is no path: Velocity 1.7 keeps `!` and `{` in it. */
  readonly key: string;
  /** Backslashes that print before the value: half of those written. */
  readonly backslashes: string;
  /** Whether an odd number of backslashes stands before it: then its source prints, not its value. */
  readonly escaped: boolean;
  /** Characters glued to the front, such as the first `$` of `$$x`. */
  readonly prefix: string;
  /** What prints where the value is null (stock dialect): its source, or nothing for a quiet reference. */
  readonly source: string;
}

/** What stands on the value to its left in a reference. */
export type Step = Property | Method | Index;

export interface Property {
  readonly kind: 'Property';
  readonly span: Span;
  readonly name: string;
}

export interface Method {
  readonly kind: 'Method';
  readonly span: Span;
  readonly name: string;
  readonly arguments: readonly Expression[];
}

export interface Index {
  readonly kind: 'Index';
  readonly span: Span;
  readonly index: Expression;
}

/** `#set($target = value)` */
export interface Set {
  readonly kind: 'Set';
  readonly span: Span;
  /** A runt takes no value. */
  readonly target: Reference | Runt;
  readonly value: Expression;
}

/** `#if`, `#elseif` (one branch each) and `#else`. */
export interface If {
  readonly kind: 'If';
  readonly span: Span;
  readonly branches: readonly Branch[];
  readonly otherwise: readonly Statement[] | null;
}

export interface Branch {
  readonly condition: Expression;
  readonly body: readonly Statement[];
}

/** `#foreach($variable in source) body #end`; the word between the two is free in Velocity 1.7. */
export interface Foreach {
  readonly kind: 'Foreach';
  readonly span: Span;
  readonly variable: string;
  /** Null for `#foreach($x $list)`: only two arguments, nothing to go through. */
  readonly source: Expression | null;
  /** Whether it has even fewer arguments: Velocity 1.7 fails where it would render such a loop. */
  readonly broken: boolean;
  readonly body: readonly Statement[];
}

/** `#define($name) body #end`: the body is rendered each time that `$name` is used. */
export interface Define {
  readonly kind: 'Define';
  readonly span: Span;
  readonly name: string;
  readonly body: readonly Statement[];
}

/** `#macro(name $parameters) body #end`; swallowed by API Gateway. */
export interface Macro {
  readonly kind: 'Macro';
  readonly span: Span;
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
}

/** `#name(arguments)` or `#@name(arguments) body #end`: a macro's call, or text where there is no such macro. */
export interface Call {
  readonly kind: 'Call';
  readonly span: Span;
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly body: readonly Statement[] | null;
  /** What prints where no macro has this name. */
  readonly source: string;
}

/** An argument of a macro call: passed by name, so its source may be printed in place of its value. */
export interface Argument {
  readonly value: Expression;
  readonly source: string;
}

/** `#break`, or `#break($scope)`. */
export interface Break {
  readonly kind: 'Break';
  readonly span: Span;
  readonly scope: Expression | null;
}

export interface Stop {
  readonly kind: 'Stop';
  readonly span: Span;
  /** Evaluated and then ignored. */
  readonly argument: Expression | null;
}

export interface Include {
  readonly kind: 'Include';
  readonly span: Span;
  readonly arguments: readonly Expression[];
}

export interface Parse {
  readonly kind: 'Parse';
  readonly span: Span;
  readonly argument: Expression | null;
}

/** `#evaluate(argument)`: only in the stock dialect. */
export interface Evaluate {
  readonly kind: 'Evaluate';
  readonly span: Span;
  readonly argument: Expression;
}

/** `'text'` or `"text"`; a double-quoted one with `$` or `#` in it is a template of its own. */
export interface StringLiteral {
  readonly kind: 'StringLiteral';
  readonly span: Span;
  /** The text between the quotes, with `\uXXXX` and doubled quotes resolved. */
  readonly value: string;
  /** Null for a constant string. */
  readonly template: Template | null;
  /** Whether a blank was added behind the content before it was read: the last character rendered is dropped. */
  readonly padded: boolean;
}

export interface IntegerLiteral {
  readonly kind: 'IntegerLiteral';
  readonly span: Span;
  readonly text: string;
}

export interface FloatLiteral {
  readonly kind: 'FloatLiteral';
  readonly span: Span;
  readonly text: string;
}

export interface BooleanLiteral {
  readonly kind: 'BooleanLiteral';
  readonly span: Span;
  readonly value: boolean;
}

export interface ListLiteral {
  readonly kind: 'ListLiteral';
  readonly span: Span;
  readonly items: readonly Expression[];
}

export interface RangeLiteral {
  readonly kind: 'RangeLiteral';
  readonly span: Span;
  readonly from: Expression;
  readonly to: Expression;
}

export interface MapLiteral {
  readonly kind: 'MapLiteral';
  readonly span: Span;
  readonly entries: readonly (readonly [key: Expression, value: Expression])[];
}

/** A name without its `$`, which `$a{b}` and bare arguments of methods leave: a reference without a value. */
export interface Runt {
  readonly kind: 'Runt';
  readonly span: Span;
  readonly text: string;
}

/** A bare word among the arguments of a directive. */
export interface Word {
  readonly kind: 'Word';
  readonly span: Span;
  readonly text: string;
}

export interface Not {
  readonly kind: 'Not';
  readonly span: Span;
  readonly operand: Expression;
}

export type Operator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '&&' | '||';

export interface Binary {
  readonly kind: 'Binary';
  readonly span: Span;
  readonly operator: Operator;
  readonly left: Expression;
  readonly right: Expression;
  /** The operands' sources: `+` joins them to a string where the value is null (stock dialect). */
  readonly leftSource: string;
  readonly rightSource: string;
}
