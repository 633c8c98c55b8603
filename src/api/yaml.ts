import { Document, Scalar, visit } from 'yaml';

/** AWS reads YAML 1.1, in which a plain `on` is no text. Anchors would be the same data, but not what people compare. */
const options = { compat: 'yaml-1.1', aliasDuplicateObjects: false } as const;

/**
 * The YAML of plain data, such as `toOpenApi` and `toCloudFormation` give. Templates stand in it as block texts, line by line as
 * they are.
 */
export function printYaml(data: object): string {
  const document = new Document(data, options);
  visit(document, { Scalar: (_, node) => quoteBlank(node) });
  return document.toString({ lineWidth: 0, blockQuote: 'literal' });
}

/** The indentation of a block text cannot be told from a text of blank lines alone. */
function quoteBlank(node: Scalar): void {
  if (typeof node.value === 'string' && /^\s+$/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
}
