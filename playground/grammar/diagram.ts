import railroad, { type Item } from 'railroad-diagrams';
import type { Expression, Production } from './ebnf.ts';

/** The railroad diagram of a production as SVG. Names of others lead to the elements that have them as their `id`. */
export function diagramOf({ name, expression }: Production): string {
  const diagram = railroad.Diagram(itemOf(expression));
  diagram.attrs.id = `diagram-${name}`;
  return linked(diagram.toString().trim());
}

function itemOf(expression: Expression): Item {
  switch (expression.kind) {
    case 'Choice':
      return railroad.Choice(0, ...expression.parts.map(itemOf));
    case 'Sequence':
      return sequenceOf(expression.parts);
    case 'Optional':
      return railroad.Optional(itemOf(expression.part));
    case 'Repetition':
      return railroad.ZeroOrMore(itemOf(expression.part));
    case 'Symbol':
      return isToken(expression.name) ? railroad.Terminal(expression.name) : railroad.NonTerminal(expression.name);
    case 'Literal':
      return railroad.Terminal(`"${expression.text}"`);
    case 'Description':
      return railroad.Comment(expression.text);
  }
}

/** `a { b a }` is drawn as one `a` with a way back through `b`. */
function sequenceOf(parts: readonly Expression[]): Item {
  const items: Item[] = [];
  for (let at = 0; at < parts.length; at++) {
    const separator = separatorOf(parts[at]!, parts[at + 1]);
    items.push(separator ? railroad.OneOrMore(itemOf(parts[at]!), separator) : itemOf(parts[at]!));
    if (separator) at++;
  }
  return items.length === 0 ? railroad.Skip() : railroad.Sequence(...items);
}

/** What stands between the turns of a part, if the next one repeats it. */
function separatorOf(part: Expression, next: Expression | undefined): Item | undefined {
  if (next?.kind !== 'Repetition') return undefined;
  const turn = next.part.kind === 'Sequence' ? next.part.parts : [next.part];
  return isDeepEqual(turn.at(-1), part) ? sequenceOf(turn.slice(0, -1)) : undefined;
}

function isDeepEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Tokens are in capitals. */
export function isToken(name: string): boolean {
  return /^[A-Z]/.test(name);
}

/** Makes links of the names in a diagram. Literals are in quotes and descriptions have no box, so they are left out. */
function linked(svg: string): string {
  return svg.replace(/<rect[^>]*><\/rect>\s*<text[^>]*>(\w+)<\/text>/g, '<a href="#$1">$&</a>');
}
