/** The place in a template that a run-time error points at. */
export interface Site {
  /** UTF-16 units from the start of the template. */
  readonly offset: number;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /**
   * The place of a loop as Velocity 1.7 counts it, which `$foreach.info` prints, where that differs: a tab reaches to the
   * next multiple of 8, and what is around a template inside a document does not count.
   */
  readonly engine?: {
    /** From 1. */
    readonly line: number;
    /** From 1. */
    readonly column: number;
  };
  /** The template's text at that place, such as `$list.get(5)`. */
  readonly source: string;
}

/** Every error that Velogate throws on purpose is one of these. */
export class TemplateError extends Error {
  /** The name of the class, as of every error. */
  override name = 'TemplateError';
}

/**
 * Rendering failed: a method threw as Java's would, the body is malformed JSON, the request has wrong types.
 * The service answers these with a bare "Internal server error".
 */
export class TemplateRenderError extends TemplateError {
  /** Always `TemplateRenderError`. */
  override name = 'TemplateRenderError';
  constructor(
    /** What is wrong and what to do, without the position. */
    readonly reason: string,
    /** Where in the template; absent where no place is to blame (a request of the wrong type). */
    readonly site?: Site,
    /** The HTTP status that the service answers: 400 for a malformed body, else 500. */
    readonly status: 400 | 500 = 500,
    /** Its `cause` is what Java code threw; for a malformed body that has the `offset` in the body. */
    options?: ErrorOptions,
  ) {
    super(site ? `${reason} (line ${site.line}, column ${site.column}: ${site.source})` : reason, options);
  }
}

/** What Java code throws inside a called method; `call` and the other entries of the runtime add the place. */
export class JavaException extends Error {
  override name = 'JavaException';
  constructor(
    /** The exception's simple class name, such as `IndexOutOfBoundsException`. */
    readonly type: string,
    message: string,
    /** The HTTP status that the service answers: 400 for a malformed body. */
    readonly status: 400 | 500 = 500,
  ) {
    super(message);
  }

  /** What is wrong, for the user. */
  get reason(): string {
    return `${this.type}: ${this.message}`;
  }
}

/**
 * Throws as Java code would at this place.
 * @throws {TemplateRenderError}
 */
export function fail(type: string, message: string, site: Site): never {
  throw located(new JavaException(type, message), site);
}

/**
 * The render error at `site` for what Java code has thrown, or the engine where it ran out of stack or memory. Anything
 * else is an error that has its place, or a defect of Velogate, and passes.
 */
export function located(error: unknown, site?: Site): unknown {
  if (error instanceof JavaException) {
    return new TemplateRenderError(error.reason, site, error.status, { cause: error });
  }
  if (!isExhaustion(error)) return error;
  return new TemplateRenderError(
    /stack|recursion/.test(error.message)
      ? 'StackOverflowError: values or calls are nested too deeply'
      : `OutOfMemoryError: a value has grown too large (${error.message})`,
    site,
  );
}

/** Whether JavaScript has run out of stack, or refuses to make a text, list or number of that size. */
function isExhaustion(error: unknown): error is Error {
  return error instanceof RangeError || (error as Error | undefined)?.name === 'InternalError';
}
