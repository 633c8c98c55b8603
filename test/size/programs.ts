import { readFileSync } from 'node:fs';
import { precompile } from '../../src/index.ts';

/** A program, and how large it may be: bytes, minified and compressed. */
export interface Program {
  readonly name: string;
  readonly code: string;
  readonly bar: number;
}

function template(name: string, bar: number): Program {
  const file = `${name}.vtl`;
  return {
    name: file,
    code: precompile(readFileSync(`test/size/templates/${file}`, 'utf8'), { name: file }).code,
    bar,
  };
}

/** Templates of about 500 bytes with what they use of the runtime; and the runtime as a whole. */
export const programs: readonly Program[] = [
  template('scan-response', 6000),
  template('put-item', 6000),
  template('mock', 6000),
  { name: 'velogate/runtime', code: "export * from 'velogate/runtime';", bar: 20_000 },
];
