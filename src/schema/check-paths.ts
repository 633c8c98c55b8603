import { Bindings, isVariable } from '../analysis/bindings.ts';
import { literalPath } from '../analysis/literal-path.ts';
import type * as ast from '../ast/nodes.ts';
import { walk } from '../ast/visit.ts';
import { type Diagnostic, inOrder } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { type Followed, Follower } from './follow.ts';
import type { SchemaDocument } from './schema.ts';
import { type Shape, Shapes, UNKNOWN } from './shapes.ts';
import { warning } from './warning.ts';
import { writesOf } from './writes.ts';

/**
 * Warnings for the places of a mapping template that read what the schema of the body rules out: a constant path of
 * `$input.path` and `$input.json`, or steps on a variable that plainly holds a part of the body. Where it is not certain
 * there is no warning.
 */
export function checkPaths(template: ast.Template, schema: SchemaDocument, source: Source): Diagnostic[] {
  const bindings = new Bindings(template);
  const writes = writesOf(template, bindings);
  if (writes.others || bindings.isAssigned('input')) return [];
  const shapes = new Shapes(schema);
  const follower = new Follower(shapes, writes.members);
  const checker = new Checker(shapes.of(schema.root), follower, bindings, source);
  checker.check(template);
  return inOrder(checker.warnings);
}

/** Goes through a template in its order, and knows the shapes of its variables at each place. */
class Checker {
  readonly warnings: Diagnostic[] = [];
  private readonly variables = new Map<string, Shape>();

  constructor(
    private readonly body: Shape,
    private readonly follower: Follower,
    private readonly bindings: Bindings,
    private readonly source: Source,
  ) {}

  check(node: ast.Node): void {
    walk(node, (inner) => this.enter(inner));
  }

  /** Gives false for a node whose children are done, or are never rendered: the service ignores macros. */
  private enter(node: ast.Node): boolean {
    switch (node.kind) {
      case 'Reference':
        if (!node.escaped) this.report(this.follow(node));
        return !node.escaped;
      case 'Set':
        return this.enterSet(node);
      case 'Foreach':
        this.enterLoop(node);
        return false;
      case 'Define':
        this.enterBlock(node);
        return false;
      case 'Macro':
      case 'Call':
        return false;
      default:
        return true;
    }
  }

  private enterSet({ target, value }: ast.Set): boolean {
    if (isVariable(target) && this.bindings.isSetOnce(target.key)) this.variables.set(target.key, this.shapeOf(value));
    return true;
  }

  /** Inside a loop its variable stands for an element; what it stands for behind the loop is not followed. */
  private enterLoop({ variable, source, body }: ast.Foreach): void {
    if (source) this.check(source);
    const outer = this.variables.get(variable);
    if (this.bindings.isLoopVariable(variable)) {
      this.variables.set(variable, source ? this.follower.elements(this.shapeOf(source)) : UNKNOWN);
    }
    for (const statement of body) this.check(statement);
    if (outer) this.variables.set(variable, outer);
    else this.variables.delete(variable);
  }

  /** A block is rendered where it is used: perhaps in another loop with the same variable. */
  private enterBlock({ body }: ast.Define): void {
    const hidden = [...this.variables].filter(([name]) => this.bindings.isLoopVariable(name));
    for (const [name] of hidden) this.variables.delete(name);
    for (const statement of body) this.check(statement);
    for (const [name, shape] of hidden) this.variables.set(name, shape);
  }

  private shapeOf(expression: ast.Expression): Shape {
    return expression.kind === 'Reference' ? this.follow(expression).shape : UNKNOWN;
  }

  private follow(node: ast.Reference): Followed {
    const [call, ...others] = node.path;
    const path = literalPath(node, this.source.text);
    if (path === null) return this.isParsedBody(node) ? this.steps(this.body, others) : this.variable(node);
    const found = this.follower.path(this.body, path);
    if (found.refused || others.length === 0) return found;
    return call?.kind === 'Method' && call.name === 'path' ? this.steps(found.shape, others) : UNFOLLOWED;
  }

  private variable({ name, path }: ast.Reference): Followed {
    return this.steps(this.variables.get(name) ?? UNKNOWN, path);
  }

  private steps(start: Shape, steps: readonly ast.Step[]): Followed {
    return this.follower.reference(start, steps);
  }

  /** `$util.parseJson($input.body)` */
  private isParsedBody({ name, path: [call] }: ast.Reference): boolean {
    if (name !== 'util' || this.bindings.isAssigned(name)) return false;
    if (call?.kind !== 'Method' || call.name !== 'parseJson') return false;
    const [argument] = call.arguments;
    if (argument?.kind !== 'Reference' || argument.name !== 'input' || argument.path.length !== 1) return false;
    const [step] = argument.path;
    return step?.kind === 'Property' && step.name === 'body';
  }

  private report({ refused }: Followed): void {
    if (refused) this.warnings.push(warning(refused, this.source));
  }
}

const UNFOLLOWED: Followed = { shape: UNKNOWN, refused: null };
