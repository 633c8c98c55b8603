import { JavaException } from '../errors.ts';
import { JavaObject, type Value } from '../values.ts';
import { noteStored } from './stored.ts';
import { partText } from './text.ts';

/** A key with its value, java.util.Map.Entry. The entries of a `LinkedMap` are its own: `setValue` writes through. */
export class Entry extends JavaObject {
  constructor(
    readonly key: Value,
    public value: Value,
  ) {
    super();
  }
  get className(): string {
    return 'java.util.LinkedHashMap$Entry';
  }
  /** Stores the value; gives back the one before. */
  setValue(value: Value): Value {
    noteStored(value);
    const previous = this.value;
    this.value = value;
    return previous;
  }
  toText(): string {
    return `${partText(this.key)}=${partText(this.value)}`;
  }
  /** json-smart fails to reach into the entry's class, which Java keeps to itself. */
  override toJson(): string {
    throw new JavaException('IllegalAccessError', 'a JSON array with a map entry in it has no text');
  }
  override setProperty(name: string, value: Value): void {
    if (name === 'value' || name === 'Value') this.setValue(value);
  }
  override property(name: string): Value {
    if (name === 'key' || name === 'Key') return this.key;
    return name === 'value' || name === 'Value' ? this.value : null;
  }
}

/** An entry that refuses to be changed: of a record, or one that `Map.entry` made. */
export class ImmutableEntry extends Entry {
  constructor(
    key: Value,
    value: Value,
    private readonly name = 'java.util.KeyValueHolder',
  ) {
    super(key, value);
  }
  override get className(): string {
    return this.name;
  }
  override setValue(): Value {
    throw new JavaException('UnsupportedOperationException', 'this entry cannot be changed');
  }
}
