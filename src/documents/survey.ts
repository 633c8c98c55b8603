import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Source } from '../diagnostics/source.ts';
import type { JsonSchema } from '../schema/schema.ts';
import { type Budget, costs } from './budget.ts';
import { Resolver, type Surroundings } from './intrinsics/resolver.ts';
import { type GivenValues, Scope } from './intrinsics/scope.ts';
import { ModuleNames, type TemplateUse } from './names.ts';
import { type DocumentNode, described, type Entry, intrinsicOf, type ListNode, type MapNode } from './nodes.ts';
import type { PlacedText } from './placed-text.ts';
import { BodySchemas } from './schemas/body-schemas.ts';
import type { FindSchema } from './schemas/declared-schema.ts';

/** A mapping template inside a document. */
export interface EmbeddedTemplate {
  /**
   * The path of its module without the extension, relative and unique in the document, after method, path, status and
   * media type: `get-books/response-200.application-json`. Letters, digits, `_` and `-`, one slash, one dot.
   */
  readonly name: string;
  /** Its text after decoding, with intrinsic functions resolved; its positions are those of the document. */
  readonly source: Source;
  /** What the document says of the body that it is given, complete in itself; only where it says something. */
  readonly schema?: JsonSchema;
}

/** Collects the templates of one document, and what is wrong with it. */
export class Survey {
  readonly templates: EmbeddedTemplate[] = [];
  readonly diagnostics: Diagnostic[] = [];
  /** How many more templates there are, which cannot be read. */
  unread = 0;
  /** How many problems those have, which are errors. */
  #unreadProblems = 0;
  readonly #names = new ModuleNames();
  readonly #schemas: BodySchemas;
  #resolver: Resolver;

  constructor(
    private readonly source: Source,
    private readonly budget: Budget,
    private readonly given: GivenValues,
  ) {
    this.#schemas = new BodySchemas(this.report);
    this.#resolver = this.resolverIn(undefined, (node) => node.placed());
  }

  readonly report: Report = (name, span, parameters, notes) => {
    this.diagnostics.push(diagnostic(name, span, parameters, this.source, notes));
  };

  /** From now on, names mean what this CloudFormation template says, and texts are read so. */
  enter(template: DocumentNode | undefined, readText: Surroundings['readText'] = (node) => node.placed()): void {
    this.#resolver = this.resolverIn(template, readText);
  }

  /** Whether there are errors beside those that keep single templates from being read. */
  get hasOwnErrors(): boolean {
    return this.diagnostics.filter(({ severity }) => severity === 'error').length > this.#unreadProblems;
  }

  get scope(): Scope {
    return this.#resolver.scope;
  }

  private resolverIn(template: DocumentNode | undefined, readText: Surroundings['readText']): Resolver {
    const { source, report, budget, given } = this;
    return new Resolver({ source, scope: new Scope(given, template), report, budget, readText });
  }

  /** The members of a map, with conditions applied; none after a report that it is no map. */
  members(node: DocumentNode | undefined, what: string): ReadonlyMap<string, Entry> {
    return this.shaped(node, 'map', what)?.entries ?? new Map();
  }

  /** The items of a list, in the same way. */
  items(node: DocumentNode | undefined, what: string): readonly DocumentNode[] {
    return this.shaped(node, 'list', what)?.items ?? [];
  }

  /** The text of a value that only serves for a name; nothing if it is not known. */
  hint(node: DocumentNode | undefined): string | undefined {
    return node && this.#resolver.quiet().text(node)?.text;
  }

  /** Takes the templates of a map from media types to templates; `find` finds the schemas of the bodies they read. */
  takeAll(node: DocumentNode | undefined, use: Omit<TemplateUse, 'key'>, what: string, find?: FindSchema): void {
    for (const [key, { value }] of this.members(node, what)) this.take(value, { ...use, key }, find);
  }

  take(node: DocumentNode, use: TemplateUse, find?: FindSchema): void {
    this.budget.spend(costs.template);
    const before = this.diagnostics.length;
    const text = this.templateText(node);
    if (text) {
      const schema = find && this.#schemas.read(find, use.key, this.#resolver);
      this.templates.push({ name: this.#names.give(use), source: text.toSource(), ...(schema && { schema }) });
      return;
    }
    // Without a problem, a condition leaves the template out.
    const problems = this.diagnostics.length - before;
    if (problems > 0) this.unread++;
    this.#unreadProblems += problems;
  }

  private templateText(node: DocumentNode): PlacedText | undefined {
    const chosen = this.#resolver.choose(node);
    if (!chosen) return undefined;
    // CloudFormation's functions take a number as text; a template that is one is a mistake.
    const isText = chosen.kind === 'scalar' ? chosen.type === 'text' : intrinsicOf(chosen) !== undefined;
    if (isText) return this.#resolver.text(chosen);
    this.wrong(chosen, 'a mapping template', 'text');
    return undefined;
  }

  private shaped<Kind extends 'map' | 'list'>(node: DocumentNode | undefined, kind: Kind, what: string) {
    this.budget.spend(costs.member);
    const chosen = node && this.#resolver.choose(node);
    if (!chosen || (chosen.kind === 'scalar' && chosen.type === 'null')) return undefined;
    const intrinsic = intrinsicOf(chosen);
    if (chosen.kind === kind && !intrinsic) return chosen as Kind extends 'map' ? MapNode : ListNode;
    if (intrinsic) this.report('unresolvableFunction', chosen.span, { intrinsic: intrinsic.name });
    else this.wrong(chosen, what, `a ${kind}`);
    return undefined;
  }

  private wrong(node: DocumentNode, what: string, expected: string): void {
    this.report('wrongShape', node.span, { what, expected, found: described(node) });
  }
}
