import type { Value } from '../values.ts';
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

/**
 * By the text rather than by its value, so that TypeScript sees which request can stand for which other. A part that a
 * template never reads is not looked at.
 */
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
    /** Those of the path, such as `id` of `/books/{id}`. Default: none. */
    readonly path?: Readonly<Record<string, string>>;
    /** Those of the query string. Default: none. */
    readonly querystring?: Readonly<Record<string, string>>;
    /** The headers. Default: none. */
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
    /** Headers of the request to the integration. */
    header: Record<string, unknown>;
    /** Parameters of its path. */
    path: Record<string, unknown>;
    /** Parameters of its query string. */
    querystring: Record<string, unknown>;
  };
  /** What the template has put into `$context.responseOverride`. */
  responseOverride: {
    /** The HTTP status, if the template has set it to a whole number from 100 to 599; the service ignores any other. */
    status?: number;
    /** Headers of the response to the client. */
    header: Record<string, unknown>;
  };
}
