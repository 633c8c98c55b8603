/**
 * Which parts of the body a template can reach. What it does with a value is a demand on it; a demand on a variable is one
 * on everything that is assigned to it, wherever that happens.
 */

import { constantText } from '../ast/constant-text.ts';
import type * as ast from '../ast/nodes.ts';
import { parseJsonPath } from '../runtime/jsonpath/parse.ts';
import { isSimple, type Step as PathStep } from '../runtime/jsonpath/path.ts';
import { isScalarGetter } from '../runtime/scalar-getters.ts';
import type { Analysis } from './analyze.ts';
import { Demand, type Reach, reachOf } from './demand.ts';
import type { Environment } from './environment.ts';

export type { Reach } from './demand.ts';

/**
 * What a template can notice of its body; null where that is all of it, or nothing, or where it cannot be told. A
 * template that changes maps of the body has to have all of them.
 */
export function reach(template: ast.Template, analysis: Analysis, environment: Environment): Reach | null {
  if (!environment.roots.has('input') || analysis.scoped || analysis.changesMaps || analysis.assigned.has('input')) {
    return null;
  }
  const survey = new Survey(analysis.assigned, environment.maximumTurns);
  survey.statements(template.body);
  return reachOf(survey.body, survey.variables, survey.mayChangeLists);
}

/** What is done with a value. */
type Use = (value: Demand) => void;

const asValue: Use = (value) => value.all();
/** A condition tells false and null from everything else. */
const asCondition: Use = () => {};

class Survey {
  readonly body = new Demand();
  readonly variables = new Map<string, Demand>();
  mayChangeLists = false;

  constructor(
    private readonly assigned: ReadonlySet<string>,
    private readonly maximumTurns: number,
  ) {}

  statements(statements: readonly ast.Statement[]): void {
    for (const statement of statements) this.statement(statement);
  }

  private statement(node: ast.Statement): void {
    switch (node.kind) {
      case 'Reference':
        return this.expression(node, asValue);
      case 'Set':
        return this.assignment(node);
      case 'If':
        for (const { condition, body } of node.branches) {
          this.expression(condition, asCondition);
          this.statements(body);
        }
        return this.statements(node.otherwise ?? []);
      case 'Foreach':
        if (node.source) this.expression(node.source, (list) => list.items(this.maximumTurns).goesTo(node.variable));
        return this.statements(node.body);
      case 'Define':
        return this.statements(node.body);
      case 'Break':
        return this.optional(node.scope);
      case 'Stop':
      case 'Parse':
      case 'Evaluate':
        return this.optional(node.argument);
      case 'Include':
        for (const argument of node.arguments) this.expression(argument, asValue);
    }
  }

  private optional(node: ast.Expression | null): void {
    if (node !== null) this.expression(node, asValue);
  }

  private assignment({ target, value }: ast.Set): void {
    if (target.kind !== 'Reference') return this.expression(value, asValue);
    if (target.path.length === 0) return this.expression(value, (source) => source.goesTo(target.key));
    this.expression(target, asValue);
    this.expression(value, asValue);
  }

  private expression(node: ast.Expression, use: Use): void {
    switch (node.kind) {
      case 'Reference':
        return this.reference(node, use);
      case 'Not':
        return this.expression(node.operand, asCondition);
      case 'Binary': {
        const operands = node.operator === '&&' || node.operator === '||' ? asCondition : asValue;
        this.expression(node.left, operands);
        return this.expression(node.right, operands);
      }
      case 'StringLiteral':
        return this.statements(node.template?.body ?? []);
      case 'ListLiteral':
        for (const item of node.items) this.expression(item, asValue);
        return;
      case 'MapLiteral':
        for (const part of node.entries.flat()) this.expression(part, asValue);
        return;
      case 'RangeLiteral':
        this.expression(node.from, asValue);
        this.expression(node.to, asValue);
    }
  }

  private reference(node: ast.Reference, use: Use): void {
    for (const step of node.path) this.argumentsOf(step);
    if (this.assigned.has(node.name)) follow(this.variable(node.name), node.path, use);
    else if (node.name === 'input') this.input(node, use);
  }

  private argumentsOf(step: ast.Step): void {
    if (step.kind === 'Index') this.expression(step.index, asValue);
    if (step.kind !== 'Method') return;
    this.mayChangeLists ||= !harmless.has(step.name);
    for (const argument of step.arguments) this.expression(argument, asValue);
  }

  private variable(name: string): Demand {
    const demand = this.variables.get(name) ?? new Demand();
    this.variables.set(name, demand);
    return demand;
  }

  /** What a template does with `$input`, whose properties are never parts of the body's value. */
  private input({ path: [call, ...steps] }: ast.Reference, use: Use): void {
    if (call?.kind === 'Property' || (call?.kind === 'Method' && call.name === 'params')) return;
    const path = call?.kind === 'Method' ? pathOf(call) : null;
    if (path === null) this.body.all();
    else if (!isSimple(path)) this.branching(path.steps);
    else if (call?.kind === 'Method' && call.name === 'json') at(this.body, path.steps)?.printed();
    else follow(at(this.body, path.steps), steps, use);
  }

  /** A path with wildcards, filters or functions: what it may find begins where they do. */
  private branching(steps: readonly PathStep[]): void {
    const first = steps.findIndex((step) => typeof step === 'object');
    const readsRoot = JSON.stringify(steps).includes('"root":"$"');
    if (readsRoot) this.body.all();
    else at(this.body, steps.slice(0, first) as (string | number)[])?.all();
  }
}

/** The constant path of `$input.path` or `$input.json`; null where there is none. */
function pathOf({ name, arguments: [argument, ...others] }: ast.Method) {
  if ((name !== 'path' && name !== 'json') || argument?.kind !== 'StringLiteral' || others.length > 0) return null;
  const text = constantText(argument);
  try {
    return text === null ? null : parseJsonPath(text);
  } catch {
    return null;
  }
}

/** The place in the body that names and indexes lead to; null where one around it is wanted as a whole. */
function at(body: Demand, steps: readonly (string | number)[]): Demand | null {
  let place = body;
  for (const step of steps) {
    if (typeof step === 'string' ? !isPlainName(step) : step < 0) {
      place.all();
      return null;
    }
    place = typeof step === 'string' ? place.member(step) : place.items(step + 1);
  }
  return place;
}

/** Follows the steps of a reference from a value. */
function follow(start: Demand | null, steps: readonly ast.Step[], use: Use): void {
  let value = start;
  for (const step of steps) value = value && next(value, step);
  if (value) use(value);
}

/** The value that a step leads to; null where it leads to none of the body's, and is a use of the value by itself. */
function next(value: Demand, step: ast.Step): Demand | null {
  if (step.kind === 'Property') return memberOf(value, step.name);
  const [argument, ...others] = step.kind === 'Index' ? [step.index] : step.arguments;
  if (step.kind === 'Method' && !argument && (step.name === 'size' || step.name === 'isEmpty')) {
    value.items(0);
    return null;
  }
  const isGet = (step.kind === 'Index' || step.name === 'get') && others.length === 0;
  if (isGet && argument?.kind === 'IntegerLiteral' && Number(argument.text) >= 0) {
    return value.items(Number(argument.text) + 1);
  }
  const name = isGet && argument?.kind === 'StringLiteral' ? constantText(argument) : null;
  if (name !== null) return memberOf(value, name);
  value.all();
  return null;
}

/** What a name means on anything but a map depends on its class. */
function memberOf(value: Demand, name: string): Demand | null {
  if (isPlainName(name) && !isScalarGetter(name)) return value.member(name);
  value.all();
  return null;
}

/** Whether a key with this name is always written as it is, and makes an ordinary property. */
function isPlainName(name: string): boolean {
  return !/["\\\0-\x1f\x7f]/.test(name) && name !== '__proto__';
}

/** Methods that change no list. */
const harmless: ReadonlySet<string> = new Set([
  ...['path', 'json', 'params'],
  ...['escapeJavaScript', 'urlEncode', 'urlDecode', 'base64Encode', 'base64Decode', 'parseJson'],
  ...['get', 'size', 'isEmpty', 'contains', 'containsKey', 'keySet', 'values', 'entrySet', 'getKey', 'getValue'],
  ...['length', 'substring', 'indexOf', 'startsWith', 'endsWith', 'equals', 'equalsIgnoreCase', 'matches', 'split'],
  ...['replace', 'replaceAll', 'trim', 'toLowerCase', 'toUpperCase', 'concat', 'toString'],
]);
