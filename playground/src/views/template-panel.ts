import { CompletionList } from '../editor/completion-list.ts';
import { Editor } from '../editor/editor.ts';
import { Values } from '../editor/values.ts';
import { velocityTokens } from '../editor/velocity-tokens.ts';
import { element } from '../element.ts';
import type { StageOutcome } from '../engine/protocol.ts';
import type { Store } from '../state/store.ts';
import { surroundingsOf } from '../state/surroundings.ts';
import { ProblemList } from './problem-list.ts';

/** What a template may make, by media type. */
const contentTypes = new Map([
  ['application/json', 'JSON'],
  ['application/x-www-form-urlencoded', 'a form'],
  ['application/xml', 'XML'],
  ['text/html', 'HTML'],
  ['text/plain', 'text'],
]);

/** Where one of the two templates is written. */
export class TemplatePanel {
  readonly element: HTMLElement;
  readonly editor: Editor;
  readonly #title = element('h2');
  readonly #problems: ProblemList;
  readonly #values: Values;

  constructor(
    store: Store,
    private readonly stage: 'request' | 'response',
  ) {
    const name = stage === 'request' ? 'template' : 'responseTemplate';
    this.editor = new Editor({
      label: stage === 'request' ? 'Template' : 'Response template',
      tokenizer: velocityTokens,
      placeholder: 'Write or paste a mapping template',
      onInput: (text) => store.change({ [name]: text }),
    });
    new CompletionList(this.editor, () => surroundingsOf(store.project));
    this.#problems = new ProblemList(this.editor);
    this.#values = new Values(this.editor);
    const contentType = this.#contentType(store);
    this.element = element(
      'section',
      { class: `panel ${stage}-template` },
      element('header', {}, this.#title, contentType),
      this.editor.element,
      this.#values.line,
      this.#problems.element,
    );
    store.listen((project) => {
      this.#title.textContent = this.#titleIn(project.mode);
      contentType.hidden = project.mode === 'velocity';
      this.editor.text = project[name];
    });
  }

  #titleIn(mode: string): string {
    if (this.stage === 'response') return 'Response template';
    return mode === 'stages' ? 'Request template' : 'Template';
  }

  /** What the output is meant to be, by which it is judged. */
  #contentType(store: Store): HTMLElement {
    const name = this.stage === 'request' ? 'contentType' : 'responseContentType';
    const options = [...contentTypes].map(([value, label]) => element('option', { value }, label));
    const select = element('select', {}, ...options);
    select.addEventListener('change', () => store.change({ [name]: select.value }));
    store.listen((project) => {
      select.value = project[name];
    });
    return element('label', { class: 'content-type' }, 'makes ', select);
  }

  /** Shows what came of the template; nothing while there is no answer. */
  report(outcome: StageOutcome | null): void {
    const rendering = outcome?.rendering ?? { kind: 'none' };
    this.#problems.show(outcome?.problems ?? [], rendering.kind === 'failure' ? rendering : null);
    this.#values.show(rendering.kind === 'none' ? [] : rendering.reads);
  }
}
