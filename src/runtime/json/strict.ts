import { LinkedMap } from '../values/maps.ts';
import type { Value } from '../values.ts';
import { MalformedJson } from './malformed.ts';
import { jsonNumber } from './number.ts';

const BLANKS = /[ \t\r\n]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const PLAIN = /[^"\\\u0000-\u001f]*/y;
const STRING_END = /(?:"|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))/y;

/** A map or list that is being read; `key` waits for its value. */
interface Container {
  readonly value: LinkedMap | Value[];
  key: string;
}

/**
 * The exact value of a JSON text (RFC 8259, no leniency): `1` is an Integer and `1.0` a Double, whole numbers of any
 * size keep their digits, objects keep the order of their keys. Throws `MalformedJson` with the offset of the fault.
 */
export function readStrict(text: string): Value {
  return new StrictReader(text).document();
}

class StrictReader {
  private position = 0;
  private readonly open: Container[] = [];

  constructor(private readonly text: string) {}

  document(): Value {
    const root = this.value();
    while (this.open.length > 0) this.member(this.open[this.open.length - 1]!);
    this.skipBlanks();
    if (this.position < this.text.length) throw this.malformed('nothing more');
    return root;
  }

  /** Reads the next member of the innermost container, or its end. */
  private member(container: Container): void {
    const isMap = container.value instanceof LinkedMap;
    const isEmpty = container.value instanceof LinkedMap ? container.value.size === 0 : container.value.length === 0;
    if (this.take(isMap ? '}' : ']')) {
      this.open.pop();
      return;
    }
    if (!isEmpty && !this.take(',')) throw this.malformed(`"," or "${isMap ? '}' : ']'}"`);
    if (isMap) container.key = this.keyAndColon();
    put(container, this.value());
  }

  private keyAndColon(): string {
    this.skipBlanks();
    if (this.text[this.position] !== '"') throw this.malformed('a key in double quotes');
    const key = this.string();
    if (!this.take(':')) throw this.malformed('":"');
    return key;
  }

  /** A scalar, or a container that is still empty and waits on the stack to be filled. */
  private value(): Value {
    this.skipBlanks();
    switch (this.text[this.position]) {
      case '{':
        return this.start(new LinkedMap());
      case '[':
        return this.start([]);
      case '"':
        return this.string();
      case 't':
        return this.word('true', true);
      case 'f':
        return this.word('false', false);
      case 'n':
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private start(value: LinkedMap | Value[]): Value {
    this.position++;
    this.open.push({ value, key: '' });
    return value;
  }

  private word(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.position)) throw this.malformed('a JSON value');
    this.position += word.length;
    return value;
  }

  private number(): Value {
    const start = this.position;
    const digits = this.match(NUMBER);
    if (digits === '') throw this.malformed('a JSON value');
    return jsonNumber(digits, start);
  }

  private string(): string {
    const start = this.position++;
    for (;;) {
      this.match(PLAIN);
      const end = this.match(STRING_END);
      if (end === '"') return JSON.parse(this.text.slice(start, this.position)) as string;
      if (end === '') throw this.malformed('the rest of a string (control characters must be escaped)');
    }
  }

  private take(character: string): boolean {
    this.skipBlanks();
    const isThere = this.text[this.position] === character;
    if (isThere) this.position++;
    return isThere;
  }

  private skipBlanks(): void {
    this.match(BLANKS);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.position;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.position += found.length;
    return found;
  }

  private malformed(expected: string): MalformedJson {
    const found = this.text[this.position];
    const what = found === undefined ? 'the end of the text' : JSON.stringify(found);
    return new MalformedJson(
      `Malformed JSON at offset ${this.position}: expected ${expected}, found ${what}`,
      this.position,
    );
  }
}

function put({ value, key }: Container, member: Value): void {
  if (value instanceof LinkedMap) value.put(key, member);
  else value.push(member);
}
