import type { StringLiteral } from './nodes.ts';

/** What a string holds, if that is the same each time; else null. */
export function constantText(node: StringLiteral): string | null {
  if (!node.template) return node.value;
  const { body } = node.template;
  if (!body.every((statement) => statement.kind === 'Text')) return null;
  const text = body.map((statement) => statement.text).join('');
  return node.padded ? text.slice(0, -1) : text;
}
