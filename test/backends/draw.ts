/** Draws texts, names and JSON, hostile ones among them. */
import fc from 'fast-check';

/** What breaks out of strings, templates and lines. */
const pieces = [
  '"',
  "'",
  '\\',
  "\\'",
  '\\"',
  '$',
  '#',
  '$x',
  '${x}',
  '#end',
  '##',
  '#*',
  '{',
  '}',
  '"}',
  '\u2028',
  '\u0000',
].concat(
  '&',
  '=',
  '+',
  '%',
  '%2F',
  '\r\n',
  '<Code>',
  '\n',
  '\ud800',
  '\udc00',
  '\ud83d\ude00',
  '\u00e9',
  '/',
  '</script>',
  '\\u0022',
  'class',
  '__proto__',
  'a b',
);

export const texts = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

/** Names: no control characters, no lone surrogates. */
export const names = fc
  .oneof(texts, fc.constantFrom('id', 'title', '__proto__', 'constructor', 'class', '1', '$input', "it's"))
  .map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, '') || 'name');

/** An object with few members, whatever their names. */
export function members<Value>(value: fc.Arbitrary<Value>, maxLength = 3): fc.Arbitrary<{ [name: string]: Value }> {
  return fc.array(fc.tuple(names, value), { maxLength }).map((entries) => Object.fromEntries(entries));
}

export const numbers = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.bigInt({ min: -(10n ** 38n), max: 10n ** 38n }),
);

export const binaries = fc.uint8Array({ maxLength: 9 }).map((bytes) => Buffer.from(bytes).toString('base64'));

/** JSON, with exact numbers. */
export const { value: jsonValues } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    texts,
    fc.boolean(),
    fc.constant(null),
    numbers,
    fc.array(tie('value'), { maxLength: 3 }),
    members(tie('value')),
  ),
}));

/** The JSON text of a drawn value, numbers with all their digits. */
export function jsonOf(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return `[${value.map(jsonOf)}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value).map(([name, member]) => `${JSON.stringify(name)}:${jsonOf(member)}`)}}`;
}
