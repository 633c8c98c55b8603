import { element } from '../element.ts';
import { type Completion, complete, type Surroundings } from './completion.ts';
import type { Editor } from './editor.ts';

let lists = 0;

/** Offers what may stand at the caret: while a name is typed, and on Ctrl+Space. */
export class CompletionList {
  readonly #list = element('ul', { role: 'listbox', class: 'completions', id: `completions-${++lists}`, hidden: true });
  #completion: Completion | null = null;
  #chosen = 0;

  constructor(
    private readonly editor: Editor,
    private readonly surroundings: () => Surroundings,
  ) {
    const { input } = editor;
    document.body.append(this.#list);
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('input', (event) => this.#typed(event));
    input.addEventListener('keydown', (event) => this.#pressed(event));
    input.addEventListener('blur', () => this.#close());
    input.addEventListener('click', () => this.#close());
    editor.element.addEventListener('scroll', () => this.#close());
  }

  /** Offers words after what starts a name; other typing ends the offer. */
  #typed(event: Event): void {
    const { inputType, data } = event as InputEvent;
    const typed = inputType === 'insertText' && /^[\w$#.'"-]$/.test(data ?? '');
    const deleted = inputType === 'deleteContentBackward' && this.#completion !== null;
    if (typed || deleted) this.#open();
    else this.#close();
  }

  #open(): void {
    const { value, selectionStart, selectionEnd } = this.editor.input;
    const found = selectionStart === selectionEnd ? complete(value, selectionStart, this.surroundings()) : null;
    if (!found) return this.#close();
    this.#completion = found;
    this.#list.replaceChildren(
      ...found.words.map(({ label, detail }, index) =>
        element(
          'li',
          { role: 'option', id: `${this.#list.id}-${index}`, onpointerdown: (event) => this.#clicked(event, index) },
          element('span', {}, label),
          element('small', {}, detail),
        ),
      ),
    );
    this.#list.hidden = false;
    this.#place(found.from);
    this.#choose(0);
  }

  #place(from: number): void {
    const { left, top, bottom } = this.editor.lines.placeOf(from);
    const { offsetWidth, offsetHeight } = this.#list;
    const isRoom = bottom + offsetHeight < innerHeight;
    this.#list.style.left = `${Math.max(4, Math.min(left, innerWidth - offsetWidth - 4))}px`;
    this.#list.style.top = `${isRoom ? bottom + 2 : Math.max(4, top - offsetHeight - 2)}px`;
  }

  #choose(index: number): void {
    const { children } = this.#list;
    children[this.#chosen]?.removeAttribute('aria-selected');
    this.#chosen = (index + children.length) % children.length;
    const option = children[this.#chosen]!;
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.editor.input.setAttribute('aria-activedescendant', option.id);
  }

  #pressed(event: KeyboardEvent): void {
    const action = this.#actionOf(event);
    if (!action) return;
    event.preventDefault();
    action();
  }

  #actionOf({ key, ctrlKey }: KeyboardEvent): (() => void) | null {
    if (ctrlKey && key === ' ') return () => this.#open();
    if (!this.#completion || ctrlKey) return null;
    switch (key) {
      case 'ArrowDown':
        return () => this.#choose(this.#chosen + 1);
      case 'ArrowUp':
        return () => this.#choose(this.#chosen - 1);
      case 'Enter':
      case 'Tab':
        return () => this.#accept();
      case 'Escape':
        return () => this.#close();
      default:
        return null;
    }
  }

  #clicked(event: Event, index: number): void {
    event.preventDefault();
    this.#choose(index);
    this.#accept();
  }

  #accept(): void {
    const { from, words } = this.#completion!;
    const { label, insert = label } = words[this.#chosen]!;
    const { input } = this.editor;
    const caret = insert.indexOf('|');
    this.editor.replace(from, input.selectionStart, insert.replace('|', ''));
    if (caret >= 0) input.setSelectionRange(from + caret, from + caret);
    this.#close();
  }

  #close(): void {
    if (!this.#completion) return;
    this.#completion = null;
    this.#list.hidden = true;
    this.editor.input.removeAttribute('aria-activedescendant');
  }
}
