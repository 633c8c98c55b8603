import { JavaException } from '../errors.ts';
import { Opaque, type Value } from '../values.ts';

/** A java.util.stream.Stream or IntStream. Like those it can be used once. */
export class JavaStream extends Opaque {
  private isUsed = false;

  constructor(
    readonly kind: 'Reference' | 'Int',
    private readonly items: readonly Value[],
  ) {
    super();
  }
  get className(): string {
    return `java.util.stream.${this.kind}Pipeline$Head`;
  }
  toText(): string {
    // Java's text ends in the object's address; no template can rely on it.
    return `${this.className}@0`;
  }
  /** The elements, of which the stream has then none left. */
  take(): readonly Value[] {
    if (this.isUsed) {
      throw new JavaException('IllegalStateException', 'stream has already been operated upon or closed');
    }
    this.isUsed = true;
    return this.items;
  }
}
