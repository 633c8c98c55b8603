/**
 * json-smart 2.2 in its permissive mode, which reads the bodies of API Gateway: bare words, single quotes, stray
 * commas, and anything after the end. It follows JSONParserBase, JSONParserMemory and JSONParserString step by step,
 * with a list of the open containers in place of recursion.
 *
 * Reading never waits and calls nobody, so there is one text at a time: it and the position are variables here, which
 * makes less code than an object's members would.
 */

import { JavaFloat, type Value } from '../values.ts';
import { unexpected, unexpectedEnd } from './malformed.ts';
import { jsonNumber } from './number.ts';
import { trimText } from './trim.ts';

/** Makes a map of the members of an object, which are in their order and have no key twice. */
export type MapOf = (members: ReadonlyMap<string, Value>) => Value;

/** json-smart marks the end of the text by the control character SUB, and so ends at one in the text as well. */
const END = '\u001a';

const BLANKS = /[ \t\r\n]*/y;
const SEPARATORS = /[, \t\r\n]*/y;
/** JSONParserBase.skipSpace takes every control character for a blank. */
const CONTROLS = /[\0-\u0019\u001b- ]*/y;
const NUMBER = /[-\d]\d*(?:\.\d*)?(?:[eE][-+\d]\d*)?/y;
/** What stands for itself in a string. */
const PLAIN = /[^\\"'\u0000-\u001f\u007f]*/y;

/** Bare words, by what ends them apart from the end of the text. */
const KEY = /[^:\u001a]*/y;
const IN_MAP = /[^,}\u001a]*/y;
const IN_LIST = /[^,\]\u001a]*/y;
const ALONE = /[^\u001a]*/y;

/** A map or list that is not complete yet. */
interface Container {
  readonly outer: Container | null;
  readonly items: Value[];
  /** The members of a map; null for a list. */
  readonly members: Map<string, Value> | null;
  /** The key whose value comes next. */
  key: string;
}

let text = '';
let position = 0;

/** The value that json-smart reads from this text; throws `MalformedJson`. */
export function readPermissive(json: string, mapOf: MapOf): Value {
  text = json;
  position = 0;
  let container: Container | null = null;
  for (;;) {
    const begun = begin(container);
    let value = begun ? null : scalar(container);
    if (begun) container = begun;
    else if (container) add(container, value);
    for (; container && ends(container); container = container.outer) {
      value = container.members ? mapOf(container.members) : container.items;
      if (container.outer) add(container.outer, value);
    }
    if (!container) return value;
  }
}

/** The map or list that begins here; null before anything else. */
function begin(outer: Container | null): Container | null {
  match(BLANKS);
  const isMap = current() === '{';
  if (!isMap && current() !== '[') return null;
  position++;
  return { outer, items: [], members: isMap ? new Map() : null, key: '' };
}

function add({ members, items, key }: Container, value: Value): void {
  if (members) members.set(key, value);
  else items.push(value);
}

/** Behind the start of a container or a value in it: goes to its end, or else to the next value. */
function ends(container: Container): boolean {
  const { members } = container;
  if (members && members.size > 0 && endsMember()) return true;
  match(SEPARATORS);
  if (current() === (members ? '}' : ']')) {
    position++;
    return true;
  }
  if (members) container.key = keyAndColon();
  else if (current() === END) throw unexpectedEnd(position - 1, 'EOF');
  return false;
}

/** Behind a value of a map: true at the map's end, false at a comma. */
function endsMember(): boolean {
  match(CONTROLS);
  const found = current();
  if (found === END) throw unexpectedEnd(position - 1, 'null');
  if (found !== '}' && found !== ',') throw unexpected(`token ${found}`, position - 1, position);
  position++;
  return found === '}';
}

function keyAndColon(): string {
  const key = isQuote(current()) ? string() : word(KEY, ':][{');
  match(CONTROLS);
  if (current() === END) throw unexpectedEnd(position - 1, 'null');
  if (current() !== ':') throw unexpected(`character (${current()})`, position - 1);
  position++;
  if (position >= text.length) throw unexpectedEnd(position - 1, 'EOF');
  return key;
}

/** A value that is neither map nor list. */
function scalar(container: Container | null): Value {
  const rest = container ? (container.members ? IN_MAP : IN_LIST) : ALONE;
  const first = current();
  if (isQuote(first)) return string();
  if ('-0123456789'.includes(first)) return number(rest);
  const found = word(rest, ':}]');
  // A control character in front is trimmed away, but keeps `null` from being one.
  return first > ' ' ? wordValue(found) : found;
}

function wordValue(word: string): Value {
  if (word === 'NaN') return new JavaFloat(NaN);
  return /^(?:null|true|false)$/.test(word) ? JSON.parse(word) : word;
}

/** JSONParserString.readString: control characters stay as they are, unless the string has a backslash. */
function string(): string {
  const quote = current();
  const start = position + 1;
  const end = text.indexOf(quote, start);
  if (end < 0) throw unexpectedEnd(text.length, 'null');
  const plain = text.slice(start, end);
  if (plain.includes('\\')) {
    position = start;
    return escapedString(quote);
  }
  position = end + 1;
  return plain;
}

/** JSONParserBase.readString2: control characters and unknown escapes vanish, `\x41` is `A`. */
function escapedString(quote: string): string {
  for (let value = ''; ; ) {
    value += match(PLAIN);
    if (current() === END) throw unexpectedEnd(position - 1, 'null');
    const special = take();
    if (special === quote) return value;
    if (special === '\\') value += escaped(take());
    else if (isQuote(special)) value += special;
  }
}

/** The character that a backslash and what begins with this character stand for. */
function escaped(kind: string): string {
  const digits = { u: 4, x: 2 }[kind];
  if (!digits) return '\t\n\r\f\b\\/\'"'['tnrfb\\/\'"'.indexOf(kind)] ?? '';
  let code = '';
  while (code.length < digits) {
    const digit = current();
    if (digit === END) throw unexpectedEnd(position, 'EOF');
    if (!/[\da-f]/i.test(digit)) throw unexpected(`unicode escape sequence ${digit}`, position);
    code += take();
  }
  return String.fromCharCode(Number.parseInt(code, 16));
}

/** A bare word, which must not begin with any of these characters. */
function word(rest: RegExp, refused: string): string {
  if (refused.includes(current())) throw unexpected(`character (${current()})`, position);
  return trimText(match(rest));
}

/** JSONParserMemory.readNumber: what goes on after a number makes it a word (`12abc`, `1 2`, `1e`). */
function number(rest: RegExp): Value {
  const start = position;
  match(NUMBER);
  if (!'eE'.includes(current())) match(CONTROLS);
  const more = current() < '~' ? match(rest) : '';
  const found = trimText(text.slice(start, position));
  return more ? found : jsonNumber(found, start);
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

/** The character at hand; `END` behind the last one. */
function current(): string {
  return text[position] ?? END;
}

/** Goes past the character at hand, but not beyond the end. */
function take(): string {
  const character = current();
  if (position < text.length) position++;
  return character;
}

/** Goes past what the pattern, which may be empty, finds here. */
function match(pattern: RegExp): string {
  const start = position;
  pattern.lastIndex = start;
  pattern.test(text);
  position = pattern.lastIndex;
  return text.slice(start, position);
}
