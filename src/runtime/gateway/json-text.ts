import { TemplateError } from '../errors.ts';

declare const describes: unique symbol;

/**
 * JSON text whose value is a `Body`: an ordinary string at run time. `jsonText` makes one of a value; text that comes
 * from elsewhere is taken at your word with `text as JsonText<Body>`.
 */
export type JsonText<Body> = string & {
  /** Known to TypeScript alone. */
  readonly [describes]: Body;
};

/** The text of a body: any, unless the type of its value is known. */
export type BodyText<Body> = unknown extends Body ? string : JsonText<Body>;

/**
 * `JSON.stringify` with a type, for the body of a request to a template whose body has one. `Body` comes from where the
 * text goes, or is named: `jsonText<Order>(order)`. As with `JSON.stringify`, members that are undefined are left out,
 * and NaN and Infinity become null.
 * @throws {TemplateError} for what has no JSON: undefined, a function, a symbol, a bigint, a cycle, a `toJSON` that throws.
 */
export function jsonText<Body>(value: NoInfer<Body>): JsonText<Body> {
  const text = stringify(value);
  if (text === undefined) throw new TemplateError(`a body has to be a JSON value, but this is ${typeof value}`);
  return text as JsonText<Body>;
}

function stringify(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch (error) {
    throw new TemplateError('the body cannot be written as JSON: it holds a cycle, a bigint or the like', {
      cause: error,
    });
  }
}
