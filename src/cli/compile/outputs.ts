import { basename, dirname, extname, join, parse, relative, sep } from 'node:path';
import type { PrecompiledTemplate } from '../../index.ts';
import type { Input } from '../inputs/find-inputs.ts';

/** Where output goes, and which. */
export interface OutputOptions {
  /** The folder that output is written below; undefined for beside the input. */
  readonly out: string | undefined;
  /** Whether `x.d.vtl.ts` is written too, for `import './x.vtl'`. */
  readonly arbitraryExtensions: boolean;
}

/** A file that is to hold this text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** The names of the files that a template becomes. */
export interface Target {
  /** The path of the module without `.js`. */
  readonly stem: string;
  /** The path from the module to the file that holds the template. */
  readonly source: string;
  /** The declarations of the template's own name, where they are wanted. */
  readonly declarations?: string;
}

/** What a template in a file of its own becomes: `scan.vtl` is `scan.vtl.js`. */
export function targetOf(input: Input, { out, arbitraryExtensions }: OutputOptions): Target {
  const stem = rootless(input, out);
  const { dir, name, ext } = parse(stem);
  const wanted = arbitraryExtensions && ext !== '';
  return { stem, source: sourceOf(stem, input), ...(wanted && { declarations: join(dir, `${name}.d${ext}.ts`) }) };
}

/** What a template inside a document becomes: a module in a folder that is named after the document. */
export function embeddedTarget(input: Input, name: string, { out }: OutputOptions): Target {
  const path = rootless(input, out);
  const stem = join(path.slice(0, path.length - extname(path).length), name);
  return { stem, source: sourceOf(stem, input) };
}

/** The files of a module, those first that it refers to. */
export function filesOf({ stem, source, declarations }: Target, { code, map, dts }: PrecompiledTemplate): OutputFile[] {
  const module = `${stem}.js`;
  const own = { ...map, file: basename(module), sources: [source.split('/').map(encodeURIComponent).join('/')] };
  return [
    { path: `${module}.map`, text: `${JSON.stringify(own)}\n` },
    { path: `${stem}.d.ts`, text: dts },
    ...(declarations === undefined ? [] : [{ path: declarations, text: dts }]),
    { path: module, text: `${code}//# sourceMappingURL=${encodeURIComponent(basename(module))}.map\n` },
  ];
}

function rootless({ path, place }: Input, out: string | undefined): string {
  return out === undefined ? path : join(out, place);
}

/** The same on every system and from every working directory, so that the output is. */
function sourceOf(stem: string, { path }: Input): string {
  return relative(dirname(stem), path).split(sep).join('/');
}
