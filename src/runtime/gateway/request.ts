import { TemplateRenderError } from '../errors.ts';
import { JavaObject, type Value } from '../values.ts';
import { isPlainObject } from './data.ts';
import { describe, guarded } from './guard.ts';
import type { BodyText } from './json-text.ts';

/**
 * A JSON document as JavaScript data or as `readJson` gives it. Of plain data a whole number is an Integer, Long or
 * BigInteger by its size, any other a Double; `readJson` keeps `1.0` a Double. No class instances, functions or cycles;
 * members that are undefined do not count.
 */
export type JsonData = Readonly<Record<string, unknown>> | Value;

/**
 * What a mapping template is given: one request to an API, or the response of its integration. `Body` is the type of the
 * body's value, where it is known; then the body is a `JsonText<Body>`.
 */
export type MappingRequest<Body = unknown> = RequestWith<BodyText<Body>>;

/** By the text rather than by its value, so that TypeScript sees which request can stand for which other. */
export interface RequestWith<Text extends string> {
  /**
   * The payload as text, which `$input` reads; `$input.body` is this very text. Default: none, which templates see as
   * `{}`. A text that starts with `{` or `[` must be JSON as json-smart's permissive mode takes it; every other text is a
   * string.
   */
  readonly body?: Text;
  /**
   * The parameters of the method request for `$input.params`, one text a name, decoded or not as the caller likes.
   * Names are case-sensitive, those of headers too. Default: none.
   */
  readonly params?: {
    readonly path?: Readonly<Record<string, string>>;
    readonly querystring?: Readonly<Record<string, string>>;
    readonly header?: Readonly<Record<string, string>>;
  };
  /**
   * `$context`: a JSON object. Its maps print as nothing, as the service has it. Default: nothing but the two override
   * maps, which are always there.
   */
  readonly context?: JsonData;
  /** `$stageVariables`. Default: none. */
  readonly stageVariables?: Readonly<Record<string, string>>;
}

/** What a mapping template gives. */
export interface MappingResult {
  /** What the template printed. */
  body: string;
  /**
   * What the template has put into `$context.requestOverride`: plain data, always with these three members. A number that
   * JavaScript cannot hold exactly comes as its text.
   */
  requestOverride: {
    header: Record<string, unknown>;
    path: Record<string, unknown>;
    querystring: Record<string, unknown>;
  };
  /** What the template has put into `$context.responseOverride`. */
  responseOverride: {
    /** The HTTP status, if the template has set it to a whole number from 100 to 599; the service ignores any other. */
    status?: number;
    header: Record<string, unknown>;
  };
}

/** Texts under their names, each at the place of its name. Pairs are made of them only where a template reads them. */
export interface NamedTexts {
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

/** A request whose types have been checked and whose getters have been asked, once. */
export interface CheckedRequest {
  readonly body: string;
  readonly params: { readonly path: NamedTexts; readonly querystring: NamedTexts; readonly header: NamedTexts };
  /** Still the caller's. */
  readonly context: object;
  readonly stageVariables: NamedTexts;
}

const MEMBERS = ['body', 'params', 'context', 'stageVariables'] as const;
const PARAMS = ['path', 'querystring', 'header'] as const;

/**
 * The parts of a request, copied apart from the context.
 * @throws {TemplateRenderError} for a member that is unknown or of the wrong type, naming it.
 */
export function checkRequest(request: unknown): CheckedRequest {
  return guarded(
    () => {
      const { body = '', params = {}, context = {}, stageVariables } = members(request, 'the request', MEMBERS);
      if (typeof body !== 'string') throw wrong('body', body, 'a string, or leave it out');
      const { path, querystring, header } = members(params, 'params', PARAMS);
      return {
        body,
        params: {
          path: namedTexts(path, 'params.path'),
          querystring: namedTexts(querystring, 'params.querystring'),
          header: namedTexts(header, 'params.header'),
        },
        context: jsonObject(context, 'context'),
        stageVariables: namedTexts(stageVariables, 'stageVariables'),
      };
    },
    () => 'the request',
  );
}

/** The value if it is a plain object or what `readJson` makes of one. */
export function jsonObject(value: unknown, where: string): object {
  return value instanceof JavaObject && value.pairs ? value : plainObject(value, where);
}

function plainObject(value: unknown, where: string): object {
  const isPlain = typeof value === 'object' && value !== null && !Array.isArray(value) && isPlainObject(value);
  if (!isPlain) throw wrong(where, value, 'an object');
  return value;
}

/** The members of an object that has no others than these. */
function members<Name extends string>(
  value: unknown,
  where: string,
  known: readonly Name[],
): { readonly [N in Name]?: unknown } {
  const found: { [N in Name]?: unknown } = {};
  for (const [name, member] of Object.entries(plainObject(value, where))) {
    if (member === undefined) continue;
    if (!isOneOf(name, known))
      throw new TemplateRenderError(`${where} has no member "${name}"${suggestion(name, known)}`);
    found[name] = member;
  }
  return found;
}

function isOneOf<Name extends string>(name: string, known: readonly Name[]): name is Name {
  return known.some((one) => one === name);
}

/** Three letters tell all the names apart. */
function suggestion(name: string, known: readonly string[]): string {
  const start = name.slice(0, 3).toLowerCase();
  const meant = known.find((one) => one.slice(0, 3).toLowerCase() === start);
  return meant ? `; did you mean "${meant}"?` : `; there are ${known.join(', ')}`;
}

const NO_TEXTS: NamedTexts = { names: [], texts: [] };

function namedTexts(value: unknown, where: string): NamedTexts {
  if (value === undefined) return NO_TEXTS;
  const object = plainObject(value, where);
  const names = Object.keys(object);
  const texts: unknown[] = Object.values(object);
  for (let index = 0; index < names.length; index++) {
    const text = texts[index];
    if (text === undefined) return namedTexts(withoutUndefined(names, texts), where);
    if (typeof text !== 'string') throw wrong(`${where}.${names[index]}`, text, 'one string');
  }
  return { names, texts: texts as string[] };
}

function withoutUndefined(names: readonly string[], texts: readonly unknown[]): object {
  const pairs = names.map((name, index) => [name, texts[index]] as const);
  return Object.fromEntries(pairs.filter(([, text]) => text !== undefined));
}

function wrong(where: string, value: unknown, wanted: string): TemplateRenderError {
  return new TemplateRenderError(`${where} is ${describe(value)}: pass ${wanted}`);
}
