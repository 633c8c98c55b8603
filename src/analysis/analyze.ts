import type * as ast from '../ast/nodes.ts';
import { walk } from '../ast/visit.ts';
import { isScalarGetter } from '../runtime/scalar-getters.ts';
import type { Environment } from './environment.ts';
import { changeOf } from './mutation.ts';

/** What the generator needs to know of a template as a whole. */
export interface Analysis {
  /** Variables that the template assigns: by `#set`, `#foreach` or `#define`. */
  readonly assigned: ReadonlySet<string>;
  /** Variables that the template reads. */
  readonly read: ReadonlySet<string>;
  /**
   * Whether variables live in a scope object: macros and `#evaluate` see those of their caller, and a loop hides its
   * variable at null elements from a block that sets it, until a loop inside that binds it too ends. A loop whose
   * variable is `$foreach` itself follows Velocity step by step there.
   */
  readonly scoped: boolean;
  /** Whether it has an `#evaluate`, which needs the compiler while the template runs. */
  readonly evaluates: boolean;
  /** Whether output goes through an object: blocks, macros and strings print from functions of their own. */
  readonly streamed: boolean;
  /**
   * Whether the text of a value may fail: of a block, or of a list or map that the template has put something into. Then
   * what prints or compares says where it stands.
   */
  readonly textsMayFail: boolean;
  /** Whether a `#break` may reach its loop as an exception: out of a string, or past other loops. */
  readonly throwsBreak: boolean;
  /** Whether a map that came from the body may be changed. */
  readonly changesMaps: boolean;
  /** Whether a value may be a Java class, as `$x.class` is. */
  readonly mayHoldClasses: boolean;
  /** Objects of the surroundings that are used otherwise than by reading members or writing overrides. */
  readonly wholeRoots: ReadonlySet<string>;
  /** Whether `$foreach` and its kin have to be variables, because not every use stands inside its loop. */
  readonly bindsForeach: boolean;
}

/** The names that a loop binds besides its own variable. */
export const loopNames: ReadonlySet<string> = new Set(['foreach', 'velocityCount', 'velocityHasNext']);

/** Methods of Java's lists that put something into them. */
const listChangers: ReadonlySet<string> = new Set(['add', 'addAll', 'set', 'subList']);

/** Resolves what has to be known before any code is written. */
export function analyze(template: ast.Template, environment: Environment): Analysis {
  const facts = collect(template);
  const hidden = [...facts.assignedInBlocks].some((name) => facts.loopVariables.has(name));
  const scoped =
    environment.alwaysScoped ||
    (environment.macros && facts.macros) ||
    facts.evaluates ||
    hidden ||
    facts.rebinds ||
    facts.loopVariables.has('foreach');
  return {
    assigned: facts.assigned,
    read: facts.read,
    scoped,
    evaluates: facts.evaluates,
    streamed: scoped || facts.defines || facts.throwsBreak,
    textsMayFail: scoped || facts.defines || facts.stores,
    throwsBreak: scoped || facts.throwsBreak,
    changesMaps: scoped || facts.changesMaps || (facts.setsOverride && facts.assigned.has('context')),
    mayHoldClasses: facts.evaluates || facts.asksForClass,
    wholeRoots: facts.whole,
    bindsForeach: facts.defines || [...loopNames].some((name) => facts.assigned.has(name)),
  };
}

interface Facts {
  assigned: Set<string>;
  read: Set<string>;
  loopVariables: Set<string>;
  assignedInBlocks: Set<string>;
  /** Whether a loop binds the variable of a loop around it. */
  rebinds: boolean;
  /** The variables of the loops around the node that is visited. */
  enclosing: string[];
  macros: boolean;
  evaluates: boolean;
  defines: boolean;
  throwsBreak: boolean;
  changesMaps: boolean;
  stores: boolean;
  asksForClass: boolean;
  setsOverride: boolean;
  /** Variables that are used otherwise than by their members. */
  whole: Set<string>;
  /** Plain variables on the left of `#set`, which that does not read. */
  targets: WeakSet<ast.Node>;
}

function collect(template: ast.Template): Facts {
  const facts: Facts = {
    assigned: new Set(),
    read: new Set(),
    loopVariables: new Set(),
    assignedInBlocks: new Set(),
    rebinds: false,
    enclosing: [],
    macros: false,
    evaluates: false,
    defines: false,
    throwsBreak: false,
    changesMaps: false,
    stores: false,
    asksForClass: false,
    setsOverride: false,
    whole: new Set(),
    targets: new WeakSet(),
  };
  const leave = ({ kind }: ast.Node) => {
    if (kind === 'Foreach') facts.enclosing.pop();
  };
  walk(template, (node) => note(node, facts), leave);
  return facts;
}

function note(node: ast.Node, facts: Facts): void {
  const change = changeOf(node);
  facts.changesMaps ||= change === 'any map';
  facts.setsOverride ||= change === 'an override';
  facts.stores ||= change === 'any map' || (node.kind === 'Method' && listChangers.has(node.name));
  facts.asksForClass ||= asksForClass(node);
  switch (node.kind) {
    case 'Reference':
      if (!facts.targets.has(node)) facts.read.add(node.name);
      if (!readsMember(node)) facts.whole.add(node.name);
      break;
    case 'Set':
      if (node.target.kind === 'Reference') noteTarget(node.target, facts);
      if (node.target.kind === 'Reference' && change === 'any map') facts.whole.add(node.target.name);
      break;
    case 'Foreach':
      facts.assigned.add(node.variable);
      facts.loopVariables.add(node.variable);
      facts.rebinds ||= boundBy(node).some((name) => facts.enclosing.includes(name));
      facts.enclosing.push(node.variable);
      break;
    case 'Define':
      facts.assigned.add(node.name);
      facts.defines = true;
      noteBlock(node, facts);
      break;
    case 'Macro':
      facts.macros = true;
      break;
    case 'Break':
      facts.throwsBreak ||= node.scope !== null;
      break;
    case 'Evaluate':
      facts.evaluates = true;
      break;
    case 'StringLiteral':
      if (node.template) facts.throwsBreak ||= leaves(node.template);
      break;
  }
}

/** `$x.class`, `$x.Class` and `$x.getClass()`; nothing else gives a class. */
function asksForClass(node: ast.Node): boolean {
  return node.kind === 'Property' ? /^[cC]lass$/.test(node.name) : node.kind === 'Method' && node.name === 'getClass';
}

function noteBlock(block: ast.Define, facts: Facts): void {
  walk(block, (node) => {
    if (node.kind === 'Set' && node.target.kind === 'Reference') facts.assignedInBlocks.add(node.target.key);
    else if (node.kind === 'Foreach') for (const name of boundBy(node)) facts.assignedInBlocks.add(name);
    else if (node.kind === 'Define' && node !== block) facts.assignedInBlocks.add(node.name);
  });
}

/** The variables that each turn of a loop sets. */
function boundBy(loop: ast.Foreach): string[] {
  return [loop.variable, ...loopNames];
}

/** `#set($foreach.k = 1)` changes what `$foreach` answers, so it counts as an assignment to it. */
function noteTarget(target: ast.Reference, facts: Facts): void {
  if (target.path.length === 0) {
    facts.assigned.add(target.key);
    facts.targets.add(target);
  } else if (target.name === 'foreach') facts.assigned.add(target.name);
}

/** Whether the reference begins with a member of its variable, such as `$context.stage`. */
function readsMember({ path: [step] }: ast.Reference): boolean {
  return step?.kind === 'Property' && !isScalarGetter(step.name) && step.name !== '__proto__';
}

/** Whether control may leave the string: `#stop` and `#break` act on what is around it. */
function leaves(template: ast.Template): boolean {
  let found = false;
  walk(template, ({ kind }) => {
    found ||= kind === 'Stop' || kind === 'Break';
  });
  return found;
}
