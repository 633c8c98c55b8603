import { Block } from './block.ts';
import { spend, spendText } from './budget.ts';
import { fail, type Site, TemplateError } from './errors.ts';
import { foreachScope, leaveLoop } from './foreach-scope.ts';
import { type Loop, openLoop } from './loop.ts';
import { Output, streamAt, textOr, untilStop } from './output.ts';
import { Break, catchBreak } from './signals.ts';
import { toText } from './values/text.ts';
import type { Value } from './values.ts';

/**
 * An argument of a macro call: passed by name. A bare word has no value, and only what is no constant has a source that
 * may print in place of the parameter's.
 */
export interface MacroArgument {
  readonly source?: string;
  readonly value?: () => Value;
}

interface Macro {
  readonly parameters: readonly string[];
  readonly write: (scope: Scope) => void;
}

/** Compiles the text that `#evaluate` runs, for which these macros are already defined. */
export type Compile = (source: string, macros: Iterable<string>) => (out: Output, scope: Scope) => void;

/** `velocimacro.max.depth` of Velocity 1.7. */
const MACRO_DEPTH = 20;

/** What all scopes of one rendering share. */
class Rendering {
  readonly macros = new Map<string, Macro>();
  readonly evaluated = new Map<string, ReturnType<Compile>>();
  depth = 0;
  constructor(
    readonly out: Output,
    readonly compile: Compile | null,
  ) {}
}

/** The variables that a part of a template sees: its own, and through `outer` those of its callers. */
export abstract class Scope {
  constructor(protected readonly rendering: Rendering) {}

  /** The value of a variable; null if it has none. */
  abstract get(name: string): Value;
  abstract put(name: string, value: Value): void;
  abstract remove(name: string): void;
  /** What prints for a null reference of this source: the argument's source inside a macro that has it as parameter. */
  abstract sourceOf(source: string): string;

  /** `#set`: null changes nothing. */
  set(name: string, value: Value): void {
    if (value !== null) this.put(name, value);
  }

  /** Prints a reference as `textOr` gives it; a block prints as it runs, in this scope. */
  print(value: Value, source: string, site: Site, prefix = '', backslashes = ''): void {
    if (value instanceof Block && streamAt(site, () => value.stream(this))) return;
    const printed = value instanceof Block ? null : value;
    this.rendering.out.write(textOr(printed, this.sourceOf(source), site, prefix, backslashes));
  }

  /** Prints the source of an escaped reference, which keeps its backslash where there is no value. */
  printEscaped(value: Value, source: string, backslashes: string): void {
    this.rendering.out.write(`${backslashes}${value === null ? '\\' : ''}${this.sourceOf(source)}`);
  }

  /** `#foreach`: binds the variable and its kin, and puts back afterwards what they were. */
  forEach(name: string, source: Value, limit: number, site: Site, cost: number, turn: (scope: Scope) => void): void {
    // What a turn looks up in scopes costs about as much again.
    const loop = openLoop(source, this.get('foreach'), limit, site, 2 * cost + 2);
    if (!loop) return;
    const before = [name, 'velocityCount', 'velocityHasNext'].map((key) => [key, this.get(key)] as const);
    this.put('foreach', foreachScope(loop));
    const hiding = new HidingScope(this, name, this.rendering);
    try {
      while (loop.next()) {
        this.put('velocityCount', loop.index + 1);
        this.put('velocityHasNext', loop.hasNext);
        this.put(name, loop.item);
        turn(loop.item === null ? hiding : this);
      }
    } catch (signal) {
      catchBreak(signal, loop);
    } finally {
      for (const [key, value] of before) this.restore(key, value);
      this.leave(loop, site);
    }
  }

  /** Puts back `$foreach`; a loop over `$foreach` itself has removed it by then, and Velocity 1.7 fails. */
  private leave(loop: Loop, site: Site): void {
    const current = this.get('foreach');
    if (current === null) fail('NullPointerException', 'the loop has lost $foreach', site);
    this.restore('foreach', leaveLoop(current, loop));
  }

  private restore(name: string, value: Value): void {
    if (value === null) this.remove(name);
    else this.put(name, value);
  }

  defineMacro(name: string, parameters: readonly string[], write: (scope: Scope) => void): void {
    this.rendering.macros.set(name, { parameters, write });
  }

  /** Runs a macro, or prints the call's source if there is none of this name. */
  callMacro(name: string, values: MacroArgument[], source: string, site: Site, body?: (scope: Scope) => void): void {
    const { rendering } = this;
    const macro = rendering.macros.get(name);
    if (!macro) return rendering.out.write(source);
    if (values.some(({ value }) => !value)) fail('MacroParseException', 'a macro takes no bare word', site);
    if (rendering.depth >= MACRO_DEPTH) {
      fail('MacroOverflowException', `macros call each other more than ${MACRO_DEPTH} deep`, site);
    }
    spend(1);
    const content = body ? new Block(rendering.out, (scope) => body(scope ?? this), this, MACRO_DEPTH) : null;
    rendering.depth++;
    try {
      macro.write(new MacroScope(this, macro.parameters, values, content, rendering));
    } catch (signal) {
      if (!(signal instanceof Break) || signal.loop) throw signal;
    } finally {
      rendering.depth--;
    }
  }

  /** `#evaluate`: reads the text as a template and renders it here. */
  evaluate(value: Value, site: Site): void {
    const source = value === null ? null : toText(value);
    if (source === null) return;
    spendText(source.length);
    const { evaluated, compile, macros, out } = this.rendering;
    let write = evaluated.get(source);
    if (!write) {
      spend(3000 + 60 * source.length);
      write = compileAt(site, () => compile!(source, macros.keys()));
      evaluated.set(source, write);
    }
    const run = write;
    untilStop(() => run(out, this));
  }
}

function compileAt<T>(site: Site, compile: () => T): T {
  try {
    return compile();
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error;
    fail('ParseErrorException', `the text cannot be read as a template: ${error.message}`, site);
  }
}

/** The variables of the whole template. */
class TemplateScope extends Scope {
  private readonly variables: Map<string, Value>;

  constructor(rendering: Rendering, variables: Iterable<readonly [string, Value]>) {
    super(rendering);
    this.variables = new Map(variables);
  }

  get(name: string): Value {
    return this.variables.get(name) ?? null;
  }

  put(name: string, value: Value): void {
    this.variables.set(name, value);
  }

  remove(name: string): void {
    this.variables.delete(name);
  }

  sourceOf(source: string): string {
    return source;
  }
}

/** The variables of a running macro: what it sets is set outside as well (`ProxyVMContext` of Velocity 1.7). */
class MacroScope extends Scope {
  private readonly local = new Map<string, Value>();
  private readonly arguments = new Map<string, MacroArgument>();
  private readonly sources = new Map<string, string>();

  constructor(
    private readonly outer: Scope,
    parameters: readonly string[],
    values: readonly MacroArgument[],
    content: Block | null,
    rendering: Rendering,
  ) {
    super(rendering);
    parameters.forEach((name, index) => {
      const argument = values[index];
      if (!argument) return;
      this.arguments.set(name, argument);
      if (argument.source !== undefined) this.sources.set(`$${name}`, argument.source);
    });
    if (content) this.local.set('bodyContent', content);
  }

  get(name: string): Value {
    const own = this.local.get(name) ?? null;
    if (own !== null) return own;
    const argument = this.arguments.get(name);
    if (!argument) return this.outer.get(name);
    // Arguments of arguments can double with each macro.
    spend(1);
    return argument.value!();
  }

  put(name: string, value: Value): void {
    this.local.set(name, value);
    this.outer.put(name, value);
  }

  remove(name: string): void {
    this.local.delete(name);
    this.outer.remove(name);
  }

  sourceOf(source: string): string {
    return this.sources.get(source) ?? this.outer.sourceOf(source);
  }
}

/**
 * While a loop is at a null element, its variable reads as null whatever is set, until a loop inside puts the variable
 * back to null (`NullHolderContext`).
 */
class HidingScope extends Scope {
  private hides = true;

  constructor(
    private readonly outer: Scope,
    private readonly hidden: string,
    rendering: Rendering,
  ) {
    super(rendering);
  }

  get(name: string): Value {
    return this.hides && name === this.hidden ? null : this.outer.get(name);
  }

  put(name: string, value: Value): void {
    if (name === this.hidden && value === null) this.hides = true;
    this.outer.put(name, value);
  }

  remove(name: string): void {
    if (name === this.hidden) this.hides = false;
    this.outer.remove(name);
  }

  sourceOf(source: string): string {
    return this.outer.sourceOf(source);
  }
}

/** The text that a template with macros or `#evaluate` prints. */
export function streamScoped(
  variables: Iterable<readonly [string, Value]>,
  compile: Compile | null,
  write: (out: Output, scope: Scope) => void,
): string {
  const out = new Output();
  const scope = new TemplateScope(new Rendering(out, compile), variables);
  untilStop(() => write(out, scope));
  return out.text;
}
