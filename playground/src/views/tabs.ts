import { element } from '../element.ts';

export interface Tab {
  readonly title: string;
  readonly content: HTMLElement;
}

let count = 0;

/** Tabs as the ARIA practices have them: arrow keys go from one to the next, Tab goes into the content. */
export class Tabs {
  readonly list: HTMLElement;
  readonly contents: HTMLElement;
  readonly #tabs: readonly Tab[];
  readonly #buttons: readonly HTMLButtonElement[];
  #selected = 0;

  constructor(
    label: string,
    tabs: readonly Tab[],
    private readonly onSelect: (title: string) => void = () => {},
  ) {
    this.#tabs = tabs;
    const id = `tabs-${++count}`;
    this.#buttons = tabs.map(({ title }, index) =>
      element(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `${id}-${index}`,
          'aria-controls': `${id}-${index}-content`,
          onclick: () => this.#select(index),
        },
        title,
      ),
    );
    tabs.forEach(({ content }, index) => {
      content.setAttribute('role', 'tabpanel');
      content.id = `${id}-${index}-content`;
      content.setAttribute('aria-labelledby', `${id}-${index}`);
    });
    this.list = element('div', { role: 'tablist', 'aria-label': label, class: 'tabs' }, ...this.#buttons);
    this.list.addEventListener('keydown', (event) => this.#pressed(event));
    this.contents = element('div', { class: 'tab-contents' }, ...tabs.map(({ content }) => content));
    this.#select(0);
  }

  get selected(): string {
    return this.#tabs[this.#selected]!.title;
  }

  /** Shows some of the tabs only. */
  offer(titles: readonly string[]): void {
    this.#tabs.forEach(({ title }, index) => {
      this.#buttons[index]!.hidden = !titles.includes(title);
    });
    if (!titles.includes(this.selected)) this.select(titles[0]!);
  }

  select(title: string): void {
    this.#select(this.#tabs.findIndex((tab) => tab.title === title));
  }

  /** Puts a dot on a tab, for people's eyes and as a word for everyone else. */
  flag(title: string, word: string | null): void {
    const button = this.#buttons[this.#tabs.findIndex((tab) => tab.title === title)]!;
    button.replaceChildren(
      title,
      ...(word ? [element('span', { class: 'dot', role: 'img', 'aria-label': word })] : []),
    );
  }

  #select(index: number): void {
    this.#selected = index;
    this.#tabs.forEach(({ content }, at) => {
      content.hidden = at !== index;
      this.#buttons[at]!.setAttribute('aria-selected', String(at === index));
      this.#buttons[at]!.tabIndex = at === index ? 0 : -1;
    });
    this.onSelect(this.selected);
  }

  #pressed(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const offered = this.#buttons.filter(({ hidden }) => !hidden);
    const next = offered[(offered.indexOf(this.#buttons[this.#selected]!) + step + offered.length) % offered.length]!;
    event.preventDefault();
    this.#select(this.#buttons.indexOf(next));
    next.focus();
  }
}
