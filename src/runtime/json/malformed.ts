import { JavaException } from '../errors.ts';

/** A text is not the JSON it should be: the body, unless who reads another text says so. */
export class MalformedJson extends JavaException {
  constructor(
    /** json-smart's wording, which the service shows its clients: `Unexpected End Of File position 1: null`. */
    message: string,
    /** Where reading stopped, in UTF-16 units from the start. */
    readonly offset: number,
  ) {
    super('ParseException', message, 400);
  }

  override get reason(): string {
    return `the body begins as JSON and is malformed, which the service answers with status 400: ${this.message}`;
  }
}

/** The error for something that cannot stand there; `position` is json-smart's count. */
export function unexpected(what: string, position: number, offset: number = position): MalformedJson {
  return new MalformedJson(`Unexpected ${what} at position ${position}.`, offset);
}

/** The error for a text that ends too early; `expected` is json-smart's remark. */
export function unexpectedEnd(offset: number, expected: 'null' | 'EOF'): MalformedJson {
  return new MalformedJson(`Unexpected End Of File position ${offset}: ${expected}`, offset);
}
