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

/** Bare words, by what ends them apart from the end of the text. */
const KEY = /[^:\u001a]*/y;
const IN_MAP = /[^,}\u001a]*/y;
const IN_LIST = /[^,\]\u001a]*/y;
const ALONE = /[^\u001a]*/y;

const CONSTANTS: ReadonlyMap<string, Value> = /* @__PURE__ */ new Map<string, Value>([
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', /* @__PURE__ */ new JavaFloat(NaN)],
]);

/** The value that json-smart reads from this text; throws `MalformedJson`. */
export function readPermissive(text: string): Value {
  return new PermissiveReader(text).document();
}

class PermissiveReader {
  private position = 0;
  /** The maps and lists that are not complete yet, each a part of the one before. */
  private readonly open: (LinkedMap | Value[])[] = [];

  constructor(private readonly text: string) {}

  document(): Value {
    const document = this.value(ALONE);
    for (let container = this.open[0]; container; container = this.open[this.open.length - 1]) {
      if (container instanceof LinkedMap) this.member(container);
      else this.element(container);
    }
    return document;
  }

  /** Reads the next element of a list, or its end. */
  private element(list: Value[]): void {
    this.skip(SEPARATORS);
    if (this.current === END) throw unexpectedEnd(this.position - 1, 'EOF');
    if (this.current === ']') this.close();
    else list.push(this.value(IN_LIST));
  }

  /** Reads the next key of a map, the colon and the value, or the map's end. */
  private member(map: LinkedMap): void {
    this.position++;
    this.skip(SEPARATORS);
    if (this.current === '}') {
      this.close();
      return;
    }
    const key = isQuote(this.current) ? this.string() : this.word(KEY, ':][{');
    this.colon();
    const value = this.value(IN_MAP);
    map.put(key, value);
    if (value !== this.open[this.open.length - 1]) this.closeMaps();
  }

  private colon(): void {
    this.skipControls();
    const { current } = this;
    if (current === END) throw unexpectedEnd(this.position - 1, 'null');
    if (current !== ':') throw unexpectedCharacter(current, this.position - 1);
    this.position++;
    if (this.position >= this.text.length) throw unexpectedEnd(this.position - 1, 'EOF');
  }

  /** The innermost container ends here. */
  private close(): void {
    this.position++;
    this.open.pop();
    this.closeMaps();
  }

  /** After a value: ends every map around it that has its `}` next. */
  private closeMaps(): void {
    while (this.open[this.open.length - 1] instanceof LinkedMap && this.endsMap()) {
      this.position++;
      this.open.pop();
    }
  }

  /** After a value of a map: true at the map's end, false at a comma. */
  private endsMap(): boolean {
    this.skipControls();
    const { current, position } = this;
    if (current === END) throw unexpectedEnd(position - 1, 'null');
    if (current !== '}' && current !== ',') {
      throw new MalformedJson(`Unexpected token ${current} at position ${position - 1}.`, position);
    }
    return current === '}';
  }

  /** A scalar, or a container that is still empty and waits on the stack to be filled. */
  private value(rest: RegExp): Value {
    this.skip(BLANKS);
    const { current } = this;
    if (isQuote(current)) return this.string();
    if (current === '{') return this.start(new LinkedMap());
    if (current === '[') {
      this.position++;
      return this.start([]);
    }
    if ('-0123456789'.includes(current)) return this.number(rest);
    const word = this.word(rest, ':}]');
    // A control character in front is trimmed away, but keeps `null` from being one.
    const constant = current > ' ' ? CONSTANTS.get(word) : word;
    return constant === undefined ? word : constant;
  }

  private start(container: LinkedMap | Value[]): Value {
    this.open.push(container);
    return container;
  }

  /** JSONParserString.readString: control characters stay as they are, unless the string has a backslash. */
  private string(): string {
    const start = this.position + 1;
    const end = this.text.indexOf(this.current, start);
    if (end < 0) throw unexpectedEnd(this.text.length, 'null');
    const plain = this.text.slice(start, end);
    const string = plain.includes('\\') ? unescapeString(this.text, start, this.current) : { value: plain, end };
    this.position = string.end + 1;
    return string.value;
  }

  /** A bare word, which must not begin with any of these characters. */
  private word(rest: RegExp, refused: string): string {
    if (refused.includes(this.current)) throw unexpectedCharacter(this.current, this.position);
    const start = this.position;
    this.match(rest);
    return trimText(this.text.slice(start, this.position));
  }

  /** JSONParserMemory.readNumber: what goes on after a number makes it a word (`12abc`, `1 2`, `1e`). */
  private number(rest: RegExp): Value {
    const start = this.position;
    this.match(NUMBER);
    if (!'eE'.includes(this.current)) this.skipControls();
    const end = this.position;
    if (this.current < '~') this.match(rest);
    const text = trimText(this.text.slice(start, this.position));
    return this.position > end ? text : jsonNumber(text, start);
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
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}
