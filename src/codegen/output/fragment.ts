/**
 * JavaScript text that is known to be code. Nothing of a template can become code by accident: the `js` tag quotes
 * every plain string, and only fragments pass through as they are. The text is put together when it is printed (see
 * print.ts), so that fragments may nest without being copied.
 */
export class Fragment {
  constructor(
    readonly parts: readonly (string | Fragment)[],
    /** How tightly its outermost operator binds. */
    readonly rank: Rank = Rank.Primary,
    readonly layout: Layout = {},
  ) {}
}

/** What printing a fragment needs to know beyond its parts. */
export interface Layout {
  /** The offset in the template that the fragment's first character comes from. */
  readonly origin?: number;
  /** Whether its lines stand one step further in. */
  readonly indented?: boolean;
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
export function js(texts: TemplateStringsArray, ...values: Part[]): Fragment {
  const parts: (string | Fragment)[] = [texts[0]!];
  values.forEach((value, index) => {
    parts.push(written(value), texts[index + 1]!);
  });
  return new Fragment(parts);
}

/** The same fragment with the rank of its outermost operator. */
export function ranked(rank: Rank, { parts, layout }: Fragment): Fragment {
  return new Fragment(parts, rank, layout);
}

/** The fragment as an operand that has to bind at least this tightly. */
export function operand(fragment: Fragment, rank: Rank): Fragment {
  return fragment.rank < rank ? js`(${fragment})` : fragment;
}

/** The fragment as what a place in the template became. */
export function from({ start }: { readonly start: number }, fragment: Fragment): Fragment {
  return new Fragment([fragment], fragment.rank, { origin: start });
}

/** An identifier; anything else is refused. */
export function identifier(name: string): Fragment {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return new Fragment([name]);
}

/** A comment of one line. */
export function comment(text: string): Fragment {
  return new Fragment([`// ${quoted(text).slice(1, -1)}`]);
}

/** `left operator right` for the operators that join a chain from the left. */
export function joined(fragments: readonly Fragment[], operator: '+' | '&&' | '||', rank: Rank): Fragment {
  if (fragments.length === 1) return fragments[0]!;
  const operands = fragments.map((fragment, index) => operand(fragment, index === 0 ? rank : ((rank + 1) as Rank)));
  return new Fragment(separated(operands, ` ${operator} `), rank);
}

/** Statements or declarations, one below the other. */
export function lines(fragments: readonly Fragment[]): Fragment {
  return new Fragment(separated(fragments, '\n'));
}

/** Lines one step further in. */
export function indented(fragments: readonly Fragment[]): Fragment {
  return new Fragment(separated(fragments, '\n'), Rank.Primary, { indented: true });
}

/** A function without a name whose body is these lines. */
export function arrow(parameters: Fragment, body: readonly Fragment[]): Fragment {
  const block = body.length === 0 ? js`` : js`\n${indented(body)}\n`;
  return ranked(Rank.Conditional, js`(${parameters}) => {${block}}`);
}

function separated(fragments: readonly Fragment[], separator: string): (string | Fragment)[] {
  return fragments.flatMap((fragment, index) => (index === 0 ? [fragment] : [separator, fragment]));
}

function written(part: Part): string | Fragment {
  if (part instanceof Fragment) return part;
  if (Array.isArray(part)) return new Fragment(separated(part, ', '));
  if (typeof part === 'string') return quoted(part);
  return typeof part === 'bigint' ? `${part}n` : String(part);
}

/** A string literal in ASCII that is safe in a script element too. */
function quoted(text: string): string {
  return JSON.stringify(text)
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/<(?=[!/])/g, '\\u003c');
}
