/**
 * Bodies of the kinds that `shapes` are for: in all orders and spacings, with members missing, and damaged in a few places.
 */

/** Numbers from 0 to 1 that are the same for one seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const usual = ['1', '20', '300', '-4', '1.5', '"x"', '"two words"', 'true', 'false', 'null', '""'];
/** What `JSON.parse` loses, what the writer writes in another way, and their neighbours. */
const rare = [
  ...['1.0', '-0', '1e5', '1E400', '0.001', '0.0001', '-1.25', '100.10', '1234567.5', '12345678.5', '12.345678901'],
  ...['12345678901234567890', '123456789012345', '1234567890123456', '0.1234567890123456', '0.12345678901234'],
  ...[
    '"a\\nb"',
    '"\\u0041"',
    '"\\""',
    '"a/b"',
    '"\u00e9"',
    '"\u2028"',
    '"\u0085"',
    '"\u007f"',
    '"\\\\\u007f"',
    '"\ud83d"',
  ],
];
const names = ['a', 'b', 'c', 'd', 'e', 'f', 'n', 'flag', 'items', 'Items', 'Count', 'S', 'N', 'M', '2', '1', 'none'];

/** What a body may be damaged with. */
const damage = [
  ...[
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    ',,',
    "'",
    ' ',
    '\n',
    '\t',
    '\0',
    '\u0001',
    '\u001a',
    '\u007f',
    '\u00a0',
  ],
  ...['1', '-', '.', 'e', 'E5', '0', '01', '.5', '+1', 'true', 'nul', 'NaN', '//', '\ufeff', '""', '[[', ']]', '{"a":'],
  ...['\\u0061', '\\x41', '\\u00', '"a":1,', '"\\u0061":2,', '"id":{"S":"z"},', '"items":[],', '"__proto__":{"a":1},'],
  ...['1.0', '1e400', '1e99999999999999999999', '-0', '123456789012345678', '"a"', ' "b" : 2 ,', ',"S":"again"'],
];

export class BodyDrawer {
  private rareness = 0;
  private spacing = 0;

  constructor(private readonly random: () => number) {}

  /** A body that may be anything. */
  damaged(): string {
    let body = this.sound();
    for (let wounds = this.oneOf([0, 0, 1, 1, 1, 2, 3]); wounds > 0; wounds--) body = this.wounded(body);
    return body;
  }

  /** A body of JSON. */
  sound(): string {
    this.rareness = this.oneOf([0, 0, 0, 0.03, 0.3]);
    this.spacing = this.oneOf([0, 0, 0, 0.1, 0.8]);
    const count = this.oneOf([0, 1, 2, 4, 9, 20]);
    const items = this.list(() => this.item(), count);
    switch (this.below(6)) {
      case 0:
        return items;
      case 1:
        return this.value(5);
      case 2:
      case 3:
        return this.map({ Count: '3', Items: this.list(() => this.book(), count), More: this.value(3) });
      default:
        return this.map({ flag: this.scalar(), items, a: this.value(3), b: this.value(2), c: this.value(2) });
    }
  }

  private book(): string {
    const typed = (type: string): string => (this.chance(0.97) ? this.map({ [type]: this.text() }) : this.value(1));
    const stock = this.map({ M: this.map({ count: typed('N'), shelf: typed('S') }) });
    return this.map({
      id: typed('S'),
      title: typed('S'),
      author: this.map({ M: this.map({ name: typed('S'), born: typed('N') }) }),
      pages: typed('N'),
      stock,
      tags: this.map({ SS: this.list(() => (this.chance(0.97) ? this.text() : this.scalar()), this.below(4)) }),
      updated: typed('S'),
    });
  }

  private item(): string {
    return this.map({
      a: this.scalar(),
      skipped: this.value(this.below(5)),
      b: this.chance(0.9) ? this.scalar() : this.value(2),
      c: this.list(() => (this.chance(0.7) ? this.text() : this.value(2)), this.below(4)),
      e: this.map({ f: this.scalar(), n: this.value(1) }),
    });
  }

  private text(): string {
    return this.chance(this.rareness) ? this.oneOf(rare) : `"${this.oneOf(['text', 'more text', '', 'a, b'])}"`;
  }

  private scalar(): string {
    return this.oneOf(this.chance(this.rareness) ? rare : usual);
  }

  private value(depth: number): string {
    if (depth <= 0 || this.chance(0.4)) return this.scalar();
    const count = this.below(4);
    if (this.chance(0.5)) return this.list(() => this.value(depth - 1), count);
    const members = Array.from({ length: count }, () => [this.oneOf(names), this.value(depth - 1)] as const);
    return this.written(
      '{',
      members.map(([name, value]) => this.member(name, value)),
      '}',
    );
  }

  private list(item: () => string, count: number): string {
    return this.written('[', Array.from({ length: count }, item), ']');
  }

  /** These members, now and then in another order, or not all of them. */
  private map(members: { readonly [name: string]: string }): string {
    const all = Object.entries(members).filter(() => this.chance(0.97));
    if (this.chance(0.1)) all.sort(() => this.random() - 0.5);
    return this.written(
      '{',
      all.map(([name, value]) => this.member(name, value)),
      '}',
    );
  }

  private member(name: string, value: string): string {
    return `"${name}"${this.blank()}:${this.blank()}${value}`;
  }

  private written(open: string, parts: readonly string[], close: string): string {
    const inside = parts.map((part) => this.blank() + part + this.blank()).join(',');
    return open + (parts.length === 0 ? this.blank() : inside) + close;
  }

  private wounded(body: string): string {
    const at = this.below(body.length + 1);
    const from = this.below(body.length + 1);
    const length = this.below(4);
    const rest = body.slice(at);
    switch (this.below(6)) {
      case 0:
        return body.slice(0, at);
      case 1:
        return body.slice(0, at) + rest.slice(length);
      case 2:
        return body.slice(0, at) + body.slice(from, from + this.below(30)) + rest;
      default:
        return body.slice(0, at) + this.oneOf(damage) + rest.slice(this.below(2));
    }
  }

  private blank(): string {
    return this.chance(this.spacing) ? this.oneOf([' ', '\n  ', '\t', '\r\n']) : '';
  }

  private oneOf<T>(all: readonly T[]): T {
    return all[this.below(all.length)]!;
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }

  private chance(share: number): boolean {
    return this.random() < share;
  }
}
