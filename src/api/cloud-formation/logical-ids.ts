/** Names for the parts of a template: letters and digits, each once. */
export class LogicalIds {
  readonly #taken = new Set<string>();

  /** The words of a text, each with a capital; with a number where another part is called so. */
  give(text: string): string {
    const words = text.match(/[A-Za-z0-9]+/g) ?? ['Root'];
    const wanted = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
    let id = wanted;
    for (let count = 2; this.#taken.has(id); count++) id = wanted + count;
    this.#taken.add(id);
    return id;
  }
}
