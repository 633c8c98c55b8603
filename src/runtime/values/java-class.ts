import { JavaException } from '../errors.ts';
import { Opaque, type Value } from '../values.ts';

/** A java.lang.Class, as `$x.class` gives it: a name and, by Velocity's SecureIntrospector, nothing else. */
export class JavaClass extends Opaque {
  constructor(
    /** The name of the class that this object denotes. */
    readonly name: string,
  ) {
    super();
  }

  get className(): string {
    return 'java.lang.Class';
  }

  toText(): string {
    return `class ${this.name}`;
  }

  override toJson(): string {
    throw new JavaException('IllegalAccessError', 'a JSON array with a class in it has no text');
  }

  override equals(other: Value): boolean {
    return other instanceof JavaClass && other.name === this.name;
  }

  /** `getName` is the one method of Class that SecureIntrospectorImpl lets through. */
  override property(name: string): Value {
    return name === 'name' || name === 'Name' ? this.name : null;
  }
}
