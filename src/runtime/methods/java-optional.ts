import { javaEquals, javaHash } from '../values/equality.ts';
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
  override equals(other: Value): boolean {
    return other instanceof JavaOptional && other.kind === this.kind && javaEquals(this.value, other.value);
  }
  override hash(): number {
    return javaHash(this.value);
  }
  toText(): string {
    const name = `Optional${this.kind}`;
    return this.value === null ? `${name}.empty` : `${name}[${partText(this.value)}]`;
  }
}
