import type { Diagnostic } from 'velogate';
import type { Editor } from '../editor/editor.ts';
import type { Mark } from '../editor/pieces.ts';
import { element } from '../element.ts';
import type { Failure, Place } from '../engine/protocol.ts';

/** So many problems are put into words; more would take too long to be laid out. */
const MOST_LISTED = 100;

/** A problem in words. */
interface Problem {
  readonly severity: Mark['severity'];
  readonly heading: string;
  readonly message: string;
  /** Remarks, and what to do about it. */
  readonly more: readonly string[];
  readonly place: Place | null;
}

/** What is wrong with a template: in words below its editor, and underlined in it. */
export class ProblemList {
  readonly element = element('ul', { class: 'problems', 'aria-label': 'Problems', 'aria-live': 'polite' });

  constructor(private readonly editor: Editor) {}

  show(diagnostics: readonly Diagnostic[], failure: Failure | null): void {
    const problems = diagnostics.map(problemOf);
    if (failure) problems.push(failed(failure));
    const left = problems.length - MOST_LISTED;
    this.element.replaceChildren(
      ...problems.slice(0, MOST_LISTED).map((problem) => this.#item(problem)),
      ...(left > 0 ? [element('li', {}, element('p', {}, `and ${left} more`))] : []),
    );
    this.editor.mark(problems.flatMap(({ place, severity }) => (place ? [{ ...place, severity }] : [])));
  }

  #item({ severity, heading, message, more, place }: Problem): HTMLElement {
    return element(
      'li',
      { class: severity },
      place ? this.#link(place) : null,
      element('p', {}, element('strong', {}, heading), ` ${message}`),
      ...more.map((line) => element('p', { class: 'help' }, line)),
    );
  }

  /** Line and column, which lead there. */
  #link({ start, end }: Place): HTMLElement {
    const { line, column } = this.editor.lines.positionOf(start);
    const at = `${line}:${column}`;
    const go = () => this.editor.select(start, end);
    return element('button', { type: 'button', class: 'place', 'aria-label': `go to ${at}`, onclick: go }, at);
  }
}

function problemOf({ severity, code, message, notes = [], help, span }: Diagnostic): Problem {
  const more = [...notes.map((note) => note.message), ...(help ? [help] : [])];
  return { severity, heading: `${severity} ${code}`, message, more, place: span };
}

function failed({ message, status, place }: Failure): Problem {
  return { severity: 'error', heading: 'fails', message, more: [`The service answers with status ${status}.`], place };
}
