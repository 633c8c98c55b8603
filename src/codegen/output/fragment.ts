/**
 * JavaScript text that is known to be code. Nothing of a template can become code by accident: the `js` tag quotes
 * every plain string, and only fragments pass through as they are.
 */
export class Fragment {
  constructor(
    readonly text: string,
    /** How tightly its outermost operator binds. */
    readonly rank: Rank = Rank.Primary,
  ) {}

  toString(): string {
    return this.text;
  }
}

/** JavaScript's operators that generated code uses, from the loosest on. */
export const Rank = {
  Conditional: 1,
  Nullish: 2,
  Or: 3,
  And: 4,
  Equality: 5,
  Additive: 6,
  Unary: 7,
  Primary: 8,
} as const;
export type Rank = (typeof Rank)[keyof typeof Rank];

type Part = Fragment | readonly Fragment[] | string | number | bigint | boolean | null;

/** Code with values in it: fragments as they are, lists of them joined by commas, everything else as a literal. */
export function js(texts: TemplateStringsArray, ...parts: Part[]): Fragment {
  return new Fragment(texts.reduce((text, piece, index) => text + written(parts[index - 1]!) + piece));
}

/** The same fragment with the rank of its outermost operator. */
export function ranked(rank: Rank, fragment: Fragment): Fragment {
  return new Fragment(fragment.text, rank);
}

/** The fragment as an operand that has to bind at least this tightly. */
export function operand(fragment: Fragment, rank: Rank): Fragment {
  return fragment.rank < rank ? new Fragment(`(${fragment.text})`) : fragment;
}

/** An identifier; anything else is refused. */
export function identifier(name: string): Fragment {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return new Fragment(name);
}

/** `left operator right` for the operators that join a chain from the left. */
export function joined(fragments: readonly Fragment[], operator: '+' | '&&' | '||', rank: Rank): Fragment {
  if (fragments.length === 1) return fragments[0]!;
  const text = fragments.map((fragment, index) => operand(fragment, index === 0 ? rank : ((rank + 1) as Rank)).text);
  return new Fragment(text.join(` ${operator} `), rank);
}

/** A function without a name whose body is these lines. */
export function arrow(parameters: Fragment, lines: string): Fragment {
  const body = lines === '' ? '' : `\n${lines.replace(/^/gm, '  ')}\n`;
  return new Fragment(`(${parameters.text}) => {${body}}`, Rank.Conditional);
}

function written(part: Part): string {
  if (part instanceof Fragment) return part.text;
  if (Array.isArray(part)) return part.map((fragment) => fragment.text).join(', ');
  if (typeof part === 'string') return quoted(part);
  return typeof part === 'bigint' ? `${part}n` : String(part);
}

/** A string literal in ASCII that is safe in a script element too. */
function quoted(text: string): string {
  return JSON.stringify(text)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/<(?=[!/])/g, '\\u003c');
}
