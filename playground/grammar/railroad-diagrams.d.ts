/** What is used here of the package, which has no types of its own. */
declare module 'railroad-diagrams' {
  export interface Item {
    readonly width: number;
  }

  export interface Diagram {
    readonly attrs: Record<string, string | number>;
    /** The picture, as SVG. */
    toString(): string;
  }

  const railroad: {
    Diagram(...items: Item[]): Diagram;
    Sequence(...items: Item[]): Item;
    Choice(normal: number, ...items: Item[]): Item;
    Optional(item: Item): Item;
    ZeroOrMore(item: Item): Item;
    OneOrMore(item: Item, separator: Item): Item;
    Terminal(text: string): Item;
    NonTerminal(text: string): Item;
    Comment(text: string): Item;
    Skip(): Item;
  };
  export default railroad;
}
