import { Composer, type CST, type Document, Parser, type YAMLError } from 'yaml';
import type { Report } from '../diagnostics/report.ts';
import type { Source } from '../diagnostics/source.ts';
import type { Span } from '../diagnostics/span.ts';
import { jsonFault } from '../json-fault.ts';
import type { Budget } from './budget.ts';
import type { DocumentNode } from './nodes.ts';
import { NodeReader } from './read-nodes.ts';

/** How deep maps and lists may be nested; no service takes half of it. */
const DEPTH = 100;

/** More errors than these follow from the first ones. */
const ERRORS = 20;

/** YAML 1.2 whatever the document declares: keys are read as they are written, and tags by the reader of the nodes. */
const reading = {
  schema: 'core',
  resolveKnownTags: false,
  merge: false,
  // The library's own check takes quadratic time.
  uniqueKeys: false,
  keepSourceTokens: true,
} as const;

/**
 * The tree of a YAML or JSON document; nothing after a report that it cannot be read, or if it is empty. What has the
 * name of a file of JSON has to be JSON: its other readers take nothing else, and YAML folds the lines of a text.
 */
export function readDocument(source: Source, report: Report, budget: Budget): DocumentNode | undefined {
  const fault = /\.json$/i.test(source.name) ? jsonFault(source.text) : undefined;
  if (!fault) return readYaml(source, report, budget);
  const { offset, reason } = fault;
  report('invalidDocument', { start: offset, end: offset }, { format: 'JSON', reason });
  return undefined;
}

function readYaml(source: Source, report: Report, budget: Budget): DocumentNode | undefined {
  const tokens = [...new Parser().parse(source.text)];
  const deep = tokens.map(tooDeep).find((token) => token !== undefined);
  if (deep) return void report('documentTooDeep', { start: deep.offset, end: deep.offset + 1 }, { limit: DEPTH });
  const [document, second] = new Composer(reading).compose(
    tokens,
    true,
    source.text.length,
  ) as Iterable<Document.Parsed>;
  const { errors, contents } = document!;
  if (contents && errors.length === 0 && !second) return new NodeReader(source, report, budget).read(contents);
  reportErrors(errors, second, source, report);
  return undefined;
}

function reportErrors(
  errors: readonly YAMLError[],
  second: Document.Parsed | undefined,
  source: Source,
  report: Report,
): void {
  for (const error of onePerPlace(errors).slice(0, ERRORS)) reportError(error, source, report);
  if (second) report('severalDocuments', { start: second.range[0], end: second.range[0] + '---'.length }, {});
}

/** Where the text ends too early, the library complains of each map and list that is open. */
function onePerPlace(errors: readonly YAMLError[]): YAMLError[] {
  const places = new Map<number, YAMLError>();
  for (const error of errors) if (!places.has(error.pos[0])) places.set(error.pos[0], error);
  return [...places.values()];
}

function reportError({ message, pos: [from, to] }: YAMLError, source: Source, report: Report): void {
  const start = Math.min(Math.max(from, 0), source.text.length);
  const span: Span = { start, end: Math.min(Math.max(to, start), source.text.length) };
  report('invalidDocument', span, { format: 'YAML or JSON', reason: message.replace(/[.\s]+$/, '') });
}

/** The first token that is nested too deeply. The library reads such ones recursively, at the risk of the stack. */
function tooDeep(root: CST.Token): CST.Token | undefined {
  let level = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEPTH) return level[0];
    level = level.flatMap(inside);
  }
  return undefined;
}

function inside(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key, value].filter((part) => part != null) as CST.Token[]);
}
