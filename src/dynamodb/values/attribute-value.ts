/** A value of an item, as DynamoDB's JSON has it; binaries are base64. */
export type AttributeValue =
  | {
      /** Text. */
      S: string;
    }
  | {
      /** A number, as its text. */
      N: string;
    }
  | {
      /** Bytes, as base64. */
      B: string;
    }
  | {
      /** True or false. */
      BOOL: boolean;
    }
  | {
      /** Nothing. */
      NULL: true;
    }
  | {
      /** A set of texts. */
      SS: string[];
    }
  | {
      /** A set of numbers. */
      NS: string[];
    }
  | {
      /** A set of bytes. */
      BS: string[];
    }
  | {
      /** A list. */
      L: AttributeValue[];
    }
  | {
      /** A map. */
      M: AttributeMap;
    };

/** An item, a key, the members of a map. */
export interface AttributeMap {
  [name: string]: AttributeValue;
}
