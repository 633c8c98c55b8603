/**
 * Templates in a bundle of esbuild.
 * @module velogate/esbuild
 */

import type { Plugin } from 'esbuild';
import type { PluginOptions } from './options.ts';
import { plugin } from './plugin.ts';

export type { PluginOptions } from './options.ts';

/**
 * The plugin for esbuild: `import render from './scan.vtl'` gives the template as a function.
 * @throws {TemplateError} for options of the wrong kind.
 */
export default function velogate(options?: PluginOptions): Plugin {
  return plugin.esbuild(options);
}
