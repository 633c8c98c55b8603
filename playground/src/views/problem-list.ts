import type { Diagnostic } from 'velogate';
import type { Editor } from '../editor/editor.ts';
import type { Mark } from '../editor/lines.ts';
import { element } from '../element.ts';
import type { Failure } from '../engine/protocol.ts';

/** What is wrong with a template: in words below its editor, and underlined in it. */
export class ProblemList {
  readonly element = element('ul', { class: 'problems', 'aria-label': 'Problems', 'aria-live': 'polite' });

  constructor(private readonly editor: Editor) {}

  show(problems: readonly Diagnostic[], failure: Failure | null): void {
    const items = problems.map((problem) => this.#problem(problem));
    if (failure) items.push(this.#failure(failure));
    this.element.replaceChildren(...items);
    this.editor.mark(marksOf(problems, failure));
  }

  #problem({ severity, code, message, help, span, line, column }: Diagnostic): HTMLElement {
    const words = [element('strong', {}, `${severity} ${code}`), ` ${message}`];
    return this.#item(severity, span.start, span.end, `${line}:${column}`, words, help);
  }

  #failure({ message, status, place }: Failure): HTMLElement {
    const words = [element('strong', {}, 'fails'), ` ${message}`];
    const help = `The service answers with status ${status}.`;
    if (!place)
      return element('li', { class: 'error' }, element('p', {}, ...words), element('p', { class: 'help' }, help));
    const before = this.editor.text.slice(0, place.start);
    const line = before.split('\n').length;
    const column = place.start - before.lastIndexOf('\n');
    return this.#item('error', place.start, place.end, `${line}:${column}`, words, help);
  }

  #item(
    severity: string,
    start: number,
    end: number,
    at: string,
    words: (Node | string)[],
    help?: string,
  ): HTMLElement {
    const go = () => this.editor.select(start, end);
    return element(
      'li',
      { class: severity },
      element('button', { type: 'button', class: 'place', 'aria-label': `go to ${at}`, onclick: go }, at),
      element('p', {}, ...words),
      help ? element('p', { class: 'help' }, help) : null,
    );
  }
}

function marksOf(problems: readonly Diagnostic[], failure: Failure | null): Mark[] {
  const marks: Mark[] = problems.map(({ span, severity }) => ({ ...span, severity }));
  if (failure?.place) marks.push({ ...failure.place, severity: 'error' });
  return marks;
}
