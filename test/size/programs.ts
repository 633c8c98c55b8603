import { readFileSync } from 'node:fs';
import { precompile } from '../../src/index.ts';

/** A program; sizes are in bytes, minified and compressed. */
export interface Program {
  readonly name: string;
  readonly code: string;
  /** What it may take at most. */
  readonly bar: number;
}

function template(name: string, bar: number): Program {
  const file = `${name}.vtl`;
  const { code } = precompile(readFileSync(`test/size/templates/${file}`, 'utf8'), { name: file });
  return { name: file, code, bar };
}

/** What a template that reads the body may take. */
const TEMPLATE = 6000;

/** Templates of about 500 bytes with what they use of the runtime, one that needs hardly any of it, and the runtime as a whole. */
export const programs: readonly Program[] = [
  template('scan-response', TEMPLATE),
  template('query-response', TEMPLATE),
  template('put-item', TEMPLATE),
  template('mock', 1850),
  { name: 'velogate/runtime', code: "export * from 'velogate/runtime';", bar: 20_000 },
];
