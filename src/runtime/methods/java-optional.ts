import { partText } from '../values/text.ts';
import { Opaque, type Value } from '../values.ts';

/** java.util.Optional, or OptionalInt and OptionalDouble. */
export class JavaOptional extends Opaque {
  constructor(
    /** Null where there is none. */
    readonly value: Value,
    private readonly kind: '' | 'Int' | 'Double' = '',
  ) {
    super();
  }
  get className(): string {
    return `java.util.Optional${this.kind}`;
  }
  toText(): string {
    const name = `Optional${this.kind}`;
    return this.value === null ? `${name}.empty` : `${name}[${partText(this.value)}]`;
  }
}
