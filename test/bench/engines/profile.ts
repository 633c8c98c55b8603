import { type Profiler, Session } from 'node:inspector/promises';
import type { Profiled } from './protocol.ts';

/** Where the functions of a file work, the first that matches. */
const PLACES: readonly (readonly [RegExp, string])[] = [
  [/runtime\/json\/writer/, 'writing JSON'],
  [/runtime\/json\//, 'reading JSON'],
  [/runtime\/(?:gateway\/(?:escape-java-script|url-coding|base64)|values\/escaper)/, 'escaping'],
  [/runtime\/gateway\/(?:request|context|data|guard|mapping-template|objects|overrides)|runtime\/budget/, 'request'],
  [/src\/runtime\//, 'values'],
];

/** Where the time goes while this runs, from samples every 100 microseconds. */
export async function profiled(run: () => unknown): Promise<Profiled> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 100 });
  await session.post('Profiler.start');
  run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  return { shares: shares(profile) };
}

function shares({ nodes }: Profiler.Profile): Profiled['shares'] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const hits = new Map<string, number>();
  const visit = (id: number, around: string): void => {
    const { callFrame, hitCount = 0, children = [] } = byId.get(id)!;
    const place = placeOf(callFrame, around);
    hits.set(place, (hits.get(place) ?? 0) + hitCount);
    for (const child of children) visit(child, place);
  };
  visit(nodes[0]!.id, '');
  hits.delete('');
  const all = [...hits.values()].reduce((sum, count) => sum + count, 0);
  return Object.fromEntries([...hits].map(([place, count]) => [place, count / all]));
}

/** What V8 does by itself belongs to whoever called it; code without a file is the template's. */
function placeOf({ url, functionName, scriptId }: Profiler.ProfileNode['callFrame'], around: string): string {
  if (functionName === '(garbage collector)') return 'collecting garbage';
  if (functionName.startsWith('(')) return '';
  const file = PLACES.find(([pattern]) => pattern.test(url));
  if (file) return file[1];
  return url === '' && scriptId !== '0' ? 'template' : around;
}
