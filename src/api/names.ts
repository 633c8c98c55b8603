/** Names for the parts of a document: letters and digits, each once. CloudFormation's ids and models have no others. */
export class Names {
  readonly #taken = new Set<string>();

  /** The words of a text, each with a capital; with a number where another part is called so. */
  give(text: string): string {
    const words = text.match(/[A-Za-z0-9]+/g) ?? ['Root'];
    const wanted = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join('');
    let name = wanted;
    for (let count = 2; this.#taken.has(name); count++) name = wanted + count;
    this.#taken.add(name);
    return name;
  }
}
