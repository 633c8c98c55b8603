/**
 * json-smart 2.2 in its permissive mode, which reads the bodies of API Gateway: bare words, single quotes, stray
 * commas, and anything after the end. It follows JSONParserBase, JSONParserMemory and JSONParserString step by step,
 * with a stack of its own in place of recursion.
 */

import { LinkedMap } from '../values/maps.ts';
import { JavaFloat, type Value } from '../values.ts';
import {
  APOSTROPHE,
  BLANK,
  Characters,
  CLOSE_LIST,
  CLOSE_MAP,
  COLON,
  COMMA,
  END,
  isBlank,
  MINUS,
  OPEN_LIST,
  OPEN_MAP,
  POINT,
  QUOTE,
} from './characters.ts';
import { MalformedJson, unexpectedCharacter, unexpectedEnd } from './malformed.ts';
import { jsonNumber } from './number.ts';
import { trimText } from './trim.ts';
import { unescapeString } from './unescape.ts';

/** What ends a bare word: a key, a map's value (a comma as well), a list's element (a comma as well), the document. */
type Until = typeof COLON | typeof CLOSE_MAP | typeof CLOSE_LIST | typeof END;

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

class PermissiveReader extends Characters {
  private readonly open: Container[] = [];

  document(): Value {
    this.advance();
    const value = this.value(END);
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
    const value = this.value(container.map === null ? CLOSE_LIST : CLOSE_MAP);
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
    for (;;) {
      this.skipBlanks();
      switch (this.unit) {
        case CLOSE_LIST:
          this.advance();
          return false;
        case COLON:
        case CLOSE_MAP:
          throw this.unexpected();
        case COMMA:
          this.advance();
          break;
        case END:
          throw unexpectedEnd(this.position - 1, 'EOF');
        default:
          return true;
      }
    }
  }

  /** Reads the next key of a map and the colon; false when the map is closed. */
  private toValue(container: Container): boolean {
    do this.advance();
    while (isBlank(this.unit) || this.unit === COMMA);
    switch (this.unit) {
      case COLON:
      case CLOSE_LIST:
      case OPEN_LIST:
      case OPEN_MAP:
        throw this.unexpected();
      case CLOSE_MAP:
        this.advance();
        return false;
    }
    container.key = this.isQuote() ? this.string() : this.word(COLON);
    this.skipControl();
    if (this.unit !== COLON) throw this.missing(this.position - 1);
    this.advance();
    if (this.position >= this.text.length) throw unexpectedEnd(this.position - 1, 'EOF');
    return true;
  }

  /** After a value of a map: true when the map is closed, false at a comma. */
  private endsMap(): boolean {
    this.skipControl();
    if (this.unit === CLOSE_MAP) {
      this.advance();
      return true;
    }
    if (this.unit === COMMA) return false;
    if (this.unit === END) throw unexpectedEnd(this.position - 1, 'null');
    throw new MalformedJson(
      `Unexpected token ${String.fromCharCode(this.unit)} at position ${this.position - 1}.`,
      this.position,
    );
  }

  private value(until: Until): Value | typeof OPENED {
    this.skipBlanks();
    switch (this.unit) {
      case OPEN_MAP:
        return this.push({ map: new LinkedMap(), list: [], key: '' });
      case OPEN_LIST:
        this.advance();
        return this.push({ map: null, list: [], key: '' });
      case QUOTE:
      case APOSTROPHE:
        return this.string();
      case COLON:
      case CLOSE_MAP:
      case CLOSE_LIST:
        throw this.unexpected();
    }
    if (this.isDigit() || this.unit === MINUS) return this.number(until);
    const isText = this.unit <= BLANK;
    const word = this.word(until);
    // A control character in front is trimmed away, but keeps `null` from being one.
    return isText ? word : constant(word);
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
    const end = this.text.indexOf(this.text[this.position]!, start);
    if (end < 0) throw unexpectedEnd(this.text.length, 'null');
    const plain = this.text.slice(start, end);
    if (!plain.includes('\\')) {
      this.moveTo(end + 1);
      return plain;
    }
    const unescaped = unescapeString(this.text, start, this.unit);
    this.moveTo(unescaped.end + 1);
    return unescaped.value;
  }

  private word(until: Until): string {
    const start = this.position;
    while (!this.isEndOfWord(until)) this.advance();
    return trimText(this.text.slice(start, this.position));
  }

  /** JSONParserMemory.readNumber: what goes on after a number makes it a word (`12abc`, `1 2`). */
  private number(until: Until): Value {
    const start = this.position;
    this.advance();
    this.skipDigits();
    if (this.unit === POINT) {
      this.advance();
      this.skipDigits();
    }
    let isWord = false;
    if ((this.unit | 0x20) === 0x65) {
      this.advance();
      const isSigned = this.unit === 0x2b || this.unit === MINUS;
      isWord = !isSigned && !this.isDigit();
      if (!isWord) this.advance();
      this.skipDigits();
    }
    if (!isWord) this.skipControl();
    isWord ||= this.unit < 126 && !this.isEndOfWord(until);
    while (isWord && !this.isEndOfWord(until)) this.advance();
    const text = trimText(this.text.slice(start, this.position));
    return isWord ? text : jsonNumber(text, start);
  }

  private isEndOfWord(until: Until): boolean {
    const { unit } = this;
    if (unit === END || unit === until) return true;
    return unit === COMMA && (until === CLOSE_MAP || until === CLOSE_LIST);
  }

  private unexpected(): MalformedJson {
    return unexpectedCharacter(this.unit, this.position);
  }

  private missing(offset: number): MalformedJson {
    return this.unit === END ? unexpectedEnd(offset, 'null') : unexpectedCharacter(this.unit, offset);
  }
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
