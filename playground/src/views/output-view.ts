import { jsonTokens } from '../editor/json-tokens.ts';
import { element } from '../element.ts';
import type { Output } from '../engine/protocol.ts';
import { CodeView } from './code-view.ts';

/** What a template has printed, as it is or with one member a line, and whether it is the JSON that it should be. */
export class OutputView {
  readonly element: HTMLElement;
  readonly #mark = element('p', { class: 'mark', role: 'status' });
  readonly #message = element('p', { class: 'message', hidden: true });
  readonly #view = new CodeView('Output', jsonTokens);
  readonly #bar = element('div', { class: 'output-bar' });
  readonly #toggle = element('input', { type: 'checkbox' });
  #shown: { output: Output; isJsonMeant: boolean } | null = null;

  constructor() {
    this.#toggle.addEventListener('change', () => this.#draw());
    const toggle = element('label', { class: 'toggle' }, this.#toggle, 'as printed');
    this.#bar.append(this.#mark, toggle);
    this.element = element('div', { class: 'output' }, this.#bar, this.#message, this.#view.element);
  }

  show(output: Output, isJsonMeant: boolean): void {
    this.#shown = { output, isJsonMeant };
    this.#draw();
  }

  /** Why there is no output. */
  explain(message: string): void {
    this.#shown = null;
    this.#view.element.hidden = true;
    this.#message.hidden = false;
    this.#message.textContent = message;
    this.#bar.hidden = true;
    this.#tell('good', '');
  }

  #draw(): void {
    if (!this.#shown) return;
    const { output, isJsonMeant } = this.#shown;
    const { text, formatted, jsonProblem, length } = output;
    const problem = isJsonMeant ? jsonProblem : null;
    this.#view.element.hidden = false;
    this.#bar.hidden = !isJsonMeant;
    this.#message.hidden = length <= text.length;
    this.#message.textContent = `The first ${text.length} of ${length} characters.`;
    this.#view.show(
      isJsonMeant && formatted !== null && !this.#toggle.checked ? formatted : text,
      problem ? [{ start: problem.offset, end: problem.offset + 1, severity: 'error' }] : [],
    );
    this.#toggle.parentElement!.hidden = !isJsonMeant || formatted === null;
    if (problem) this.#tell('bad', 'Not JSON', problem.message);
    else this.#tell('good', isJsonMeant ? 'JSON' : '');
  }

  /** Says it only where it differs from before, so that it is read aloud once. */
  #tell(kind: 'good' | 'bad', word: string, reason = ''): void {
    const text = reason === '' ? word : `${word} ${reason}`;
    this.#mark.className = `mark ${kind}`;
    if (this.#mark.textContent !== text)
      this.#mark.replaceChildren(...(word ? [element('b', {}, word)] : []), text.slice(word.length));
  }
}
