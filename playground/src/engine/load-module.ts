import * as runtime from 'velogate/runtime';
import * as jsonPath from 'velogate/runtime/json-path';
import * as methods from 'velogate/runtime/methods';

/** What a precompiled module may import, by the name that it imports it under. */
const entries = {
  'velogate/runtime': runtime,
  'velogate/runtime/json-path': jsonPath,
  'velogate/runtime/methods': methods,
};

/** A name among the worker's globals that nothing else has. */
const GLOBAL = '__velogate_runtime__';
Object.assign(globalThis, { [GLOBAL]: entries });

/** Modules that hand on this worker's own runtime, so that it is loaded once. */
const addresses = new Map(
  Object.entries(entries).map(([entry, exports]) => [entry, addressOf(handOn(entry, exports))]),
);

function handOn(entry: string, exports: object): string {
  const names = Object.keys(exports);
  return `export const { ${names.join(', ')} } = ${GLOBAL}[${JSON.stringify(entry)}];`;
}

function addressOf(code: string): string {
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

/** The default export of a precompiled module: the code is imported, never evaluated from a string. */
export async function loadModule(code: string): Promise<unknown> {
  const address = addressOf(code.replace(/^(import .* from )"([^"]+)";$/gm, withAddress));
  const { default: template } = await import(/* @vite-ignore */ address);
  URL.revokeObjectURL(address);
  return template;
}

function withAddress(line: string, start: string, entry: string): string {
  const address = addresses.get(entry);
  return address === undefined ? line : `${start}${JSON.stringify(address)};`;
}
