/**
 * Templates in a bundle of Vite.
 * @module velogate/vite
 */

import type { Plugin } from 'vite';
import type { PluginOptions } from './options.ts';
import { plugin } from './plugin.ts';

export type { PluginOptions } from './options.ts';

/**
 * The plugin for Vite: `import render from './scan.vtl'` gives the template as a function.
 * @throws {TemplateError} for options of the wrong kind.
 */
export default function velogate(options?: PluginOptions): Plugin {
  return plugin.vite(options);
}
