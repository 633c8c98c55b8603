import { fileURLToPath } from 'node:url';
import { createUnplugin } from 'unplugin';
import { setupEsbuild } from './esbuild-setup.ts';
import { type LoadedTemplate, loadTemplate } from './load.ts';
import { type CompletePluginOptions, completeOptions, type PluginOptions } from './options.ts';
import { type HookContext, reportProblems, reportWarnings } from './report.ts';

/** The one definition behind the entries of all bundlers: a template's file is loaded as the module it compiles to. */
export const plugin = createUnplugin<PluginOptions | undefined, false>((given, { framework }) => {
  const options = completeOptions(given);
  const name = 'velogate';
  if (framework === 'esbuild') return { name, esbuild: { setup: (build) => setupEsbuild(build, options) } };
  return {
    name,
    load: {
      filter: { id: options.include },
      handler(file) {
        return load(this, file, options);
      },
    },
  };
});

async function load(context: HookContext, file: string, options: CompletePluginOptions) {
  // `?raw` and other queries are the bundler's own.
  if (file.includes('?')) return null;
  context.addWatchFile(file);
  // webpack and Rspack may keep modules on disk: another version of the compiler makes other ones.
  if (context.getNativeBuildContext) context.addWatchFile(fileURLToPath(import.meta.url));
  const { module, problems, warnings, schemaFile } = await loadTemplate(file, options);
  if (schemaFile) watchSchema(context, schemaFile);
  reportWarnings(context, file, warnings);
  if (module) return { ...module, moduleType: 'js' };
  reportProblems(context, file, problems);
  // Where reporting does not throw, a module without a template keeps one mistake from becoming two.
  return 'export default undefined;\n';
}

/** webpack and Rspack take a file that is not there for one that was removed, and build again at once. */
function watchSchema(context: HookContext, { path, isThere }: NonNullable<LoadedTemplate['schemaFile']>): void {
  const loader = isThere ? undefined : context.getNativeBuildContext?.();
  if (loader && 'loaderContext' in loader) loader.loaderContext?.addMissingDependency(path);
  else context.addWatchFile(path);
}
