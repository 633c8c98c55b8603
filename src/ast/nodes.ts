import type { Span } from '../diagnostics/span.ts';

/**
 * The syntax tree of a template: plain readonly objects that differ by `kind`. Nodes carry offsets only;
 * what later phases find out stays beside the tree.
 */
export type Node = Template | Statement | Expression | Step;

/** What all nodes have. */
export interface NodeBase {
  /** Which node it is. */
  readonly kind: string;
  /** Its place in the text of the template. That of a directive with a body is its opening alone, but for `#if`. */
  readonly span: Span;
}

/** A whole template, or the template inside a double-quoted string. */
export interface Template extends NodeBase {
  readonly kind: 'Template';
  /** In the order of the text. */
  readonly body: readonly Statement[];
}

/** What a template is made of: text and what prints or acts in its place. */
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

/** What stands for a value: inside the parentheses of directives and methods, and between brackets. */
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
export interface Text extends NodeBase {
  readonly kind: 'Text';
  /** What prints, which is not always what is written: `#[[a]]#` prints `a`. */
  readonly text: string;
}

/** `$order.items[0].get("id")`, in its plain, quiet (`$!`), formal (`${}`) or escaped (`\$`) form. */
export interface Reference extends NodeBase {
  readonly kind: 'Reference';
  /** The variable at its root; empty for `$\!x`, which names none. */
  readonly name: string;
  /** What stands behind the variable, from left to right. */
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

/** `.name`: a member of a map, or what a Java object gives under this name. */
export interface Property extends NodeBase {
  readonly kind: 'Property';
  /** Without the dot. */
  readonly name: string;
}

/** `.name(arguments)` */
export interface Method extends NodeBase {
  readonly kind: 'Method';
  /** Without the dot. */
  readonly name: string;
  /** In the order in which they are written. */
  readonly arguments: readonly Expression[];
}

/** `[index]` */
export interface Index extends NodeBase {
  readonly kind: 'Index';
  /** A string, a whole number, `true`, `false` or a reference. */
  readonly index: Expression;
}

/** `#set($target = value)` */
export interface Set extends NodeBase {
  readonly kind: 'Set';
  /** A runt takes no value. */
  readonly target: Reference | Runt;
  /** Evaluated before the target. */
  readonly value: Expression;
}

/** `#if`, `#elseif` (one branch each) and `#else`. */
export interface If extends NodeBase {
  readonly kind: 'If';
  /** At least one; the first whose condition is true is rendered. */
  readonly branches: readonly Branch[];
  /** The body of `#else`; null without one. */
  readonly otherwise: readonly Statement[] | null;
}

/** The condition of an `#if` or `#elseif`, and what it decides on. */
export interface Branch {
  /** Anything but null and false is true; so is a reference without a value in API Gateway. */
  readonly condition: Expression;
  /** Rendered if the condition is true, and those before it are not. */
  readonly body: readonly Statement[];
}

/** `#foreach($variable in source) body #end`; the word between the two is free in Velocity 1.7. */
export interface Foreach extends NodeBase {
  readonly kind: 'Foreach';
  /** The variable that holds the element, without its `$`. */
  readonly variable: string;
  /** Null for `#foreach($x $list)`: only two arguments, nothing to go through. */
  readonly source: Expression | null;
  /** Whether it has even fewer arguments: Velocity 1.7 fails where it would render such a loop. */
  readonly broken: boolean;
  /** Rendered for each element. */
  readonly body: readonly Statement[];
}

/** `#define($name) body #end`: the body is rendered each time that `$name` is used. */
export interface Define extends NodeBase {
  readonly kind: 'Define';
  /** The variable's name, without its `$`. */
  readonly name: string;
  /** Rendered where the variable is used. */
  readonly body: readonly Statement[];
}

/** `#macro(name $parameters) body #end`; swallowed by API Gateway. */
export interface Macro extends NodeBase {
  readonly kind: 'Macro';
  /** Without `#`. */
  readonly name: string;
  /** Their names, without `$`. */
  readonly parameters: readonly string[];
  /** Rendered where the macro is called. */
  readonly body: readonly Statement[];
}

/** `#name(arguments)` or `#@name(arguments) body #end`: a macro's call, or text where there is no such macro. */
export interface Call extends NodeBase {
  readonly kind: 'Call';
  /** Without `#`. */
  readonly name: string;
  /** In the order in which they are written. */
  readonly arguments: readonly Argument[];
  /** What `$bodyContent` prints in the macro; null without `#@` and `#end`. */
  readonly body: readonly Statement[] | null;
  /** What prints where no macro has this name. */
  readonly source: string;
}

/** An argument of a macro call: passed by name, so its source may be printed in place of its value. */
export interface Argument {
  /** Evaluated where the macro uses its parameter. */
  readonly value: Expression;
  /** What is written. */
  readonly source: string;
}

/** `#break`, or `#break($scope)`. */
export interface Break extends NodeBase {
  readonly kind: 'Break';
  /** A reference to the scope that ends, such as `$foreach.parent`; null for the innermost. */
  readonly scope: Expression | null;
}

/** `#stop`: ends the template. What it has printed stays. */
export interface Stop extends NodeBase {
  readonly kind: 'Stop';
  /** Evaluated and then ignored. */
  readonly argument: Expression | null;
}

/** `#include(arguments)`: a render error, since there is nothing to load. */
export interface Include extends NodeBase {
  readonly kind: 'Include';
  /** In the order in which they are written. */
  readonly arguments: readonly Expression[];
}

/** `#parse(argument)`: a render error, since there is nothing to load. */
export interface Parse extends NodeBase {
  readonly kind: 'Parse';
  /** Null if there is none. */
  readonly argument: Expression | null;
}

/** `#evaluate(argument)`: only in the stock dialect. */
export interface Evaluate extends NodeBase {
  readonly kind: 'Evaluate';
  /** Its text is read as a template. */
  readonly argument: Expression;
}

/** `'text'` or `"text"`; a double-quoted one with `$` or `#` in it is a template of its own. */
export interface StringLiteral extends NodeBase {
  readonly kind: 'StringLiteral';
  /** The text between the quotes, with `\uXXXX` and doubled quotes resolved. */
  readonly value: string;
  /** Null for a constant string. */
  readonly template: Template | null;
  /** Whether a blank was added behind the content before it was read: the last character rendered is dropped. */
  readonly padded: boolean;
}

/** A whole number of any size: an Integer, Long or BigInteger. */
export interface IntegerLiteral extends NodeBase {
  readonly kind: 'IntegerLiteral';
  /** As it is written, with its sign. */
  readonly text: string;
}

/** A number with a point or an exponent: a Double. */
export interface FloatLiteral extends NodeBase {
  readonly kind: 'FloatLiteral';
  /** As it is written, with its sign. */
  readonly text: string;
}

/** `true` or `false` */
export interface BooleanLiteral extends NodeBase {
  readonly kind: 'BooleanLiteral';
  /** What it says. */
  readonly value: boolean;
}

/** `[1, $x, "three"]` */
export interface ListLiteral extends NodeBase {
  readonly kind: 'ListLiteral';
  /** In the order in which they are written. */
  readonly items: readonly Expression[];
}

/** `[from..to]`: the whole numbers between two, both included, downwards too. */
export interface RangeLiteral extends NodeBase {
  readonly kind: 'RangeLiteral';
  /** The first number. */
  readonly from: Expression;
  /** The last number. */
  readonly to: Expression;
}

/** `{"key": value}` */
export interface MapLiteral extends NodeBase {
  readonly kind: 'MapLiteral';
  /** In the order in which they are written; of two with the same key the last one counts. */
  readonly entries: readonly (readonly [key: Expression, value: Expression])[];
}

/** A name without its `$`, which `$a{b}` and bare arguments of methods leave: a reference without a value. */
export interface Runt extends NodeBase {
  readonly kind: 'Runt';
  /** What is written. */
  readonly text: string;
}

/** A bare word among the arguments of a directive. */
export interface Word extends NodeBase {
  readonly kind: 'Word';
  /** What is written. */
  readonly text: string;
}

/** `!operand`, also written `not`. */
export interface Not extends NodeBase {
  readonly kind: 'Not';
  /** What is true where this is false. */
  readonly operand: Expression;
}

/** The operators between two values, by their signs: `and` is `&&`, `lt` is `<`. */
export type Operator = '+' | '-' | '*' | '/' | '%' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '&&' | '||';

/** `left operator right` */
export interface Binary extends NodeBase {
  readonly kind: 'Binary';
  /** By its sign. */
  readonly operator: Operator;
  /** Evaluated first. */
  readonly left: Expression;
  /** Not evaluated where the left side of `&&` or `||` decides. */
  readonly right: Expression;
  /** The source of the left side: what `+` joins to a string where its value is null (stock dialect). */
  readonly leftSource: string;
  /** The same of the right side. */
  readonly rightSource: string;
}
