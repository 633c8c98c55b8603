import { Editor } from '../editor/editor.ts';
import { jsonTokens } from '../editor/json-tokens.ts';
import { noTokens, type Tokenizer } from '../editor/token.ts';
import { element } from '../element.ts';
import type { TextProblem } from '../engine/protocol.ts';
import type { Project } from '../state/project.ts';
import type { Store } from '../state/store.ts';
import { Tabs } from './tabs.ts';

type Name = 'body' | 'path' | 'querystring' | 'header' | 'context' | 'stageVariables' | 'backend';

/** One of the texts of a project, to be edited. */
export function textEditor(store: Store, name: Name, label: string, tokenizer: Tokenizer, placeholder: string): Editor {
  const editor = new Editor({ label, tokenizer, placeholder, onInput: (text) => store.change({ [name]: text }) });
  store.listen((project: Project) => {
    editor.text = project[name];
  });
  return editor;
}

const PAIRS = 'name=value, one a line';

/** What the client sends, in tabs. */
export class InputPanel {
  readonly element: HTMLElement;
  readonly #context: Editor;
  readonly #contextProblem = element('p', { class: 'problem', role: 'status' });

  constructor(store: Store) {
    const pairs = (name: Name, label: string) =>
      element(
        'div',
        { class: 'pairs' },
        element('h3', {}, label),
        textEditor(store, name, label, noTokens, PAIRS).element,
      );
    this.#context = textEditor(store, 'context', 'Context', jsonTokens, '{ "requestId": "7d6f1c52" }');
    const tabs = new Tabs('Input', [
      { title: 'Body', content: element('div', {}, textEditor(store, 'body', 'Body', jsonTokens, 'no body').element) },
      {
        title: 'Parameters',
        content: element(
          'div',
          { class: 'all-pairs' },
          pairs('path', 'Path'),
          pairs('querystring', 'Query string'),
          pairs('header', 'Headers'),
        ),
      },
      { title: 'Context', content: element('div', {}, this.#context.element, this.#contextProblem) },
      {
        title: 'Stage variables',
        content: element('div', {}, textEditor(store, 'stageVariables', 'Stage variables', noTokens, PAIRS).element),
      },
    ]);
    this.element = element(
      'section',
      { class: 'panel input' },
      element('header', {}, element('h2', {}, 'Input'), tabs.list),
      tabs.contents,
    );
    store.listen(({ mode }) => {
      tabs.offer(mode === 'velocity' ? ['Context'] : ['Body', 'Parameters', 'Context', 'Stage variables']);
    });
    let title = '';
    store.listen((project) => {
      // Another example shows what it is given.
      if (project.title !== title) tabs.select(firstFilled(project));
      title = project.title;
    });
    store.listen(({ path, querystring, header, context, stageVariables, body }) => {
      tabs.flag('Body', filled(body));
      tabs.flag('Parameters', filled(path + querystring + header));
      tabs.flag('Context', filled(context));
      tabs.flag('Stage variables', filled(stageVariables));
    });
  }

  report(problem: TextProblem | null): void {
    this.#contextProblem.textContent = problem ? `This is no JSON, so nothing is rendered: ${problem.message}` : '';
    this.#context.mark(problem ? [{ start: problem.offset, end: problem.offset, severity: 'error' }] : []);
  }
}

function firstFilled({ mode, body, path, querystring, header }: Project): string {
  if (mode === 'velocity') return 'Context';
  return body === '' && path + querystring + header !== '' ? 'Parameters' : 'Body';
}

function filled(text: string): string | null {
  return text.trim() === '' ? null : 'filled in';
}
