import { Lines } from '../editor/lines.ts';
import type { Mark } from '../editor/pieces.ts';
import type { Tokenizer } from '../editor/token.ts';
import { element } from '../element.ts';

/** A text that is only read. */
export class CodeView {
  readonly element: HTMLElement;
  readonly #lines: Lines;

  constructor(label: string, tokenizer: Tokenizer) {
    this.#lines = new Lines(tokenizer);
    // It takes the focus so that it can be scrolled without a mouse.
    this.element = element(
      'div',
      { class: 'code', role: 'region', 'aria-label': label, tabindex: '0' },
      this.#lines.element,
    );
  }

  show(text: string, marks: readonly Mark[] = []): void {
    this.#lines.show(text, marks);
  }

  get text(): string {
    return this.#lines.text;
  }
}
