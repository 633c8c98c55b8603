import { JavaException } from '../errors.ts';
import { readDocument } from '../json/reader.ts';
import { jsonText } from '../json/writer.ts';
import { isMap, mapGet } from '../values/maps.ts';
import { Opaque, type Value } from '../values.ts';
import { isBlank } from './blank.ts';
import { parameterIn, paramsOf } from './parameters.ts';
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

/** `$input.params(name)`: looked up in path, query string and header, in this order; null when it is in none. */
export function paramOf(rendering: Rendering, name: Value): Value {
  if (!rendering.params && typeof name === 'string') return parameterIn(rendering, name);
  for (const kind of paramsOf(rendering).values()) {
    if (!isMap(kind)) throw new JavaException('ClassCastException', '$input.params() has a member that is no map');
    const value = mapGet(kind, name) ?? null;
    if (value !== null) return value;
  }
  return null;
}

/** What `$input.json` gives for what a path has found: JSON text, and two quotes for nothing. */
export function inputJsonText(value: Value): string {
  return value === null ? '""' : jsonText(value);
}
