import { element } from '../element.ts';

const SHOWN_FOR = 3000;

/** A line that appears for a moment, and is read aloud. */
export class Toast {
  readonly element = element('p', { class: 'toast', role: 'status' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(text: string): void {
    clearTimeout(this.#timer);
    this.element.textContent = text;
    this.#timer = setTimeout(() => {
      this.element.textContent = '';
    }, SHOWN_FOR);
  }
}
