import { Block } from './block.ts';
import { JavaException, located, type Site } from './errors.ts';
import { Break, Stop } from './signals.ts';
import { textAt } from './values/text.ts';
import type { Value } from './values.ts';

/** Where a template prints to, for templates whose blocks, macros and strings print from functions of their own. */
export class Output {
  text = '';

  write(text: string): void {
    this.text += text;
  }

  /** Prints a reference as `textOr` gives it; a block prints as it runs. */
  print(value: Value, source: string, site: Site, prefix = '', backslashes = ''): void {
    const isPrinted = value instanceof Block && streamAt(site, () => value.stream());
    if (!isPrinted) this.write(textOr(value instanceof Block ? null : value, source, site, prefix, backslashes));
  }

  /** The text that `write` prints, instead of printing it; lost if `#stop` or `#break` leaves it. */
  capture(write: () => void): string {
    const before = this.text;
    this.text = '';
    try {
      write();
      return this.text;
    } finally {
      this.text = before;
    }
  }
}

/**
 * What a reference prints: the backslashes (half of those written), what is prefix to its front, its value. Where that
 * is null, the backslashes come twice, and the source stands for the value. A block prints nothing but itself
 * (`ASTReference.render` of Velocity 1.7).
 */
export function textOr(value: Value, source: string, site?: Site, prefix = '', backslashes = ''): string {
  const text = value === null ? null : textAt(value, site);
  if (text === null) return backslashes + backslashes + prefix + source;
  return value instanceof Block ? text : backslashes + prefix + text;
}

/** Whether a block printed something; what fails in it at no place of its own has failed at this one. */
export function streamAt(site: Site, stream: () => boolean): boolean {
  try {
    return stream();
  } catch (error) {
    throw located(error, site);
  }
}

/** The text that a template prints, until its end or a `#stop`. */
export function streamOutput(write: (out: Output) => void): string {
  const out = new Output();
  untilStop(() => write(out));
  return out.text;
}

/** Runs a template, or the text of an `#evaluate`: both end at `#stop` and at a `#break` outside of any loop. */
export function untilStop(run: () => void): void {
  try {
    run();
  } catch (signal) {
    if (signal instanceof Break && signal.loop) {
      throw new JavaException('StopCommand', '#break names a loop that is not running');
    }
    if (!(signal instanceof Stop) && !(signal instanceof Break)) throw signal;
  }
}

/** The text without its last character: the blank that Velocity 1.7 adds to a string before it reads it. */
export function withoutLast(text: string): string {
  return text.slice(0, -1);
}
