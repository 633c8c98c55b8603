import { stringify } from 'yaml';

/**
 * The YAML of plain data, such as `toOpenApi` and `toCloudFormation` give. Templates stand in it as block texts, line by line as
 * they are.
 */
export function printYaml(document: object): string {
  // Folded lines and anchors would be the same data, but not what people compare with the templates. AWS reads YAML 1.1,
  // in which a plain `on` is no text.
  const options = { lineWidth: 0, blockQuote: 'literal', aliasDuplicateObjects: false, compat: 'yaml-1.1' } as const;
  return stringify(document, options);
}
