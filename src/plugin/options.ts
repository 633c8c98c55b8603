import { checkedOptions, type OptionShape } from '../options.ts';
import { precompileOptionShape } from '../precompile.ts';
import type { Limits } from '../runtime/budget.ts';
import type { Dialect } from '../syntax/parse.ts';

/** What the plugin does, the same for every bundler. */
export interface PluginOptions {
  /** The files that are templates, told by their absolute paths. Default `/\.vtl$/`. */
  readonly include?: RegExp;
  /** Which Velocity the templates are written for. Default `api-gateway`. */
  readonly dialect?: Dialect;
  /** What a rendering may cost at most. Defaults as `Limits` says. */
  readonly limits?: Limits;
  /** Whether to write the types of `scan.vtl` to `scan.d.vtl.ts` beside it. Default false. */
  readonly declarations?: boolean;
}

/** The same with the defaults. */
export interface CompletePluginOptions {
  readonly include: RegExp;
  readonly dialect: Dialect;
  readonly limits: Limits | undefined;
  readonly declarations: boolean;
}

/** @throws {TemplateError} for an option that is unknown or of the wrong kind, with its name. */
export function completeOptions(given: PluginOptions | undefined): CompletePluginOptions {
  const options = checkedOptions(given, pluginOptionShape);
  const { include = /\.vtl$/, dialect = 'api-gateway', limits, declarations = false } = options;
  return { include, dialect, limits, declarations };
}

const { dialect, limits } = precompileOptionShape as { readonly [Name in 'dialect' | 'limits']: OptionShape[string] };
const pluginOptionShape: OptionShape = { include: 'pattern', dialect, limits, declarations: 'switch' };
