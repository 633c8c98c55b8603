import type { Record, Value } from '../../values.ts';
import { survivesJsonParse } from '../scan.ts';
import type { Member } from './layout.ts';
import { Node } from './node.ts';
import { NUMBER, WORD } from './patterns.ts';
import { parsed, scalarOf } from './scalars.ts';
import { Seen } from './seen.ts';
import type { Shape } from './shape.ts';
import { Skipper } from './skipper.ts';
import { giveUp } from './unusual.ts';
import { WrittenForm } from './written.ts';

/** Reading a part as a whole is slower than reading all the usual way; it pays where it is a small part. */
const LARGEST_WHOLE_SHARE = 0.25;

const NUMBER_OR_WORD = /* @__PURE__ */ new RegExp(`${NUMBER}|${WORD}`, 'y');

/** Reads of a body what a shape names. It works on one text at a time. */
export class ShapedReader {
  private readonly root: Node;
  private readonly skipper = new Skipper();
  private readonly written = new WrittenForm();
  private text = '';
  /** Where the value ends that was read last. */
  private end = 0;
  /** How many characters may still be read as a whole. */
  private whole = 0;
  /** Whether it matters how the object at hand looks: it is an item, or in one. */
  private isLearning = false;
  private readonly readWhole = (text: string): Value => this.wholeOf(text);

  constructor(
    shape: Shape,
    /** Is told the text that `$input.json` prints of an object or array. */
    private readonly noteWritten: (container: object, text: string) => void,
  ) {
    this.root = new Node(shape);
  }

  /** The value of a text that begins with `{` or `[`, as far as the shape goes; gives up where anything is unusual. */
  read(text: string): Value {
    this.start(text);
    try {
      const value = this.value(this.root, this.skipper.blanks(0));
      return this.skipper.blanks(this.end) === text.length ? value : giveUp();
    } finally {
      // A template lives longer than its bodies.
      this.start('');
    }
  }

  private start(text: string): void {
    this.text = text;
    this.isLearning = false;
    this.whole = text.length * LARGEST_WHOLE_SHARE;
    this.skipper.start(text);
  }

  private value(node: Node, start: number): Value {
    const code = this.text.charCodeAt(start);
    if (code !== 123 && code !== 91) return this.scalar(node, start, code);
    if (node.isJson) return this.printed(node, start, code);
    return this.container(node, start, code);
  }

  private container(node: Node, start: number, code: number): Value {
    const isArray = code === 91;
    const isFit = isArray ? node.items !== null : node.members !== null;
    node.seen |= isFit || node.isLeaf || node.isValue ? Seen.Container : Seen.Misfit;
    if (isFit && !node.isValue) return isArray ? this.list(node, node.items!, start) : this.object(node, start);
    const end = this.skipper.value(start);
    if (node.isLeaf) return this.empty(end, code);
    this.end = end;
    return this.wholeOf(this.text.slice(start, end));
  }

  /** Stands for a container into which nobody looks. */
  private empty(end: number, code: number): Value {
    this.end = end;
    return code === 91 ? [] : {};
  }

  /** An object or array that `$input.json` prints: its own text, where the writer would write that. */
  private printed(node: Node, start: number, code: number): Value {
    const end = this.written.end(this.text, start);
    if (end < 0) {
      node.seen |= Seen.Misfit;
      this.end = this.skipper.value(start);
      return this.wholeOf(this.text.slice(start, this.end));
    }
    const value = node.isLeaf ? this.empty(end, code) : this.container(node, start, code);
    this.noteWritten(value as object, this.text.slice(start, end));
    return value;
  }

  /** A part of which all may be read. */
  private wholeOf(text: string): Value {
    this.whole -= text.length;
    return this.whole < 0 || !survivesJsonParse(text) ? giveUp() : parsed(text);
  }

  private scalar(node: Node, start: number, code: number): Value {
    const { text, skipper } = this;
    if (code === 34) {
      const end = skipper.plainEnd(start);
      node.seen |= end < 0 ? Seen.Scalar : Seen.Plain;
      this.end = end < 0 ? skipper.string(start) : end + 1;
      return end < 0 ? scalarOf(text.slice(start, this.end)) : text.slice(start + 1, end);
    }
    node.seen |= Seen.Scalar;
    NUMBER_OR_WORD.lastIndex = start;
    if (!NUMBER_OR_WORD.test(text)) giveUp();
    this.end = NUMBER_OR_WORD.lastIndex;
    return scalarOf(text.slice(start, this.end));
  }

  private list(node: Node, items: Node, start: number): Value[] {
    const { skipper, text } = this;
    const { limit, likeness } = node;
    const { isLearning } = this;
    const list: Value[] = [];
    let at = skipper.blanks(start + 1);
    if (text.charCodeAt(at) === 93) at = -at - 1;
    while (at > 0) {
      at = likeness === null ? at : this.alike(node, list, at);
      if (at < 0) break;
      this.isLearning = isLearning || likeness?.isLearning === true;
      if (list.length < limit) list.push(this.value(items, at));
      else list.push(this.skipped(at));
      at = skipper.comma(this.end, 93);
      likeness?.learn(skipper.isSpaced);
    }
    this.isLearning = isLearning;
    this.end = -at;
    return list;
  }

  /** An element that nobody looks at. */
  private skipped(start: number): null {
    this.end = this.skipper.value(start);
    return null;
  }

  /** Reads items as long as they look like those before; gives where the next one begins, as `comma` does. */
  private alike({ likeness, limit }: Node, list: Value[], start: number): number {
    const { text } = this;
    const pattern = likeness!.pattern;
    if (pattern === null) return start;
    let at = start;
    while (list.length < limit) {
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found === null) return at;
      list.push(likeness!.itemOf(found, this.readWhole));
      at = pattern.lastIndex;
      if (text.charCodeAt(at) === 93) return -at - 1;
    }
    return at;
  }

  private object(node: Node, start: number): Record {
    const { text, skipper, isLearning } = this;
    const record: { [name: string]: Value } = {};
    const members: Member[] = [];
    let at = skipper.blanks(start + 1);
    if (text.charCodeAt(at) === 125) at = -at - 1;
    while (at > 0) {
      const key = this.key(at);
      const member = node.members!.get(key);
      at = skipper.colon(this.end);
      if (member === undefined) {
        this.end = skipper.value(at);
        if (isLearning) noteOthers(members, skipper.depth(at));
      } else {
        if (Object.hasOwn(record, key)) giveUp();
        record[key] = this.value(member, at);
        if (isLearning) members.push(key);
      }
      at = skipper.comma(this.end, 125);
    }
    this.end = -at;
    if (isLearning) node.layout.note(members);
    return record;
  }

  /** The key that begins here; one with escapes may be any. */
  private key(start: number): string {
    const { text, skipper } = this;
    const end = text.charCodeAt(start) === 34 ? skipper.plainEnd(start) : giveUp();
    if (end < 0) giveUp();
    this.end = end + 1;
    return text.slice(start + 1, end);
  }
}

/** Others in a row count as one, as deep as the deepest. */
function noteOthers(members: Member[], depth: number): void {
  const last = members[members.length - 1];
  if (typeof last === 'number') members[members.length - 1] = Math.max(last, depth);
  else members.push(depth);
}
