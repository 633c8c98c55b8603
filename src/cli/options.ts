import { parseArgs } from 'node:util';
import { suggestion } from '../diagnostics/suggestion.ts';
import { UsageError } from './usage-error.ts';

/** What a command's option takes: one value, several values, or none. */
export type OptionKind = 'value' | 'values' | 'flag';

/** The options of a command by name, without the dashes. */
export type OptionKinds = { readonly [name: string]: OptionKind };

/** The arguments of a command, sorted. */
export interface Arguments<Kinds extends OptionKinds> {
  readonly positionals: readonly string[];
  readonly options: { readonly [Name in keyof Kinds]?: ValueOf<Kinds[Name]> };
}

type ValueOf<Kind extends OptionKind> = Kind extends 'flag' ? true : Kind extends 'values' ? readonly string[] : string;

type Token = NonNullable<ReturnType<typeof tokenize>>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** The options and positionals of a command's arguments; whatever is wrong with them is a usage error. */
export function parseOptions<Kinds extends OptionKinds>(argv: readonly string[], kinds: Kinds): Arguments<Kinds> {
  const positionals: string[] = [];
  const found = new Map<string, true | string | string[]>();
  for (const token of tokenize(argv, kinds)) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind === 'option') store(found, token, kinds);
  }
  return { positionals, options: Object.fromEntries(found) as Arguments<Kinds>['options'] };
}

/** Not strict, since Node's own messages name no remedy; `store` checks what strict mode would. */
function tokenize(argv: readonly string[], kinds: OptionKinds) {
  const options = Object.entries(kinds).map(([name, kind]) => [
    name,
    { type: kind === 'flag' ? ('boolean' as const) : ('string' as const), ...(name === 'help' && { short: 'h' }) },
  ]);
  const parsed = parseArgs({ args: [...argv], options: Object.fromEntries(options), strict: false, tokens: true });
  return parsed.tokens;
}

function store(found: Map<string, true | string | string[]>, token: OptionToken, kinds: OptionKinds): void {
  const { name, rawName } = token;
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) throw unknownOption(rawName, kinds);
  if (kind === 'flag') {
    if (token.value !== undefined) throw new UsageError(`\`${rawName}\` takes no value`);
    found.set(name, true);
    return;
  }
  const value = textOf(token);
  const earlier = found.get(name);
  if (kind === 'values') found.set(name, [...(Array.isArray(earlier) ? earlier : []), value]);
  else if (earlier === undefined) found.set(name, value);
  else throw new UsageError(`\`${rawName}\` is given twice`);
}

function textOf({ value, rawName, inlineValue }: OptionToken): string {
  const looksLikeOption = !inlineValue && value !== undefined && value.startsWith('-') && value !== '-';
  if (value !== undefined && !looksLikeOption) return value;
  throw new UsageError(
    `\`${rawName}\` needs a value`,
    looksLikeOption ? [`help: if the value begins with a dash, write \`${rawName}=${value}\``] : [],
  );
}

function unknownOption(rawName: string, kinds: OptionKinds): UsageError {
  const near = suggestion(rawName.replace(/^-+/, ''), Object.keys(kinds));
  return new UsageError(`there is no option \`${rawName}\``, near ? [`help: did you mean \`--${near}\`?`] : []);
}
