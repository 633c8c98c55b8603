import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rspack } from '@rspack/core';
import * as esbuild from 'esbuild';
import * as rolldown from 'rolldown';
import * as rollup from 'rollup';
import * as vite from 'vite';
import webpack from 'webpack';
import type { PluginOptions } from '../../src/plugin/options.ts';

/** A folder with a program and what it imports, in which bundlers find the package as if it were installed. */
export class Project {
  readonly folder: string;

  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    mkdirSync('build', { recursive: true });
    this.folder = mkdtempSync(join(process.cwd(), 'build', 'bundlers-'));
    mkdirSync(join(this.folder, 'node_modules'));
    symlinkSync(process.cwd(), join(this.folder, 'node_modules', 'velogate'), 'dir');
    this.write('package.json', '{ "type": "module" }');
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(this.path(name), content);
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }
}

/** What a build is to do other than usual. */
export interface Build extends PluginOptions {
  /** Whether the package's runtime becomes a part of the bundle, which takes its time. Default: it stays outside. */
  readonly withRuntime?: boolean;
}

/** One bundler, made to bundle `main.js` of a project as `dist/main.js` and `dist/main.js.map`. */
export interface Bundler {
  readonly name: string;
  /** What the bundler warns of. Throws what the bundler throws; where it returns errors, an error that has them. */
  build(project: Project, build?: Build): Promise<unknown[]>;
  /** Builds again whenever a file changes, and goes on after errors; gives back what ends that. */
  watch(project: Project, build?: Build): Promise<() => Promise<unknown>>;
}

const output = { entryFileNames: 'main.js', format: 'es', sourcemap: true } as const;

const runtime = /^velogate\//;

/** The plugin out of `dist`, and what is to stay outside of the bundle. */
async function prepared(name: string, { withRuntime = false, ...options }: Build) {
  const entry = await import(/* @vite-ignore */ pathToFileURL(`dist/${name}.js`).href);
  return { plugin: entry.default(options), external: withRuntime ? [] : [runtime] };
}

async function viteConfig(project: Project, build: Build = {}, warnings: unknown[] = []): Promise<vite.InlineConfig> {
  const { plugin, external } = await prepared('vite', build);
  return {
    root: project.folder,
    configFile: false,
    logLevel: 'silent',
    customLogger: { ...vite.createLogger('silent'), warn: (text) => warnings.push(text) },
    plugins: [plugin],
    build: {
      lib: { entry: 'main.js', formats: ['es'], fileName: () => 'main.js' },
      rolldownOptions: { external },
      sourcemap: true,
      minify: false,
    },
  };
}

const withVite: Bundler = {
  name: 'vite',
  async build(project, build) {
    const warnings: unknown[] = [];
    await vite.build(await viteConfig(project, build, warnings));
    return warnings;
  },
  async watch(project, build) {
    const config = await viteConfig(project, build);
    const watcher = await vite.build({ ...config, build: { ...config.build, watch: {} } });
    return () => (watcher as { close(): Promise<void> }).close();
  },
};

/** Vite's server for a project, which listens to nobody. */
export async function developmentServer(project: Project): Promise<vite.ViteDevServer> {
  const server = { middlewareMode: true, ws: false, watch: null } as const;
  return vite.createServer({ ...(await viteConfig(project)), appType: 'custom', server });
}

/** Rollup resolves no packages by itself. */
const packages = {
  name: 'packages',
  resolveId: (id: string) => (runtime.test(id) ? join(process.cwd(), `dist/${id.slice(9)}.js`) : null),
};

async function rollupOptions(project: Project, build: Build = {}) {
  const { plugin, external } = await prepared('rollup', build);
  return {
    input: project.path('main.js'),
    plugins: [plugin, packages],
    external,
    output: { ...output, dir: project.path('dist') },
  } satisfies rollup.RollupOptions;
}

const withRollup: Bundler = {
  name: 'rollup',
  async build(project, build) {
    const warnings: unknown[] = [];
    const options = await rollupOptions(project, build);
    const bundle = await rollup.rollup({ ...options, onwarn: (warning) => warnings.push(warning) });
    await bundle.write(options.output);
    return warnings;
  },
  async watch(project, build) {
    const watcher = rollup.watch(await rollupOptions(project, build));
    return () => watcher.close();
  },
};

async function rolldownOptions(project: Project, build: Build = {}) {
  const { plugin, external } = await prepared('rolldown', build);
  const dir = project.path('dist');
  return { input: project.path('main.js'), plugins: [plugin], external, output: { ...output, dir } };
}

const withRolldown: Bundler = {
  name: 'rolldown',
  async build(project, build) {
    const warnings: unknown[] = [];
    const options = await rolldownOptions(project, build);
    const bundle = await rolldown.rolldown({ ...options, onLog: (_level, log) => warnings.push(log) });
    await bundle.write(options.output);
    await bundle.close();
    return warnings;
  },
  async watch(project, build) {
    const watcher = rolldown.watch(await rolldownOptions(project, build));
    return () => watcher.close();
  },
};

async function esbuildOptions(project: Project, build: Build = {}): Promise<esbuild.BuildOptions> {
  const { plugin } = await prepared('esbuild', build);
  return {
    absWorkingDir: project.folder,
    entryPoints: ['main.js'],
    outfile: 'dist/main.js',
    bundle: true,
    external: build.withRuntime ? [] : ['velogate/*'],
    format: 'esm',
    sourcemap: true,
    logLevel: 'silent',
    plugins: [plugin],
  };
}

const withEsbuild: Bundler = {
  name: 'esbuild',
  async build(project, build) {
    return (await esbuild.build(await esbuildOptions(project, build))).warnings;
  },
  async watch(project, build) {
    const context = await esbuild.context(await esbuildOptions(project, build));
    await context.watch();
    return () => context.dispose();
  },
};

/** webpack and Rspack take the same configuration. */
function webpackLike(name: 'webpack' | 'rspack', create: (configuration: object) => WebpackLike): Bundler {
  const compilerOf = async (project: Project, build: Build = {}): Promise<WebpackLike> => {
    const { plugin, external } = await prepared(name, build);
    return create({
      context: project.folder,
      entry: './main.js',
      mode: 'production',
      devtool: 'source-map',
      experiments: { outputModule: true },
      output: { path: project.path('dist'), filename: 'main.js', module: true },
      externals: external,
      externalsType: 'module',
      optimization: { minimize: false },
      performance: false,
      plugins: [plugin],
    });
  };
  return {
    name,
    async build(project, build) {
      const compiler = await compilerOf(project, build);
      const stats = await new Promise<Stats>((resolve, reject) =>
        compiler.run((failure, stats) => compiler.close(() => (failure ? reject(failure) : resolve(stats!)))),
      );
      const { errors = [], warnings = [] } = stats.toJson({ all: false, errors: true, warnings: true });
      if (errors.length > 0) throw Object.assign(new Error(`${name} failed`), { errors });
      return warnings;
    },
    async watch(project, build) {
      const watching = (await compilerOf(project, build)).watch({ aggregateTimeout: 20 }, () => {})!;
      return () => new Promise((resolve) => watching.close(resolve));
    },
  };
}

interface Stats {
  toJson(options: object): { errors?: unknown[]; warnings?: unknown[] };
}

interface WebpackLike {
  run(done: (failure: Error | null, stats?: Stats) => void): void;
  close(done: () => void): void;
  watch(options: object, done: () => void): { close(done: (result: unknown) => void): void } | undefined;
}

/** All six, each with the plugin out of `dist`. */
export const bundlers: readonly Bundler[] = [
  withVite,
  withRollup,
  withRolldown,
  withEsbuild,
  webpackLike('webpack', (configuration) => webpack(configuration) as unknown as WebpackLike),
  webpackLike('rspack', (configuration) => rspack(configuration) as unknown as WebpackLike),
];
