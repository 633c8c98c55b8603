import { element } from '../element.ts';
import { Lines } from './lines.ts';
import type { Mark } from './pieces.ts';
import type { Tokenizer } from './token.ts';

export interface EditorOptions {
  /** What the editor holds, for people who do not see it. */
  readonly label: string;
  readonly tokenizer: Tokenizer;
  /** Called with the text after each change by the person. */
  readonly onInput: (text: string) => void;
  readonly placeholder?: string;
}

/**
 * A text area with the same text in colours behind it. The browser edits: undoing, selecting, screen readers and the keyboards
 * of phones work as everywhere.
 */
export class Editor {
  readonly element: HTMLElement;
  readonly input: HTMLTextAreaElement;
  readonly lines: Lines;
  #marks: readonly Mark[] = [];

  constructor({ label, tokenizer, onInput, placeholder = '' }: EditorOptions) {
    this.lines = new Lines(tokenizer);
    this.lines.element.setAttribute('aria-hidden', 'true');
    this.input = element('textarea', {
      'aria-label': label,
      placeholder,
      wrap: 'off',
      spellcheck: 'false',
      autocapitalize: 'off',
      autocomplete: 'off',
      autocorrect: 'off',
    });
    this.input.addEventListener('input', () => {
      this.#show();
      onInput(this.input.value);
    });
    this.input.addEventListener('keydown', (event) => this.#keepIndentation(event));
    this.element = element(
      'div',
      { class: 'editor' },
      element('div', { class: 'sheet' }, this.lines.element, this.input),
    );
    this.#show();
  }

  get text(): string {
    return this.input.value;
  }

  /** Puts another text in place, unless it is there already: then the caret stays where it is. */
  set text(text: string) {
    if (text === this.input.value) return;
    this.input.value = text;
    this.#marks = [];
    this.#show();
    this.element.scrollTo(0, 0);
  }

  mark(marks: readonly Mark[]): void {
    this.#marks = marks;
    this.#show();
  }

  /** Selects a stretch and brings it into view. */
  select(start: number, end: number): void {
    this.input.focus();
    this.input.setSelectionRange(start, end);
    const place = this.lines.placeOf(start);
    const view = this.element.getBoundingClientRect();
    this.element.scrollBy(place.left - view.left - view.width / 3, place.top - view.top - view.height / 3);
  }

  /** Puts a text in place of what is between two offsets, as if it had been typed. */
  replace(start: number, end: number, text: string): void {
    this.input.focus();
    this.input.setSelectionRange(start, end);
    // The one way that the browser can undo; it dispatches `input`.
    document.execCommand('insertText', false, text);
  }

  #show(): void {
    this.lines.show(this.input.value, this.#marks);
  }

  #keepIndentation(event: KeyboardEvent): void {
    const { selectionStart, selectionEnd, value } = this.input;
    if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing) return;
    const [indentation] = /^[ \t]*/.exec(value.slice(value.lastIndexOf('\n', selectionStart - 1) + 1, selectionStart))!;
    if (indentation === '') return;
    event.preventDefault();
    this.replace(selectionStart, selectionEnd, `\n${indentation}`);
  }
}
