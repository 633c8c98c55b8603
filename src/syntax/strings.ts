/** What a string literal holds, and where each of its characters stands in the template. */
export interface StringContent {
  readonly value: string;
  /** The offset in the token's image of the character at `index` of the value. */
  readonly offset: (index: number) => number;
}

/** A `\u` without four hexadecimal digits. */
export class BadUnicodeEscape extends Error {
  constructor(
    readonly offset: number,
    readonly text: string,
  ) {
    super('bad unicode escape');
  }
}

/**
 * The content of a quoted string. In double quotes `\uXXXX` is resolved wherever it stands; then, in both kinds, two
 * quotes in a row stand for one (`ASTStringLiteral` of Velocity 1.7).
 */
export function stringContent(image: string): StringContent {
  const quote = image[0]!;
  const characters = quote === '"' ? resolveUnicode(image) : plainCharacters(image);
  const kept: Character[] = [];
  for (let i = 0; i < characters.length; i++) {
    kept.push(characters[i]!);
    if (characters[i]!.text === quote && characters[i + 1]?.text === quote) i++;
  }
  const value = kept.map(({ text }) => text).join('');
  return { value, offset: (index) => kept[index]?.offset ?? image.length - 1 };
}

interface Character {
  readonly text: string;
  readonly offset: number;
}

function plainCharacters(image: string): Character[] {
  const characters: Character[] = [];
  for (let offset = 1; offset < image.length - 1; offset++) characters.push({ text: image[offset]!, offset });
  return characters;
}

function resolveUnicode(image: string): Character[] {
  const characters: Character[] = [];
  for (let offset = 1; offset < image.length - 1; offset++) {
    if (image[offset] !== '\\' || image[offset + 1] !== 'u') {
      characters.push({ text: image[offset]!, offset });
      continue;
    }
    const written = image.slice(offset, Math.min(offset + 6, image.length - 1));
    // Java's Integer.parseInt(text, 16) takes a sign.
    if (!/^\\u(?:[0-9A-Fa-f]{4}|[+-][0-9A-Fa-f]{3})$/.test(written)) throw new BadUnicodeEscape(offset, written);
    characters.push({ text: String.fromCharCode(Number.parseInt(written.slice(2), 16)), offset });
    offset += 5;
  }
  return characters;
}

/** Whether the string is a template of its own: decided on what is written, before `\u` is resolved. */
export function isInterpolated(image: string): boolean {
  return image.startsWith('"') && /[$#]/.test(image);
}
