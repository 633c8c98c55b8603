import type { Analysis } from '../analysis/analyze.ts';
import type { Environment } from '../analysis/environment.ts';
import type { Reach } from '../analysis/reach.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Span } from '../diagnostics/span.ts';
import { engineColumn } from './engine-column.ts';
import { dataLiteral } from './literals.ts';
import { type Fragment, identifier, js } from './output/fragment.ts';
import { Names } from './output/names.ts';
import { Writer } from './output/writer.ts';

/** The runtime's exports, as a type: a misspelt helper does not compile, and nothing is imported. */
export type Helper = keyof typeof import('../runtime/index.ts') & string;

/** The functions for paths that are more than names and indexes. */
export type PathHelper = keyof typeof import('../runtime/gateway/literal-paths.ts') & string;

/** The functions for bodies that are read in part. */
export type BodyHelper = keyof typeof import('../runtime/gateway/shaped-body.ts') & string;

/** A loop around the place that is being written. */
export interface EnclosingLoop {
  /** The JavaScript name of its `Loop`. */
  readonly name: Fragment;
  /** The variable of the template that it sets. */
  readonly variable: string;
}

/** The function that is being written: the template, the body of a `#define` or macro, a string, a loop's turn. */
export type Body = 'template' | 'block' | 'string' | 'turn';

export interface GeneratorOptions {
  readonly environment: Environment;
  readonly analysis: Analysis;
  /** What of the body has to be read; null for all of it. */
  readonly reach: Reach | null;
  readonly source: Source;
  /** The Java methods that the runtime has. */
  readonly methods: ReadonlySet<string>;
  /** Whether calls that leave no choice among a method's overloads may do without them. */
  readonly callsDirectly: boolean;
  /** Whether the code runs inside another template's scope, as the text of `#evaluate` does. */
  readonly embedded: boolean;
  /** Whether the code reports the value of each reference. */
  readonly traces: boolean;
}

/** What the emitters share while one template is written. */
export class Generator {
  readonly names = new Names();
  readonly helpers = new Set<Helper>();
  readonly pathHelpers = new Set<PathHelper>();
  readonly bodyHelpers = new Set<BodyHelper>();
  readonly usedMethods = new Set<string>();
  /** The objects of the service that the code refers to. */
  readonly roots = new Set<string>();
  usesRendering = false;
  /** Whether the code reads the body along literal paths. */
  readsBody = false;
  readonly environment: Environment;
  readonly analysis: Analysis;
  readonly reach: Reach | null;
  readonly callsDirectly: boolean;
  readonly traces: boolean;
  writer = new Writer();
  /** The loops around the current place, outermost first, up to the current function's start. */
  loops: EnclosingLoop[] = [];
  body: Body = 'template';
  /** The offsets of the strings around the current place, outermost first. */
  strings: readonly number[] = [];
  private readonly sites = new Map<string, { name: Fragment; value: Fragment }>();

  constructor(private readonly options: GeneratorOptions) {
    this.environment = options.environment;
    this.analysis = options.analysis;
    this.reach = options.reach;
    this.callsDirectly = options.callsDirectly && !options.analysis.mayHoldClasses;
    this.traces = options.traces;
  }

  /** A function or class of the runtime. */
  helper(name: Helper): Fragment {
    this.helpers.add(name);
    return identifier(name);
  }

  /** A function of the runtime for any literal path. */
  pathHelper(name: PathHelper): Fragment {
    this.pathHelpers.add(name);
    return identifier(name);
  }

  /** A function of the runtime for bodies that are read in part. */
  bodyHelper(name: BodyHelper): Fragment {
    this.bodyHelpers.add(name);
    return identifier(name);
  }

  /** An object of the service. */
  root(name: string): Fragment {
    this.roots.add(name);
    return identifier(name);
  }

  /** The request at hand and what has been made of it. */
  rendering(): Fragment {
    this.usesRendering = true;
    return identifier('rendering');
  }

  /** The same for a function that reads the body. */
  renderingWithBody(): Fragment {
    this.readsBody = true;
    return this.rendering();
  }

  /** The runtime's function for a Java method, or null if no Java class that a template can hold has it. */
  method(name: string): Fragment | null {
    if (!this.options.methods.has(name)) return null;
    this.usedMethods.add(name);
    return identifier(name);
  }

  /** The constant that says where in the template an error happened. */
  site(span: Span): Fragment {
    return this.siteAt(span, {});
  }

  /** It as the last argument of what asks for the text of a value, where that may fail; else nothing. */
  place(span: Span): Fragment {
    return this.analysis.textsMayFail ? js`, ${this.site(span)}` : js``;
  }

  /** The same for a loop, whose `$foreach.info` prints the place as Velocity counts it. */
  loopSite(span: Span): Fragment {
    const { source } = this.options;
    const shown = source.position(span.start);
    const engine = { line: source.lineAt(span.start), column: engineColumn(source.text, span.start, this.strings) };
    const isSame = engine.line === shown.line && engine.column === shown.column;
    return this.siteAt(span, isSame ? {} : { engine });
  }

  private siteAt(span: Span, engine: { readonly engine?: object }): Fragment {
    const { text } = this.options.source;
    const { line, column } = this.options.source.position(span.start);
    const source = text.slice(span.start, Math.min(span.end, span.start + 80));
    const key = `${span.start} ${source} ${JSON.stringify(engine)}`;
    const known = this.sites.get(key);
    if (known) return known.name;
    const name = this.names.fixed(`at${line}_${column}`);
    this.sites.set(key, { name, value: dataLiteral({ offset: span.start, line, column, ...engine, source }) });
    return name;
  }

  /** The constants for all places asked for. */
  siteConstants(): Fragment[] {
    return [...this.sites.values()].map(({ name, value }) => js`const ${name} = ${value};`);
  }

  /** The statements that `emit` writes as the body of a function of its own. */
  bodyOf(body: Body, emit: () => void): readonly Fragment[] {
    const { body: outerBody, loops, writer } = this;
    this.body = body;
    // A string is read where it stands, so it sees the loops around it; a block is not.
    this.loops = body === 'string' ? loops : [];
    this.writer = new Writer();
    emit();
    const { statements } = this.writer;
    Object.assign(this, { body: outerBody, loops, writer });
    return statements;
  }

  /** Runs `emit` inside one loop more. */
  inLoop(loop: EnclosingLoop, emit: () => void): void {
    const { loops } = this;
    this.loops = [...loops, loop];
    emit();
    this.loops = loops;
  }
}
