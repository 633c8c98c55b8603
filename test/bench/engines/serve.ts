import { createInterface } from 'node:readline';
import type { Request } from '../transforms/requests.ts';
import type { Printed } from '../transforms/transform.ts';
import { profiled } from './profile.ts';
import type { Loaded, Question, Timed } from './protocol.ts';

/** What an engine makes of a transform: a function that does all the work of one request. */
export type Load = (name: string, template: string, request: Request) => () => Printed;

const renders = new Map<string, () => Printed>();

/** Answers questions on standard input until it ends. Templates are parsed while they are loaded, not while time is taken. */
export function serve(load: Load): void {
  createInterface({ input: process.stdin }).on('line', async (line) => {
    process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line), load))}\n`);
  });
}

async function answer(question: Question, load: Load): Promise<unknown> {
  if ('load' in question) return loaded(question, load);
  if ('run' in question) return timed(renders.get(question.run)!, question.times);
  const render = renders.get(question.profile)!;
  return profiled(() => timed(render, question.times));
}

function loaded({ load: name, template, request }: Extract<Question, { load: string }>, load: Load): Loaded {
  try {
    const render = load(name, template, request);
    const printed = render();
    renders.set(name, render);
    return { printed };
  } catch (error) {
    return { failed: String(error) };
  }
}

let seen = 0;

function timed(render: () => Printed, times: number): Timed {
  const start = process.hrtime.bigint();
  for (let time = 0; time < times; time++) seen += lastUnit(render().body);
  return { nanoseconds: Number(process.hrtime.bigint() - start) };
}

/** V8 puts off joining texts until somebody looks; whoever sends the text would. */
function lastUnit(text: string): number {
  return text.charCodeAt(text.length - 1);
}

process.on('exit', () => {
  if (seen === 0) process.exitCode = 1;
});
