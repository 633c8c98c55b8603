import { build } from 'tsdown';
import { compile } from '../../src/index.ts';
import { importTime } from '../size/start.ts';
import type { Effort } from './effort.ts';
import { spread } from './statistics.ts';
import { templateOf } from './transforms/transform.ts';

export interface CompileTimes {
  /** Milliseconds for a template of 500 bytes, once warm. */
  readonly small: number;
  /** How much more a byte takes in a template of 300 KB than in one of 30 KB. */
  readonly growth: number;
  /** Milliseconds of processor time for `import 'velogate'`, beyond bare Node. */
  readonly importAll?: number;
  /** The same for `velogate/runtime`. */
  readonly importRuntime?: number;
}

/** The nearest to 500 bytes among the templates of the benchmark. */
const SMALL = 'scan';

export async function takeCompileTimes({ compilations, imports }: Effort): Promise<CompileTimes> {
  compileTime(() => templateOf(SMALL), compilations);
  const small = compileTime(() => templateOf(SMALL), compilations);
  const [medium, large] = [30_000, 300_000].map((bytes) => compileTime(() => longTemplate(bytes), 7));
  const compiling = { small, growth: large! / medium! / 10 };
  if (!imports) return compiling;
  await build({ logLevel: 'error' });
  return { ...compiling, importAll: importTime('dist/index.js'), importRuntime: importTime('dist/runtime-core.js') };
}

let compiled = 0;

/** The median milliseconds of compiling a template, a slightly different one each time: V8 knows code that it has seen. */
export function compileTime(template: () => string, rounds: number): number {
  const sources = Array.from({ length: rounds }, () => `${template()}${compiled++}`);
  const times = sources.map((source) => {
    const start = performance.now();
    compile(source);
    return performance.now() - start;
  });
  return spread(times).median;
}

/** A template of so many bytes with all that templates commonly have. */
export function longTemplate(bytes: number): string {
  let text = '';
  for (let index = 0; text.length < bytes; index++) text += piece(index);
  return text;
}

function piece(index: number): string {
  return `#set($item${index} = $input.path('$.items[${index}]'))
#if($item${index}.name != '' && $item${index}.amount > ${index})
  { "name": "$util.escapeJavaScript($item${index}.name)", "amount": $item${index}.amount, "stage": "$context.stage" }
#end
#foreach($tag in $item${index}.tags)"$tag"#if($foreach.hasNext), #end#end

`;
}
