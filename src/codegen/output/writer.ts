import { type Fragment, from, indented, lines } from './fragment.ts';

/** Collects statements, one a line. */
export class Writer {
  private written: Fragment[] = [];
  private origin: number | undefined;

  /** Where in the template the next statement comes from. */
  at({ start }: { readonly start: number }): void {
    this.origin = start;
  }

  line(code: Fragment): void {
    this.written.push(this.origin === undefined ? code : from({ start: this.origin }, code));
    this.origin = undefined;
  }

  /** Lines one step further in. */
  indented(body: () => void): void {
    const outer = this.written;
    this.written = [];
    body();
    if (this.written.length > 0) outer.push(indented(this.written));
    this.written = outer;
  }

  /** The statements so far. */
  get statements(): readonly Fragment[] {
    return this.written;
  }

  toFragment(): Fragment {
    return lines(this.written);
  }
}
