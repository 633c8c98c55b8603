import { element } from '../element.ts';
import type { Reads } from '../engine/protocol.ts';
import type { Editor } from './editor.ts';

/** So many values are listed beside the pointer. */
const MOST_LISTED = 12;

/**
 * Shows the values that a reference had: beside the pointer, and in a line below the editor for the one at the caret.
 */
export class Values {
  /** The line below. */
  readonly line = element('p', { class: 'value', role: 'status' });
  readonly #tip = element('div', { class: 'tip', role: 'tooltip', hidden: true });
  #reads: readonly Reads[] = [];

  constructor(private readonly editor: Editor) {
    document.body.append(this.#tip);
    const { input } = editor;
    input.addEventListener('pointermove', ({ clientX, clientY }) => this.#point(clientX, clientY));
    for (const event of ['pointerleave', 'keydown', 'pointerdown']) input.addEventListener(event, () => this.#hide());
    editor.element.addEventListener('scroll', () => this.#hide());
    document.addEventListener('selectionchange', () => {
      if (document.activeElement === input) this.#showLine();
    });
    this.#showLine();
  }

  show(reads: readonly Reads[]): void {
    this.#reads = reads;
    this.#hide();
    this.#showLine();
  }

  #point(x: number, y: number): void {
    const offset = this.editor.lines.offsetAt(x, y);
    const reads = offset === null ? null : this.#at(offset);
    if (!reads) return this.#hide();
    this.#tip.replaceChildren(
      element('code', {}, this.#sourceOf(reads)),
      element('ol', {}, ...reads.values.slice(0, MOST_LISTED).map((value) => element('li', {}, shown(value)))),
      ...more(reads),
    );
    this.#tip.hidden = false;
    const { bottom, left } = this.editor.lines.placeOf(reads.start);
    const { offsetWidth, offsetHeight } = this.#tip;
    this.#tip.style.left = `${Math.max(4, Math.min(left, innerWidth - offsetWidth - 4))}px`;
    this.#tip.style.top = `${Math.min(bottom + 4, innerHeight - offsetHeight - 4)}px`;
  }

  #hide(): void {
    this.#tip.hidden = true;
  }

  #showLine(): void {
    const reads = this.#at(this.editor.input.selectionStart);
    const text = 'Point at a reference, or move into one, to see its values.';
    if (!reads) return this.line.replaceChildren(element('span', { class: 'hint' }, text));
    const values = reads.values.slice(0, MOST_LISTED).flatMap((value) => [' ', shown(value)]);
    this.line.replaceChildren(element('code', {}, this.#sourceOf(reads)), ...values, ...more(reads));
  }

  /** The innermost reference around an offset that has been read. */
  #at(offset: number): Reads | undefined {
    const around = this.#reads.filter(({ start, end }) => start <= offset && offset < end);
    return around.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  }

  #sourceOf({ start, end }: Reads): string {
    return this.editor.text.slice(start, Math.min(end, start + 80));
  }
}

function shown(value: string | null | undefined): HTMLElement {
  if (value === undefined) return element('em', {}, 'not told: beside a #define');
  if (value === null) return element('em', {}, 'no value');
  return value === '' ? element('em', {}, 'empty') : element('samp', {}, value);
}

function more({ count }: Reads): HTMLElement[] {
  return count > MOST_LISTED ? [element('small', {}, ` and ${count - MOST_LISTED} more`)] : [];
}
