/** The lines of a doc comment with this text, behind each other; empty for no text. Nothing in it can end the comment. */
export function comment(text: string | null): string {
  const lines = (text ?? '').replaceAll('*/', '*\\/').split(/\r\n|[\n\r\u2028\u2029]/);
  const printed = lines.map((line) => line.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, ' ').trimEnd());
  while (printed.length > 0 && printed[0] === '') printed.shift();
  while (printed.at(-1) === '') printed.pop();
  if (printed.length === 0) return '';
  if (printed.length === 1) return `/** ${printed[0]} */\n`;
  return `/**\n${printed.map((line) => ` * ${line}`.trimEnd()).join('\n')}\n */\n`;
}
