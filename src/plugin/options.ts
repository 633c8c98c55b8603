import { checkedOptions, type OptionShape } from '../options.ts';
import { precompileOptionShape } from '../precompile.ts';
import type { Limits } from '../runtime/budget.ts';
import type { Dialect } from '../syntax/parse.ts';
import type { Optimizations } from '../translate.ts';

/** What the plugin does, the same for every bundler. */
export interface PluginOptions {
  /** The files that are templates, told by their absolute paths. Default `/\.vtl$/`. */
  readonly include?: RegExp;
  /** Which Velocity the templates are written for. Default `api-gateway`. */
  readonly dialect?: Dialect;
  /** What a rendering may cost at most. Defaults as `Limits` says. */
  readonly limits?: Limits;
  /** What makes a template fast, as for `precompile`: `shapedBody` is off unless it is switched on. */
  readonly optimizations?: Optimizations;
  /** Whether to write the types of `scan.vtl` to `scan.d.vtl.ts` beside it. Default false. */
  readonly declarations?: boolean;
}

/** The same with the defaults. */
export interface CompletePluginOptions {
  readonly include: RegExp;
  readonly dialect: Dialect;
  readonly limits: Limits | undefined;
  readonly optimizations: Optimizations;
  readonly declarations: boolean;
}

/** @throws {TemplateError} for an option that is unknown or of the wrong kind, with its name. */
export function completeOptions(given: PluginOptions | undefined): CompletePluginOptions {
  const options = checkedOptions(given, pluginOptionShape);
  const { include = /\.vtl$/, dialect = 'api-gateway', limits, optimizations = {}, declarations = false } = options;
  return { include, dialect, limits, optimizations, declarations };
}

const { dialect, limits, optimizations } = precompileOptionShape as {
  readonly [Name in 'dialect' | 'limits' | 'optimizations']: OptionShape[string];
};
const pluginOptionShape: OptionShape = { include: 'pattern', dialect, limits, optimizations, declarations: 'switch' };
