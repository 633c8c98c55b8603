import type { UnpluginBuildContext, UnpluginContext } from 'unplugin';
import type { Place, Problem } from './problem.ts';

/** What unplugin hands to a hook. */
export type HookContext = UnpluginBuildContext & UnpluginContext;

/** Reports what is wrong with a template in the bundler's own form; Rollup, Rolldown and Vite throw. */
export function reportProblems(context: HookContext, file: string, problems: readonly Problem[]): void {
  const native = context.getNativeBuildContext?.();
  switch (native?.framework) {
    case 'webpack':
      for (const problem of problems) native.loaderContext!._module!.addError(webpackError(native.compiler, problem));
      return;
    case 'rspack':
      // Its errors take no position: the text has it.
      for (const problem of problems) context.error(problem.text);
      return;
    default:
      context.error(rollupError(file, problems));
  }
}

type Compiler = Extract<
  ReturnType<NonNullable<UnpluginBuildContext['getNativeBuildContext']>>,
  { framework: 'webpack' }
>['compiler'];

/** unplugin's own way would lose the position. */
function webpackError({ webpack }: Compiler, { text, place }: Problem): Error {
  const error = new webpack.WebpackError(text);
  if (!place) return error;
  const { line, column, length } = place;
  return Object.assign(error, { loc: { start: { line, column }, end: { line, column: column + length } } });
}

/** One error that tells all problems: a second one would not be heard. */
function rollupError(file: string, problems: readonly Problem[]) {
  const [first] = problems;
  return {
    message: problems.map(({ headline, place }) => headline + (place ? ` (${position(place)})` : '')).join('\n'),
    id: file,
    ...(first?.place && { loc: { file, line: first.place.line, column: first.place.column } }),
    ...(first?.place && { frame: problems.map(({ text }) => text).join('\n\n') }),
  };
}

function position({ line, column }: Place): string {
  return `line ${line}, column ${column + 1}`;
}
