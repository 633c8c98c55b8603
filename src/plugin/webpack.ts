/**
 * Templates in a bundle of webpack.
 * @module velogate/webpack
 */

import type { WebpackPluginInstance } from 'webpack';
import type { PluginOptions } from './options.ts';
import { plugin } from './plugin.ts';

export type { PluginOptions } from './options.ts';

/**
 * The plugin for webpack: `import render from './scan.vtl'` gives the template as a function.
 * @throws {TemplateError} for options of the wrong kind.
 */
export default function velogate(options?: PluginOptions): WebpackPluginInstance {
  return plugin.webpack(options);
}
