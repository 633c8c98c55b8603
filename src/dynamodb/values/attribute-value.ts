/** A value of an item, as DynamoDB's JSON has it; binaries are base64. */
export type AttributeValue =
  | { S: string }
  | { N: string }
  | { B: string }
  | { BOOL: boolean }
  | { NULL: true }
  | { SS: string[] }
  | { NS: string[] }
  | { BS: string[] }
  | { L: AttributeValue[] }
  | { M: AttributeMap };

/** An item, a key, the members of a map. */
export interface AttributeMap {
  [name: string]: AttributeValue;
}
