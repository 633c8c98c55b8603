/**
 * json-smart 2.2 in its permissive mode, which reads the bodies of API Gateway: bare words, single quotes, stray
 * commas, and anything after the end. It follows JSONParserBase, JSONParserMemory and JSONParserString step by step,
 * with a stack of its own in place of recursion.
 */

import { LinkedMap } from '../values/maps.ts';
import { JavaFloat, type Value } from '../values.ts';
import { MalformedJson, unexpectedCharacter, unexpectedEnd } from './malformed.ts';
import { jsonNumber } from './number.ts';
import { trimText } from './trim.ts';
import { unescapeString } from './unescape.ts';

/** json-smart marks the end of the text by the control character SUB, and so ends at one in the text as well. */
const END = '\u001a';

const BLANKS = ' \t\r\n';
const SEPARATORS = ', \t\r\n';
const NUMBER = /[-\d]\d*(?:\.\d*)?(?:[eE][-+\d]\d*)?/y;

/** What ends a bare word, apart from the end of the text: in a key, a map's value, a list's element, the document. */
type Until = ':' | ',}' | ',]' | '';

const WORDS: Readonly<Record<Until, RegExp>> = {
  ':': /[^:\u001a]*/y,
  ',}': /[^,}\u001a]*/y,
  ',]': /[^,\]\u001a]*/y,
  '': /[^\u001a]*/y,
};

/** A map or list that is being read; `key` waits for its value. */
interface Container {
  readonly map: LinkedMap | null;
  readonly list: Value[];
  key: string;
}

/** What `value` gives back when it has put a new container on the stack. */
const OPENED = /* @__PURE__ */ Symbol('opened');

/** The value that json-smart reads from this text; throws `MalformedJson`. */
export function readPermissive(text: string): Value {
  return new PermissiveReader(text).document();
}

class PermissiveReader {
  private position = 0;
  private readonly open: Container[] = [];

  constructor(private readonly text: string) {}

  document(): Value {
    const value = this.value('');
    return value === OPENED ? this.contents() : value;
  }

  /** Reads on until the outermost container is closed. */
  private contents(): Value {
    const { map, list } = this.top();
    while (this.open.length > 0) {
      const container = this.top();
      const hasMore = container.map === null ? this.toElement() : this.toValue(container);
      if (hasMore) this.member(container);
      else this.close();
    }
    return map ?? list;
  }

  private member(container: Container): void {
    const value = this.value(container.map === null ? ',]' : ',}');
    if (value === OPENED) return;
    put(container, value);
    if (container.map !== null && this.endsMap()) this.close();
  }

  /** The innermost container is complete, and with it every map around it that has its `}` next. */
  private close(): void {
    do {
      this.open.pop();
    } while (this.open.length > 0 && this.top().map !== null && this.endsMap());
  }

  /** Skips to the next element of a list; false when the list is closed. */
  private toElement(): boolean {
    this.skip(SEPARATORS);
    switch (this.current) {
      case ']':
        this.position++;
        return false;
      case ':':
      case '}':
        throw this.unexpected();
      case END:
        throw unexpectedEnd(this.position - 1, 'EOF');
      default:
        return true;
    }
  }

  /** Reads the next key of a map and the colon; false when the map is closed. */
  private toValue(container: Container): boolean {
    this.position++;
    this.skip(SEPARATORS);
    switch (this.current) {
      case ':':
      case ']':
      case '[':
      case '{':
        throw this.unexpected();
      case '}':
        this.position++;
        return false;
    }
    container.key = isQuote(this.current) ? this.string() : this.word(':');
    this.skipControls();
    if (this.current !== ':') throw this.missing(this.position - 1);
    this.position++;
    if (this.position >= this.text.length) throw unexpectedEnd(this.position - 1, 'EOF');
    return true;
  }

  /** After a value of a map: true when the map is closed, false at a comma. */
  private endsMap(): boolean {
    this.skipControls();
    switch (this.current) {
      case '}':
        this.position++;
        return true;
      case ',':
        return false;
      case END:
        throw unexpectedEnd(this.position - 1, 'null');
      default:
        throw new MalformedJson(`Unexpected token ${this.current} at position ${this.position - 1}.`, this.position);
    }
  }

  private value(until: Until): Value | typeof OPENED {
    this.skip(BLANKS);
    const { current } = this;
    switch (current) {
      case '{':
        return this.push({ map: new LinkedMap(), list: [], key: '' });
      case '[':
        this.position++;
        return this.push({ map: null, list: [], key: '' });
      case ':':
      case '}':
      case ']':
        throw this.unexpected();
    }
    if (isQuote(current)) return this.string();
    if (current === '-' || isDigit(current)) return this.number(until);
    const word = this.word(until);
    // A control character in front is trimmed away, but keeps `null` from being one.
    return current <= ' ' ? word : constant(word);
  }

  private push(container: Container): typeof OPENED {
    if (this.open.length > 0) put(this.top(), container.map ?? container.list);
    this.open.push(container);
    return OPENED;
  }

  private top(): Container {
    return this.open[this.open.length - 1]!;
  }

  /** JSONParserString.readString: control characters stay as they are, unless the string has a backslash. */
  private string(): string {
    const start = this.position + 1;
    const end = this.text.indexOf(this.current, start);
    if (end < 0) throw unexpectedEnd(this.text.length, 'null');
    const plain = this.text.slice(start, end);
    if (!plain.includes('\\')) {
      this.position = end + 1;
      return plain;
    }
    const unescaped = unescapeString(this.text, start, this.current);
    this.position = unescaped.end + 1;
    return unescaped.value;
  }

  private word(until: Until): string {
    const start = this.position;
    this.skipWord(until);
    return trimText(this.text.slice(start, this.position));
  }

  /** JSONParserMemory.readNumber: what goes on after a number makes it a word (`12abc`, `1 2`, `1e`). */
  private number(until: Until): Value {
    const start = this.position;
    this.match(NUMBER);
    if (!/[eE]/.test(this.current)) this.skipControls();
    const isWord = this.current < '~' && !this.isEndOfWord(until);
    if (isWord) this.skipWord(until);
    const text = trimText(this.text.slice(start, this.position));
    return isWord ? text : jsonNumber(text, start);
  }

  private skipWord(until: Until): void {
    this.match(WORDS[until]);
  }

  private isEndOfWord(until: Until): boolean {
    return this.current === END || until.includes(this.current);
  }

  /** The character at hand; `END` behind the last one. */
  private get current(): string {
    return this.text[this.position] ?? END;
  }

  private skip(characters: string): void {
    while (characters.includes(this.current)) this.position++;
  }

  /** JSONParserBase.skipSpace, which takes every control character for a blank. */
  private skipControls(): void {
    while (this.current <= ' ' && this.current !== END) this.position++;
  }

  private match(pattern: RegExp): void {
    pattern.lastIndex = this.position;
    pattern.test(this.text);
    this.position = pattern.lastIndex;
  }

  private unexpected(): MalformedJson {
    return unexpectedCharacter(this.current, this.position);
  }

  private missing(offset: number): MalformedJson {
    return this.current === END ? unexpectedEnd(offset, 'null') : unexpectedCharacter(this.current, offset);
  }
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function put(container: Container, value: Value): void {
  if (container.map === null) container.list.push(value);
  else container.map.put(container.key, value);
}

function constant(word: string): Value {
  switch (word) {
    case 'null':
      return null;
    case 'true':
      return true;
    case 'false':
      return false;
    case 'NaN':
      return new JavaFloat(NaN);
    default:
      return word;
  }
}
