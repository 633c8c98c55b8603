import { readDocument } from '../json/reader.ts';
import { jsonText } from '../json/writer.ts';
import { Opaque, type Value } from '../values.ts';
import { isBlank } from './blank.ts';
import type { Rendering } from './rendering.ts';

/** `$input`: the body and the parameters of the method request (API Gateway mapping template reference). */
export class Input extends Opaque {
  /** `$input.body`: the raw body; `{}` for an empty one. */
  readonly body: string;
  private parsed: Value | undefined;

  constructor(readonly rendering: Rendering) {
    super();
    this.body = rendering.body === '' ? '{}' : rendering.body;
  }
  get className(): string {
    return 'Gateway$Input';
  }
  toText(): string {
    return '';
  }
  override property(name: string): Value {
    return name === 'body' || name === 'Body' ? this.body : null;
  }

  /**
   * The value of the body, read at the first call: one live document, where later calls see what a template changes.
   * Throws `MalformedJson`.
   */
  document(): Value {
    if (this.parsed === undefined) {
      this.parsed = readDocument(isBlank(this.body) ? '{}' : this.body, this.rendering.mapOf);
    }
    return this.parsed;
  }
}

/** What `$input.json` gives for what a path has found: JSON text, and two quotes for nothing. */
export function inputJsonText(value: Value): string {
  return value === null ? '""' : jsonText(value);
}
