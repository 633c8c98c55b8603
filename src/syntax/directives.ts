import type * as ast from '../ast/nodes.ts';
import type { Span } from '../diagnostics/span.ts';
import type { Token } from './tokens.ts';
import type { TreeBuilder, Written } from './tree.ts';

/** A directive as the parser found it, before its arguments are checked. */
export interface ParsedDirective {
  readonly word: Token;
  readonly name: string;
  readonly written: readonly Written[];
  /** Only where it has a body. */
  readonly body?: ast.Statement[];
  /** The first token behind its parentheses. */
  readonly bodyStart?: Token;
  readonly last: Token;
}

/** Directives with a body and an `#end`. */
export const blockDirectives: ReadonlySet<string> = new Set(['foreach', 'macro', 'define', 'literal']);

type Maker = (tree: TreeBuilder, directive: ParsedDirective) => ast.Statement;

/** The node of each directive of Velocity 1.7 besides `#set` and `#if`, which the grammar itself knows. */
const makers: Readonly<Record<string, Maker>> = {
  foreach: foreachNode,
  macro: macroNode,
  define: defineNode,
  literal: literalNode,
  include: (tree, directive) => {
    const { written } = directive;
    return { kind: 'Include', span: place(tree, directive), arguments: written.map(({ value }) => value) };
  },
  parse: (tree, directive) => {
    return { kind: 'Parse', span: place(tree, directive), argument: directive.written[0]?.value ?? null };
  },
  evaluate: evaluateNode,
  break: (tree, directive) => {
    expectAtMostOne(tree, directive);
    return { kind: 'Break', span: place(tree, directive), scope: directive.written[0]?.value ?? null };
  },
  stop: (tree, directive) => {
    expectAtMostOne(tree, directive);
    return { kind: 'Stop', span: place(tree, directive), argument: directive.written[0]?.value ?? null };
  },
};

/** The name in `#name` or `#{name}`; only one character is taken off the front, whatever it is. */
export function directiveName(image: string): string {
  return image.startsWith('#{') ? image.slice(2, -1) : image.slice(1);
}

/** Whether Velocity 1.7 has a directive of this name (`#set`, `#if` and its parts are not among them). */
export function isKnownDirective(name: string): boolean {
  return Object.hasOwn(makers, name);
}

/** The node of a directive, or of a call where the name is none. */
export function directiveNode(tree: TreeBuilder, directive: ParsedDirective): ast.Statement {
  if (!tree.isDirective(directive.name)) return callNode(tree, directive);
  rejectBareWords(tree, directive);
  return makers[directive.name]!(tree, directive);
}

/** `#foreach` takes any word between its variable and its value, and a macro's name is one. */
function rejectBareWords(tree: TreeBuilder, { name, written }: ParsedDirective): void {
  written.forEach(({ value }, index) => {
    const allowed = (name === 'macro' && index === 0) || (name === 'foreach' && index === 1);
    if (value.kind === 'Word' && !allowed) {
      tree.report('bareWord', value.span, { word: value.text, directive: name });
    }
  });
}

function callNode(tree: TreeBuilder, { word, name, written, body, last }: ParsedDirective): ast.Call {
  const bare = written.find(({ value }) => value.kind === 'Word');
  if (bare && tree.isKnownMacro(name)) {
    tree.report('bareWord', bare.value.span, { word: bare.first.image, directive: name });
  }
  return {
    kind: 'Call',
    span: tree.span(word, last),
    name,
    arguments: written.map(({ value, first, last }) => ({ value, source: tree.printer.literal(first, last) })),
    body: body ?? null,
    // ASTDirective.render of Velocity 1.7 puts a `#` before the name of a bare `#@word`, whatever was glued to it.
    source: name.startsWith('@') && !word.hasArguments ? `#${name}` : tree.printer.printed(word, last),
  };
}

function foreachNode(tree: TreeBuilder, directive: ParsedDirective): ast.Statement {
  const [item, , source, block] = directive.written;
  const span = place(tree, directive);
  const body = directive.body ?? [];
  if (!directive.word.hasArguments) {
    tree.report('missingParentheses', span, {
      directive: 'foreach',
      example: '#foreach($item in $list)',
    });
  }
  return {
    kind: 'Foreach',
    span,
    variable: item?.value.kind === 'Reference' ? item.value.name : (item?.first.image.slice(1) ?? ''),
    source: source?.value ?? null,
    broken: directive.written.length < 2,
    // A fourth argument takes the place of the body: Velocity 1.7 renders the child at that place, whatever it is.
    body: block ? [...printedBy(block.value), ...neverRendered(body, span)] : body,
  };
}

/** What rendering an argument prints: the references and runts in it, but not those inside strings and calls. */
function printedBy(node: ast.Expression): (ast.Reference | ast.Text)[] {
  switch (node.kind) {
    case 'Reference':
      return [node];
    case 'Runt':
      return [{ ...node, kind: 'Text' }];
    case 'ListLiteral':
      return node.items.flatMap(printedBy);
    case 'MapLiteral':
      return node.entries.flat().flatMap(printedBy);
    case 'RangeLiteral':
      return [...printedBy(node.from), ...printedBy(node.to)];
    default:
      return [];
  }
}

/** A body that is never rendered, but read: Velocity defines the macros in it, and in its strings, all the same. */
function neverRendered(body: readonly ast.Statement[], span: Span): ast.If[] {
  if (body.length === 0) return [];
  const condition: ast.BooleanLiteral = { kind: 'BooleanLiteral', span, value: false };
  return [{ kind: 'If', span, branches: [{ condition, body }], otherwise: null }];
}

function defineNode(tree: TreeBuilder, directive: ParsedDirective): ast.Statement {
  expectOne(tree, directive);
  const [name] = directive.written;
  const key = name ? tree.printer.printed(name.first, name.first).slice(1) : '';
  return { kind: 'Define', span: place(tree, directive), name: key, body: directive.body ?? [] };
}

function macroNode(tree: TreeBuilder, directive: ParsedDirective): ast.Statement {
  const [name, ...parameters] = directive.written;
  if (name?.value.kind !== 'Word') tree.report('macroWithoutName', place(tree, directive), {});
  const macro = name?.first.image ?? '';
  tree.macros.add(macro);
  return {
    kind: 'Macro',
    span: place(tree, directive),
    name: macro,
    parameters: parameters.map(({ first }) => tree.printer.printed(first, first).replace(/^\$/, '')),
    body: directive.body ?? [],
  };
}

/** `#literal` prints the source of its first child: of its body, or of its first argument where it has one. */
function literalNode(tree: TreeBuilder, directive: ParsedDirective): ast.Text {
  const { body, written } = directive;
  if (!body?.length && written.length === 0) tree.report('emptyLiteral', place(tree, directive), {});
  return { kind: 'Text', span: place(tree, directive), text: literalText(tree, directive) };
}

function literalText(tree: TreeBuilder, { written: [argument], body, bodyStart, last }: ParsedDirective): string {
  if (argument) return tree.printer.literal(argument.first, argument.last);
  return bodyStart && body ? tree.printer.literal(bodyStart, tree.before(last)) : '';
}

function evaluateNode(tree: TreeBuilder, directive: ParsedDirective): ast.Statement {
  expectOne(tree, directive);
  const [argument] = directive.written;
  const kind = argument?.value.kind;
  if (argument && kind !== 'StringLiteral' && kind !== 'Reference') {
    tree.report('wrongArgument', argument.value.span, { directive: 'evaluate', expected: 'a string or a reference' });
  }
  return { kind: 'Evaluate', span: place(tree, directive), argument: argument?.value ?? tree.word(directive.word) };
}

function expectOne(tree: TreeBuilder, directive: ParsedDirective): void {
  const { name, written } = directive;
  if (written.length === 1) return;
  tree.report('argumentCount', place(tree, directive), {
    directive: name,
    expected: 'one argument',
    found: written.length,
  });
}

function expectAtMostOne(tree: TreeBuilder, directive: ParsedDirective): void {
  const { name, written } = directive;
  if (written.length <= 1) return;
  const expected = 'at most one argument';
  tree.report('argumentCount', place(tree, directive), { directive: name, expected, found: written.length });
}

/** The directive's opening: its word and its parentheses. */
function place(tree: TreeBuilder, { word, bodyStart, last }: ParsedDirective): ast.Text['span'] {
  return tree.span(word, bodyStart ? tree.before(bodyStart) : last);
}
