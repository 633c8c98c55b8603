/**
 * Templates in a bundle of Rollup.
 * @module velogate/rollup
 */

import type { Plugin } from 'rollup';
import type { PluginOptions } from './options.ts';
import { plugin } from './plugin.ts';

export type { PluginOptions } from './options.ts';

/**
 * The plugin for Rollup: `import render from './scan.vtl'` gives the template as a function.
 * @throws {TemplateError} for options of the wrong kind.
 */
export default function velogate(options?: PluginOptions): Plugin {
  return plugin.rollup(options);
}
