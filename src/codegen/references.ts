import { loopNames } from '../analysis/analyze.ts';
import { constantText } from '../ast/constant-text.ts';
import type * as ast from '../ast/nodes.ts';
import type { Span } from '../diagnostics/span.ts';
import { parseJsonPath } from '../runtime/jsonpath/parse.ts';
import { isSimple, type JsonPath } from '../runtime/jsonpath/path.ts';
import { isScalarGetter } from '../runtime/scalar-getters.ts';
import { emitDirectCall } from './direct-calls.ts';
import { emitExpression } from './expressions.ts';
import type { Generator, Helper, PathHelper } from './generator.ts';
import { dataLiteral, isData } from './literals.ts';
import { type Fragment, from, identifier, js, operand, Rank, ranked } from './output/fragment.ts';
import { isPure } from './purity.ts';

/** A reference's value; null where it has none (stock dialect), the empty string in API Gateway's. */
export function emitReference(g: Generator, node: ast.Reference): Fragment {
  if (node.name === '') return NULL;
  const value = emitTracedChain(g, node);
  if (!g.environment.emptyForNull || !mayBeNull(g, node)) return value;
  return value === NULL ? js`${''}` : ranked(Rank.Nullish, js`${operand(value, Rank.Equality)} ?? ${''}`);
}

/** The value of a variable that nothing sets, and of every step on it. */
export const NULL = js`${null}`;

/** Whether the chain may be without a value; a root object of the service never is. */
function mayBeNull(g: Generator, node: ast.Reference): boolean {
  if (isLoopFlag(g, node)) return false;
  return node.path.length > 0 || !isRoot(g, node.name);
}

/** Whether the name stands for an object of the service throughout the template. */
export function isRoot(g: Generator, name: string): boolean {
  return !g.analysis.scoped && g.environment.roots.has(name) && !g.analysis.assigned.has(name);
}

/** The same as `emitChain`, reported as the reference's value where that is asked for. */
export function emitTracedChain(g: Generator, node: ast.Reference): Fragment {
  return emitTraced(g, node.span, emitChain(g, node));
}

/** The value, reported as that of the reference at this place. */
export function emitTraced(g: Generator, { start, end }: Span, value: Fragment): Fragment {
  if (!g.traces) return value;
  return js`${g.helper('traced')}(${value}, ${start}, ${end}, ${g.analysis.streamed})`;
}

/** The value of a reference's root and steps, null as soon as one of them has none. */
export function emitChain(g: Generator, node: ast.Reference): Fragment {
  const called = emitLoopMember(g, node) ?? emitLiteralPath(g, node) ?? emitServiceCall(g, node);
  const { value, steps } = called ? { value: called, steps: 1 } : (emitRootMember(g, node) ?? emitRoot(g, node));
  if (value === NULL) return NULL;
  return node.path.slice(steps).reduce((target, step) => emitStep(g, node, target, step), value);
}

/** The start of a chain, and how many of its steps that has taken. */
interface ChainStart {
  readonly value: Fragment;
  readonly steps: number;
}

function emitRoot(g: Generator, node: ast.Reference): ChainStart {
  return { value: emitVariable(g, node.name), steps: 0 };
}

/** A member of `$context` or `$stageVariables` that is read from the request, without a map of all of them. */
function emitRootMember(g: Generator, { name, path }: ast.Reference): ChainStart | null {
  if (!isRoot(g, name) || g.analysis.wholeRoots.has(name)) return null;
  const names = leadingNames(path);
  const [first] = names;
  if (first === undefined) return null;
  if (name === 'stageVariables')
    return { value: js`${g.helper('stageVariable')}(${g.rendering()}, ${first})`, steps: 1 };
  if (name !== 'context') return null;
  if (first === 'requestOverride' || first === 'responseOverride') {
    return { value: js`${g.helper('overridesOf')}(${g.rendering()})`, steps: 0 };
  }
  const read = g.helper(g.analysis.changesMaps ? 'mutableContextMember' : 'contextMember');
  return { value: js`${read}(${g.rendering()}, ${dataLiteral(names)})`, steps: names.length };
}

/** The names of the members that a path begins with, up to one that a scalar may have a getter for. */
function leadingNames(path: readonly ast.Step[]): string[] {
  const names: string[] = [];
  for (const step of path) {
    if (step.kind !== 'Property' || isScalarGetter(step.name) || step.name === '__proto__') break;
    names.push(step.name);
  }
  return names;
}

/** The value of a variable: of the scope, of the loop around it, of the function, of the service, or none. */
export function emitVariable(g: Generator, name: string): Fragment {
  if (g.analysis.scoped) return js`${identifier('scope')}.get(${name})`;
  if (isLoopRoot(g, name)) return emitLoopValue(g, g.loops.at(-1)!.name, name);
  if (isVariable(g, name)) return g.names.variable(name);
  return g.environment.roots.has(name) ? g.root(name) : NULL;
}

function emitLoopValue(g: Generator, loop: Fragment, name: string): Fragment {
  if (name === 'velocityCount') return loopMember(loop, 'count');
  return name === 'velocityHasNext' ? js`${loop}.hasNext` : js`${g.helper('foreachScope')}(${loop})`;
}

/** Whether the name gets a JavaScript variable of its own: it is read, and may have a value. */
export function isVariable(g: Generator, name: string): boolean {
  const { assigned, read, bindsForeach } = g.analysis;
  if (name === '' || !read.has(name)) return false;
  if (g.environment.openContext || assigned.has(name)) return true;
  return bindsForeach && loopNames.has(name);
}

function emitStep(g: Generator, node: ast.Reference, target: Fragment, step: ast.Step): Fragment {
  switch (step.kind) {
    case 'Property':
      return emitProperty(g, target, step);
    case 'Method':
      return emitMethod(g, node, target, step);
    case 'Index': {
      const site = g.site({ start: node.span.start, end: step.span.end });
      return emitWithArguments(
        g,
        target,
        [step.index],
        (object) => js`${g.helper('element')}(${object}, ${emitExpression(g, step.index)}, ${site})`,
      );
    }
  }
}

/** Members of a loop that the template cannot have replaced are read straight from it; these are booleans. */
const loopFlags: ReadonlySet<string> = new Set(['hasNext', 'first', 'last']);
const loopMembers: ReadonlySet<string> = new Set([...loopFlags, 'index', 'count']);

/** `$foreach.index` and the like, of the loop around the current place. */
function emitLoopMember(g: Generator, { name, path: [step] }: ast.Reference): Fragment | null {
  if (name !== 'foreach' || !isLoopRoot(g, name)) return null;
  if (step?.kind !== 'Property' || !loopMembers.has(step.name)) return null;
  return loopMember(g.loops.at(-1)!.name, step.name);
}

/** A member of `$foreach`, from what the loop of the runtime has of it. */
export function loopMember(loop: Fragment, name: string): Fragment {
  switch (name) {
    case 'count':
      return ranked(Rank.Additive, js`${loop}.index + 1`);
    case 'first':
      return ranked(Rank.Equality, js`${loop}.index === 0`);
    case 'last':
      return ranked(Rank.Unary, js`!${loop}.hasNext`);
    default:
      return js`${loop}.${identifier(name)}`;
  }
}

/** Whether the reference is a boolean of the loop around it, such as `$foreach.hasNext`. */
export function isLoopFlag(g: Generator, { name, path }: ast.Reference): boolean {
  if (!isLoopRoot(g, name)) return false;
  const [step, ...rest] = path;
  if (!step) return name === 'velocityHasNext';
  return name === 'foreach' && rest.length === 0 && step.kind === 'Property' && loopFlags.has(step.name);
}

/** Whether the name stands for the loop around the current place rather than for a variable. */
export function isLoopRoot(g: Generator, name: string): boolean {
  return loopNames.has(name) && !g.analysis.scoped && !g.analysis.bindsForeach && g.loops.length > 0;
}

function emitProperty(g: Generator, target: Fragment, step: ast.Property): Fragment {
  const helper = g.helper(isScalarGetter(step.name) ? 'property' : 'member');
  return js`${helper}(${target}, ${from(step.span, js`${step.name}`)})`;
}

function emitMethod(g: Generator, node: ast.Reference, target: Fragment, step: ast.Method): Fragment {
  const span = { start: node.span.start, end: step.span.end };
  const direct = emitDirectCall(g, step, target, span);
  if (direct) return direct;
  const method = g.method(step.name);
  const site = g.site(span);
  return emitWithArguments(g, target, step.arguments, (object) => {
    const values = step.arguments.map((argument) => emitExpression(g, argument));
    return method
      ? js`${method}(${object}, [${values}], ${site})`
      : js`${g.helper('noSuchMethod')}(${object}, [${values}])`;
  });
}

/** Arguments are evaluated only where there is an object to call; that matters if evaluating them can be seen. */
function emitWithArguments(
  g: Generator,
  target: Fragment,
  values: readonly ast.Expression[],
  emit: (object: Fragment) => Fragment,
): Fragment {
  if (values.every((value) => isPure(g, value))) return emit(target);
  const object = g.names.fresh('object');
  return js`${g.helper('whenPresent')}(${target}, (${object}) => ${emit(object)})`;
}

/** `$input.path('$.a')` and `$input.json('$.a')`: the path is read now, not while rendering. */
function emitLiteralPath(g: Generator, node: ast.Reference): Fragment | null {
  const [step] = node.path;
  if (node.name !== 'input' || !isRoot(g, 'input') || step?.kind !== 'Method') return null;
  const [argument] = step.arguments;
  const text = step.arguments.length === 1 && argument?.kind === 'StringLiteral' ? constantText(argument) : null;
  const path = text === null ? null : readPath(text);
  const helpers = pathHelpers.get(step.name);
  if (!path || !helpers) return null;
  const site = g.site({ start: node.span.start, end: step.span.end });
  const rendering = g.renderingWithBody();
  // The document itself, as in `$input.path('$')`, needs no walk along a path.
  if (isSimple(path) && path.steps.length === 0 && step.name === 'path') {
    return js`${g.helper('inputDocument')}(${rendering}, ${site})`;
  }
  if (isSimple(path) && step.name === 'json' && g.reach !== null) {
    return js`${g.bodyHelper('inputWrittenJson')}(${rendering}, ${dataLiteral(path.steps)}, ${site})`;
  }
  if (isSimple(path)) return js`${g.helper(helpers.simple)}(${rendering}, ${dataLiteral(path.steps)}, ${site})`;
  return js`${g.pathHelper(helpers.any)}(${rendering}, ${dataLiteral(path)}, ${site})`;
}

/** The runtime's functions for a path of names and indexes alone, and for any other. */
const pathHelpers = new Map<string, { simple: Helper; any: PathHelper }>([
  ['path', { simple: 'inputValue', any: 'inputPath' }],
  ['json', { simple: 'inputValueJson', any: 'inputJson' }],
]);

/** A path that cannot be read fails when it is used, as it does in the service. One with a pattern holds code. */
function readPath(text: string): JsonPath | null {
  try {
    const path = parseJsonPath(text);
    return isData(path) ? path : null;
  } catch {
    return null;
  }
}

/** A function of `$input` or `$util` with as many arguments as it takes: no rules of Java's choose among overloads. */
function emitServiceCall(g: Generator, node: ast.Reference): Fragment | null {
  const [step] = node.path;
  if (step?.kind !== 'Method' || !isRoot(g, node.name)) return null;
  const [argument, ...more] = step.arguments;
  if (more.length > 0) return null;
  const site = () => g.site({ start: node.span.start, end: step.span.end });
  if (node.name === 'input') return step.name === 'params' ? emitParams(g, argument, site) : null;
  const helper = node.name === 'util' ? utilHelpers.get(step.name) : undefined;
  if (!helper || !argument) return null;
  // An encoder fails only where the text of its argument does, or at a limit.
  const place = encoders.has(helper) ? g.place({ start: node.span.start, end: step.span.end }) : js`, ${site()}`;
  const util = helper === 'utilParseJson' ? js`${g.root('util')}, ` : js``;
  return js`${g.helper(helper)}(${util}${emitExpression(g, argument)}${place})`;
}

function emitParams(g: Generator, name: ast.Expression | undefined, site: () => Fragment): Fragment | null {
  if (!name) return js`${g.helper('inputParams')}(${g.rendering()})`;
  if (name.kind !== 'StringLiteral') return null;
  return js`${g.helper('inputParam')}(${g.rendering()}, ${emitExpression(g, name)}, ${site()})`;
}

const encoders: ReadonlySet<Helper> = new Set(['utilEscapeJavaScript', 'utilUrlEncode', 'utilBase64Encode']);

const utilHelpers = new Map<string, Helper>([
  ['escapeJavaScript', 'utilEscapeJavaScript'],
  ['urlEncode', 'utilUrlEncode'],
  ['urlDecode', 'utilUrlDecode'],
  ['base64Encode', 'utilBase64Encode'],
  ['base64Decode', 'utilBase64Decode'],
  ['parseJson', 'utilParseJson'],
]);
