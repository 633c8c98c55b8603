import type { UnpluginBuildContext, UnpluginContext } from 'unplugin';
import { type Place, type Problem, shownName } from './problem.ts';

/** What unplugin hands to a hook. */
export type HookContext = UnpluginBuildContext & UnpluginContext;

/** Reports what is wrong with a template in the bundler's own form; Rollup, Rolldown and Vite throw. */
export function reportProblems(context: HookContext, file: string, problems: readonly Problem[]): void {
  const native = context.getNativeBuildContext?.();
  switch (native?.framework) {
    case 'webpack':
      for (const problem of problems) moduleOf(native).addError(webpackError(native, file, problem));
      return;
    case 'rspack':
      // Its errors take no position: the text has it.
      for (const problem of problems) context.error(problem.text);
      return;
    default:
      // One error that tells all problems: a second one would not be heard.
      context.error(rollupLog(file, problems));
  }
}

/** Reports what a template hardly means, in the same forms. */
export function reportWarnings(context: HookContext, file: string, warnings: readonly Problem[]): void {
  const native = context.getNativeBuildContext?.();
  for (const warning of warnings) {
    if (native?.framework === 'webpack') moduleOf(native).addWarning(webpackError(native, file, warning));
    else if (native?.framework === 'rspack') context.warn(warning.text);
    else context.warn(rollupLog(file, [warning]));
  }
}

type NativeContext = ReturnType<NonNullable<UnpluginBuildContext['getNativeBuildContext']>>;
type WebpackContext = Extract<NativeContext, { framework: 'webpack' }>;

function moduleOf({ loaderContext }: WebpackContext) {
  return loaderContext!._module!;
}

/** unplugin's own way would lose the position, which is that in the module: of another file only the text tells it. */
function webpackError({ compiler }: WebpackContext, file: string, { text, place }: Problem): Error {
  const error = new compiler.webpack.WebpackError(text);
  if (place?.file !== file) return error;
  const { line, column, length } = place;
  return Object.assign(error, { loc: { start: { line, column }, end: { line, column: column + length } } });
}

function rollupLog(file: string, problems: readonly Problem[]) {
  const place = problems[0]?.place;
  return {
    message: problems.map(({ headline, place }) => headline + (place ? ` (${position(place, file)})` : '')).join('\n'),
    id: file,
    ...(place && { loc: { file: place.file, line: place.line, column: place.column } }),
    ...(place && { frame: problems.map(({ text }) => text).join('\n\n') }),
  };
}

function position({ file, line, column }: Place, template: string): string {
  return `${file === template ? '' : `${shownName(file)}, `}line ${line}, column ${column + 1}`;
}
