import { element } from '../element.ts';
import { type Mode, modes } from '../state/project.ts';
import type { Store } from '../state/store.ts';

const labels: Record<Mode, string> = {
  template: 'One template',
  stages: 'Request and response',
  velocity: 'Velocity 1.7',
};

/** What is tried: one template, two stages, or stock Velocity. */
export function modeSwitch(store: Store): HTMLElement {
  const inputs = modes.map((mode) => {
    const input = element('input', { type: 'radio', name: 'mode', value: mode });
    input.addEventListener('change', () => store.change({ mode }));
    return input;
  });
  store.listen((project) => {
    for (const input of inputs) input.checked = input.value === project.mode;
  });
  const options = modes.map((mode, index) => element('label', {}, inputs[index]!, labels[mode]));
  return element('fieldset', { class: 'modes' }, element('legend', {}, 'What to try'), ...options);
}
