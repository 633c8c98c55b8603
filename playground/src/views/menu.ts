import { element } from '../element.ts';

export interface Choice {
  readonly title: string;
  readonly note: string;
  readonly choose: () => void;
}

export interface Group {
  readonly title: string;
  readonly choices: readonly Choice[];
}

/**
 * A button that opens a list of choices, which is made when it opens. The browser closes it on Escape and on a click
 * elsewhere.
 */
export function menu(label: string, id: string, groups: () => readonly Group[]): HTMLElement {
  const list = element('div', { id, popover: 'auto', class: 'menu', role: 'dialog', 'aria-label': label });
  list.addEventListener('beforetoggle', ({ newState }) => {
    // While it closes, what has the focus has to stay, or the button does not get the focus back.
    if (newState === 'open') list.replaceChildren(...groups().flatMap((group) => sections(group, list)));
  });
  const button = element('button', { type: 'button', popovertarget: id, 'aria-haspopup': 'dialog' }, label);
  return element('div', {}, button, list);
}

function sections({ title, choices }: Group, list: HTMLElement): HTMLElement[] {
  return [element('h2', {}, title), element('ul', {}, ...choices.map((choice) => item(choice, list)))];
}

function item({ title, note, choose }: Choice, list: HTMLElement): HTMLElement {
  const chosen = () => {
    list.hidePopover();
    choose();
  };
  return element(
    'li',
    {},
    element('button', { type: 'button', onclick: chosen }, element('strong', {}, title), element('span', {}, note)),
  );
}
