/** What the descriptions of all calls have. */
export interface CommonDescription {
  /** The status that a request gets whose values are missing or of the wrong type. Default: 400. */
  readonly refusal?: number;
  /** The statuses of the service's errors by their names, beside the usual ones. Every other error is 500, without its message. */
  readonly errors?: { readonly [name: string]: number };
  /** The media types of requests that the method takes. Default: `application/json` alone. */
  readonly contentTypes?: readonly string[];
}
