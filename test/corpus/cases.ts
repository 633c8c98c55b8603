/**
 * The corpus: a folder for each area, and in it for each case
 *
 *   NAME.vtl                   the template, byte for byte
 *   NAME.json                  what its request has other than the area's request.json
 *   NAME.DIALECT.out           what the engine prints, byte for byte
 *   NAME.DIALECT.refused       instead: "parse" where the engine refuses the template, "render" where it stops later
 *   NAME.overrides.json        the overrides that the template sets, if any
 *
 * A request has `dialects` (both if absent), `body`, `params`, `context` and `stageVariables`. A body that is a string
 * is the body's text; any other value is the body as it stands in the file.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Answer, OracleCase } from '../oracle/oracle.ts';
import { rawMembers } from '../support/raw-json.ts';

export interface CorpusCase {
  /** `area/name (dialect)` */
  readonly name: string;
  /** The path of its files without their endings. */
  readonly path: string;
  readonly request: OracleCase;
}

export interface Expectation {
  readonly output?: string;
  readonly refused?: string;
  readonly overrides?: unknown;
}

type Dialect = OracleCase['dialect'];

const root = join(process.cwd(), 'test/corpus');

/** Every case of the corpus, once for each dialect that it is for. */
export function readCorpus(): CorpusCase[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name }) => readArea(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readArea(area: string): CorpusCase[] {
  const shared = readRequest(join(root, area, 'request.json'));
  const templates = readdirSync(join(root, area)).filter((file) => file.endsWith('.vtl'));
  return templates.flatMap((file) => {
    const path = join(root, area, file.slice(0, -'.vtl'.length));
    const raw = new Map([...shared, ...readRequest(`${path}.json`)]);
    const template = readFileSync(`${path}.vtl`, 'utf8');
    return dialects(raw).map((dialect) => ({
      name: `${area}/${file.slice(0, -'.vtl'.length)} (${dialect})`,
      path,
      request: requestOf(dialect, template, raw),
    }));
  });
}

function readRequest(file: string): Map<string, string> {
  return existsSync(file) ? rawMembers(readFileSync(file, 'utf8')) : new Map();
}

function dialects(raw: ReadonlyMap<string, string>): Dialect[] {
  return JSON.parse(raw.get('dialects') ?? '["api-gateway", "velocity"]');
}

function requestOf(dialect: Dialect, template: string, raw: ReadonlyMap<string, string>): OracleCase {
  const context = raw.get('context') ?? '{}';
  if (dialect === 'velocity') return { dialect, template, context };
  const params: unknown = JSON.parse(raw.get('params') ?? '{}');
  const stageVariables: unknown = JSON.parse(raw.get('stageVariables') ?? '{}');
  return { dialect, template, context, params, stageVariables, body: bodyOf(raw.get('body') ?? 'null') };
}

function bodyOf(raw: string): string | undefined {
  if (raw === 'null') return undefined;
  return raw.startsWith('"') ? JSON.parse(raw) : raw;
}

/** What an answer comes to, in the form in which it is checked in. */
export function expectationOf(answer: Answer): Expectation {
  if ('refused' in answer) return { refused: answer.refused };
  const { output, requestOverride = noRequestOverride, responseOverride = noResponseOverride } = answer;
  const overrides = { requestOverride, responseOverride };
  return isEmpty(overrides) ? { output } : { output, overrides };
}

const noRequestOverride = { header: {}, path: {}, querystring: {} };
const noResponseOverride = { header: {} };

function isEmpty(overrides: unknown): boolean {
  const none = { requestOverride: noRequestOverride, responseOverride: noResponseOverride };
  return isDeepStrictEqual(JSON.parse(JSON.stringify(overrides)), none);
}

/** The expectation that is checked in beside the case. */
export function readExpectation({ path, request }: CorpusCase): Expectation {
  const files = filesOf(path, request.dialect);
  if (existsSync(files.refused)) return { refused: readFileSync(files.refused, 'utf8').trim() };
  const output = readFileSync(files.output, 'utf8');
  if (request.dialect === 'velocity' || !existsSync(files.overrides)) return { output };
  return { output, overrides: JSON.parse(readFileSync(files.overrides, 'utf8')) };
}

/** Writes the expectation in place of what was there. */
export function writeExpectation({ path, request }: CorpusCase, expectation: Expectation): void {
  const files = filesOf(path, request.dialect);
  const { output, refused, overrides } = expectation;
  write(files.output, output);
  write(files.refused, refused === undefined ? undefined : `${refused}\n`);
  if (request.dialect === 'velocity') return;
  write(files.overrides, overrides === undefined ? undefined : `${JSON.stringify(overrides, null, 2)}\n`);
}

function filesOf(path: string, dialect: Dialect) {
  return {
    output: `${path}.${dialect}.out`,
    refused: `${path}.${dialect}.refused`,
    overrides: `${path}.overrides.json`,
  };
}

function write(file: string, content: string | undefined): void {
  if (content === undefined) rmSync(file, { force: true });
  else writeFileSync(file, content);
}
