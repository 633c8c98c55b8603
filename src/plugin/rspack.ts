/**
 * Templates in a bundle of Rspack.
 * @module velogate/rspack
 */

import type { RspackPluginInstance } from '@rspack/core';
import type { PluginOptions } from './options.ts';
import { plugin } from './plugin.ts';

export type { PluginOptions } from './options.ts';

/**
 * The plugin for Rspack: `import render from './scan.vtl'` gives the template as a function.
 * @throws {TemplateError} for options of the wrong kind.
 */
export default function velogate(options?: PluginOptions): RspackPluginInstance {
  return plugin.rspack(options);
}
