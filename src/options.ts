import { suggestion } from './diagnostics/suggestion.ts';
import { TemplateError } from './runtime/errors.ts';

/** What each option has to be: a kind, the texts it may be, or the options inside it. */
export interface OptionShape {
  readonly [name: string]:
    | 'text'
    | 'switch'
    | 'number above 0'
    | 'list of texts'
    | 'object'
    | 'pattern'
    | readonly string[]
    | OptionShape;
}

/**
 * A copy of the options, each of the right kind.
 * @throws {TemplateError} for an option that is unknown or of the wrong kind, with its name.
 */
export function checkedOptions<T extends object>(options: T | undefined, shape: OptionShape): T {
  return checked(options, shape, 'the options') as T;
}

function checked(options: unknown, shape: OptionShape, what: string): object {
  if (options === undefined) return {};
  if (typeof options !== 'object' || options === null) throw new TemplateError(`${what} have to be an object`);
  const given = entriesOf(options, what).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, checkedOption(name, value, shape)]));
}

/** Reading the caller's object may run its code. */
function entriesOf(options: object, what: string): [string, unknown][] {
  try {
    return Object.entries(options);
  } catch {
    throw new TemplateError(`${what} cannot be read`);
  }
}

function checkedOption(name: string, value: unknown, shape: OptionShape): unknown {
  if (!Object.hasOwn(shape, name)) throw unknownOption(name, shape);
  const expected = shape[name]!;
  if (Array.isArray(expected)) return mustBe(name, value, expected.includes(value), expected.map(quoted).join(' or '));
  switch (expected) {
    case 'text':
      return mustBe(name, value, typeof value === 'string', 'a string');
    case 'switch':
      return mustBe(name, value, typeof value === 'boolean', 'true or false');
    case 'number above 0':
      return mustBe(name, value, typeof value === 'number' && value > 0, 'a number above 0');
    case 'list of texts':
      return textsOf(name, value);
    case 'object':
      return mustBe(name, value, typeof value === 'object' && value !== null, 'an object');
    case 'pattern':
      return mustBe(name, value, value instanceof RegExp, 'a regular expression');
    default:
      return checked(value, expected as OptionShape, `the members of \`${name}\``);
  }
}

function mustBe(name: string, value: unknown, right: boolean, what: string): unknown {
  if (right) return value;
  throw new TemplateError(`the option \`${name}\` has to be ${what}`);
}

function textsOf(name: string, value: unknown): string[] {
  const texts = Array.isArray(value) || value instanceof Set ? [...value] : [null];
  mustBe(
    name,
    value,
    texts.every((text) => typeof text === 'string'),
    'an array or a set of strings',
  );
  return texts as string[];
}

function unknownOption(name: string, shape: OptionShape): TemplateError {
  const near = suggestion(name, Object.keys(shape));
  const hint =
    near === undefined ? `the options are ${Object.keys(shape).map(quoted).join(', ')}` : `did you mean \`${near}\`?`;
  return new TemplateError(`there is no option \`${name}\`: ${hint}`);
}

function quoted(text: string): string {
  return `\`${text}\``;
}
