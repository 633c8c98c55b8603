import { element } from '../element.ts';
import type { Place, TreeNode } from '../engine/protocol.ts';

/** More would take too long to be laid out. */
const MOST_NODES = 3000;

/** The syntax tree as lists that fold; a node leads to its place in the template. */
export class TreeView {
  readonly element = element('div', { class: 'tree', role: 'region', 'aria-label': 'Syntax tree', tabindex: '0' });
  #left = 0;

  constructor(private readonly go: (place: Place) => void) {}

  show(tree: TreeNode | null): void {
    this.#left = MOST_NODES;
    this.element.replaceChildren(...(tree ? [this.#node(tree)] : []));
    if (this.#left <= 0) this.element.append(element('p', { class: 'hint' }, `The first ${MOST_NODES} nodes.`));
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
    const children: HTMLElement[] = [];
    for (const child of node.children) if (this.#left > 0) children.push(this.#node(child));
    return element('details', { open: true }, element('summary', {}, place), ...children);
  }
}
