import { jsonTokens } from '../editor/json-tokens.ts';
import { element } from '../element.ts';
import type { Store } from '../state/store.ts';
import { textEditor } from './input-panel.ts';

/** Between two stages: what the backend answers. */
export function backendPanel(store: Store): HTMLElement {
  return element(
    'section',
    { class: 'panel backend' },
    element('header', {}, element('h2', {}, 'The backend answers')),
    textEditor(store, 'backend', 'The answer of the backend', jsonTokens, 'Paste the answer of the backend').element,
  );
}
