/**
 * Templates in a bundle of Rolldown.
 * @module velogate/rolldown
 */

import type { Plugin } from 'rolldown';
import type { PluginOptions } from './options.ts';
import { plugin } from './plugin.ts';

export type { PluginOptions } from './options.ts';

/**
 * The plugin for Rolldown: `import render from './scan.vtl'` gives the template as a function.
 * @throws {TemplateError} for options of the wrong kind.
 */
export default function velogate(options?: PluginOptions): Plugin {
  return plugin.rolldown(options);
}
