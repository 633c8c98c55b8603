import type { Verb } from './description.ts';

/** The verbs, and where an OpenAPI document has the method of each. */
export const verbs: ReadonlyMap<Verb, string> = new Map([
  ...(['GET', 'PUT', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'] as const).map((verb): [Verb, string] => [
    verb,
    verb.toLowerCase(),
  ]),
  ['ANY', 'x-amazon-apigateway-any-method'],
]);
