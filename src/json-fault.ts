import { JsonSyntaxError, readJson } from './runtime/json/read-json.ts';

/** Why a text is no JSON, in words that go without the place. */
export interface JsonFault {
  readonly reason: string;
  /** Where reading stopped: behind the last ink where the text ends too early, rather than in an empty line. */
  readonly offset: number;
}

/** What keeps a text from being JSON (RFC 8259); nothing if it is. */
export function jsonFault(text: string): JsonFault | undefined {
  if (isJson(text)) return undefined;
  try {
    readJson(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const reason = error.message.replace(/^Malformed JSON at offset \d+: /, '');
    return { reason, offset: Math.min(error.offset, text.trimEnd().length) };
  }
}

/** Quicker by far than the reader which knows the place of a fault. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
