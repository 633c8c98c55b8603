const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** A JSON text with one member or element a line; every number and string stays as it is written. */
export function formattedJson(text: string): string {
  const tokens = text.match(token) ?? [];
  let depth = 0;
  const line = () => `\n${'  '.repeat(depth)}`;
  return tokens
    .map((part, index) => {
      switch (part) {
        case '{':
        case '[':
          if (closes(tokens[index + 1])) return part;
          depth++;
          return part + line();
        case '}':
        case ']':
          if (opens(tokens[index - 1])) return part;
          depth--;
          return line() + part;
        case ',':
          return part + line();
        default:
          return part === ':' ? ': ' : part;
      }
    })
    .join('');
}

function opens(part: string | undefined): boolean {
  return part === '{' || part === '[';
}

function closes(part: string | undefined): boolean {
  return part === '}' || part === ']';
}
