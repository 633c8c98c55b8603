import { element } from '../element.ts';
import type { Place, TreeNode } from '../engine/protocol.ts';

/** So many nodes are shown unfolded; further ones are made when somebody unfolds them. */
const MOST_UNFOLDED = 600;

/** So many children of a node are shown at once. */
const MOST_CHILDREN = 300;

/** The syntax tree as lists that fold; a node leads to its place in the template. */
export class TreeView {
  readonly element = element('div', { class: 'tree', role: 'region', 'aria-label': 'Syntax tree', tabindex: '0' });
  #left = 0;

  constructor(private readonly go: (place: Place) => void) {}

  show(tree: TreeNode | null): void {
    this.#left = MOST_UNFOLDED;
    this.element.replaceChildren(...(tree ? [this.#node(tree)] : []));
  }

  #node(node: TreeNode): HTMLElement {
    this.#left--;
    const place = element(
      'button',
      { type: 'button', class: 'node', onclick: () => this.go(node) },
      element('b', {}, node.kind),
      node.detail === '' ? null : element('span', {}, ` ${node.detail}`),
    );
    if (node.children.length === 0) return element('div', { class: 'leaf' }, place);
    const open = this.#left > 0;
    const details = element('details', { open }, element('summary', {}, place));
    const unfold = () => this.#unfold(details, node.children);
    if (open) unfold();
    else details.addEventListener('toggle', unfold, { once: true });
    return details;
  }

  #unfold(details: HTMLElement, children: readonly TreeNode[]): void {
    details.append(...children.slice(0, MOST_CHILDREN).map((child) => this.#node(child)));
    const rest = children.slice(MOST_CHILDREN);
    if (rest.length === 0) return;
    const unfoldRest = () => {
      this.#unfold(details, rest);
      more.nextElementSibling!.querySelector('button')!.focus();
      more.remove();
    };
    const more = element('button', { type: 'button', class: 'leaf', onclick: unfoldRest }, `${rest.length} more`);
    details.append(more);
  }
}
