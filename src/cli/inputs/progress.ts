import type { Output } from '../streams.ts';

/** Fewer files are done before anybody could read a number. */
const MANY = 20;

/** A line that counts files on a terminal, and is gone at the end. */
export interface Progress {
  step(): void;
  end(): void;
}

const silent: Progress = { step() {}, end() {} };

/** @param action What is done with each file, such as `compiling`. */
export function progressOf(action: string, total: number, output: Output): Progress {
  if (output.isTTY !== true || total <= MANY) return silent;
  let done = 0;
  let width = 0;
  const show = (text: string): void => {
    output.write(`\r${text.padEnd(width)}`);
    width = text.length;
  };
  return {
    step() {
      done++;
      show(`${action} ${done} of ${total}`);
    },
    end() {
      show('');
      output.write('\r');
    },
  };
}
