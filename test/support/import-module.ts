import * as literalPaths from '../../src/runtime/gateway/literal-paths.ts';
import * as runtime from '../../src/runtime/index.ts';
import * as javaMethods from '../../src/runtime/methods/index.ts';

const entries: { readonly [name: string]: object } = {
  'velogate/runtime': runtime,
  'velogate/runtime/json-path': literalPaths,
  'velogate/runtime/methods': javaMethods,
};

/** The default export of a precompiled module, on this process's runtime. */
export function importModule<T>(code: string): T {
  const statements = code
    .replace(/^import \{ (.*) \} from "(.*)";$/gm, 'const { $1 } = entries["$2"];')
    .replace(/^export default /m, 'return ');
  return new Function('entries', statements)(entries) as T;
}
