import type { Names } from '../names.ts';
import type { Operation } from '../operations.ts';
import { type Parameters, reference, type Value } from './template.ts';

/** The values of all stage variables that the calls need; those that are not given are parameters. */
export function stageVariables(
  operations: readonly Operation[],
  given: { readonly [name: string]: Value },
  ids: Names,
): { parameters: Parameters; variables: { [name: string]: Value } } {
  const missing = [...new Set(operations.flatMap(neededBy))].filter((name) => !Object.hasOwn(given, name));
  const named = missing.map((name): [name: string, id: string] => [name, ids.give(name)]);
  return {
    parameters: Object.fromEntries(
      named.map(([name, id]) => [id, { Type: 'String' as const, Description: `The stage variable ${name}` }]),
    ),
    variables: { ...given, ...Object.fromEntries(named.map(([name, id]) => [name, reference(id)])) },
  };
}

/** By its templates, and by its URI. */
function neededBy({ call }: Operation): readonly string[] {
  const read = call.reads.filter(({ in: place, needed }) => place === 'stageVariable' && needed);
  const inPath = (call.integration.path ?? '').matchAll(/\$\{stageVariables\.(\w+)\}/g);
  return [...read.map(({ name }) => name), ...[...inPath].map(([, name]) => name!)];
}
