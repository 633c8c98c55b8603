import { javaScriptTokens } from '../editor/javascript-tokens.ts';
import { element } from '../element.ts';
import type { Place, StageOutcome, Wanted } from '../engine/protocol.ts';
import { CodeView } from './code-view.ts';
import { OutputView } from './output-view.ts';
import { OverridesView } from './overrides-view.ts';
import { Tabs } from './tabs.ts';
import { TreeView } from './tree-view.ts';

/** What came of a template: what it prints and overrides, the JavaScript made of it, its syntax tree. */
export class ResultPanel {
  readonly element: HTMLElement;
  readonly #title = element('h2');
  readonly #tabs: Tabs;
  readonly #output = new OutputView();
  readonly #overrides = new OverridesView();
  readonly #code = new CodeView('Generated JavaScript', javaScriptTokens);
  readonly #tree: TreeView;

  constructor(stage: 'request' | 'response', go: (place: Place) => void, onTab: () => void) {
    this.#tree = new TreeView(go);
    this.#tabs = new Tabs(
      'Result',
      [
        { title: 'Output', content: element('div', {}, this.#output.element, this.#overrides.element) },
        { title: 'JavaScript', content: element('div', {}, this.#code.element) },
        { title: 'Tree', content: element('div', {}, this.#tree.element) },
      ],
      onTab,
    );
    this.element = element(
      'section',
      { class: `panel ${stage}-result` },
      element('header', {}, this.#title, this.#tabs.list),
      this.#tabs.contents,
    );
  }

  set title(title: string) {
    this.#title.textContent = title;
  }

  /** What is looked at beside the output. */
  get wanted(): Wanted {
    return { code: this.#tabs.selected === 'JavaScript', tree: this.#tabs.selected === 'Tree' };
  }

  report({ rendering, refused, code, tree }: StageOutcome, contentType: string): void {
    this.#code.show(refused ? '// The template cannot be compiled.' : (code ?? ''));
    this.#tree.show(tree);
    this.#overrides.show(rendering.kind === 'rendered' ? rendering.overrides : null);
    if (rendering.kind === 'rendered') this.#output.show(rendering.output, contentType === 'application/json');
    else this.#output.explain(explanationOf(rendering.kind, refused));
  }

  /** Why there is no result at all. */
  explain(message: string): void {
    this.#overrides.show(null);
    this.#output.explain(message);
  }
}

function explanationOf(kind: 'none' | 'failure', refused: boolean): string {
  if (refused) return 'The template cannot be compiled. The service would answer with status 500.';
  return kind === 'failure'
    ? 'The template fails while it is rendered: see its problems.'
    : 'What comes before this template has failed.';
}
