import { describe, expect, test } from 'vitest';
import { cursorOf } from '../../../src/runtime/values/cursors.ts';
import { iteratorOf } from '../../../src/runtime/values/iterators.ts';
import {
  ArrayList,
  append,
  ImmutableList,
  isList,
  JavaArray,
  type List,
  listItems,
  modificationCount,
  replaceRange,
  setItem,
} from '../../../src/runtime/values/lists.ts';
import { collectionItems, EntrySet, isCollection, KeySet, ValuesView } from '../../../src/runtime/values/map-views.ts';
import {
  Entry,
  ImmutableEntry,
  ImmutableMap,
  isMap,
  LinkedMap,
  mapEntries,
  mapGet,
  mapHas,
  mapKeys,
  mapSize,
  mapValues,
  mutableMap,
} from '../../../src/runtime/values/maps.ts';
import { mapOfPairs } from '../../../src/runtime/values/object-keys.ts';
import { subList } from '../../../src/runtime/values/sub-list.ts';
import { toText } from '../../../src/runtime/values/text.ts';
import { double, type Value } from '../../../src/runtime/values.ts';

/** Everything that the iterator of this value gives, `step` called with each element. */
function visit(value: Value, step: (item: Value) => void = () => {}): Value[] {
  const iterator = cursorOf(value);
  const seen: Value[] = [];
  while (iterator?.hasNext()) {
    const item = iterator.next();
    seen.push(item);
    step(item);
  }
  return seen;
}

const concurrent = expect.objectContaining({ type: 'ConcurrentModificationException' });
const unsupported = expect.objectContaining({ type: 'UnsupportedOperationException' });

describe('LinkedMap', () => {
  test('keys of every kind, in the order of their first insertion', () => {
    const list = new ArrayList([1]);
    const map = mapOfPairs([
      ['2', 'a'],
      ['1', 'b'],
      [1, 'c'],
      [double(1), 'd'],
      [null, 'e'],
      ['__proto__', 'f'],
      [list, 'g'],
    ]);
    expect(map.put('2', 'z')).toBe('a');
    expect(map.put('new', 1)).toBeNull();
    expect(toText(map)).toBe('{2=z, 1=b, 1=c, 1.0=d, null=e, __proto__=f, [1]=g, new=1}');
    expect(map.get(1)).toBe('c');
    expect(map.get(double(1))).toBe('d');
    expect(map.get([1])).toBe('g');
    expect(map.get('constructor')).toBeUndefined();
    expect(map.has(null)).toBe(true);
    expect(map.remove([1])).toBe('g');
    expect(map.remove([1])).toBeUndefined();
    expect(map.size).toBe(7);
  });

  test('a key that changes is lost, as in Java, until it is what it was', () => {
    const key = new ArrayList([1]);
    const map = mapOfPairs([[key, 'v']]);
    key.items.push(2);
    expect(map.get(key)).toBeUndefined();
    expect(map.keys()).toEqual([key]);
    const iterator = new KeySet(map).iterator();
    iterator.next();
    iterator.remove();
    expect(map.size).toBe(0);
  });

  test('only a changed size counts as a modification', () => {
    const map = new LinkedMap([['a', 1]]);
    const before = map.modifications;
    map.put('a', 2);
    map.remove('absent');
    expect(map.modifications).toBe(before);
    map.put('b', 2);
    map.clear();
    expect(map.modifications).toBe(before + 2);
  });

  test('its entries are live', () => {
    const map = new LinkedMap([['a', 1]]);
    const entry = map.entry('a')!;
    map.put('a', 2);
    expect(entry.value).toBe(2);
    expect(entry.setValue(3)).toBe(2);
    expect(map.get('a')).toBe(3);
  });

  test('an immutable map refuses every change', () => {
    const map = new ImmutableMap([['a', 1]]);
    for (const change of [
      () => map.put(),
      () => map.remove(),
      () => map.clear(),
      () => new KeySet(map).remove('a'),
      () => map.entry('a')?.setValue(1),
      () => new ImmutableEntry('a', 1).setValue(),
    ]) {
      expect(change).toThrow(unsupported);
    }
    expect(toText(map)).toBe('{a=1}');
  });
});

describe('a record is a map', () => {
  const record: Value = JSON.parse('{"b":1,"__proto__":2,"a":null}');

  test('of its own members alone', () => {
    if (!isMap(record)) throw new Error('no map');
    expect(mapKeys(record)).toEqual(['b', '__proto__', 'a']);
    expect(mapValues(record)).toEqual([1, 2, null]);
    expect(mapEntries(record)).toEqual([
      ['b', 1],
      ['__proto__', 2],
      ['a', null],
    ]);
    expect(mapSize(record)).toBe(3);
    expect(mapGet(record, '__proto__')).toBe(2);
    expect(mapGet(record, 'constructor')).toBeUndefined();
    expect(mapGet(record, 1)).toBeUndefined();
    expect(mapHas(record, 'a')).toBe(true);
    expect(mapHas(record, 'toString')).toBe(false);
  });

  test('that cannot be changed', () => {
    if (!isMap(record)) throw new Error('no map');
    expect(() => mutableMap(record)).toThrow(unsupported);
    expect(() => new KeySet(record).remove('b')).toThrow(unsupported);
    expect(() => new EntrySet(record).items[0]?.setValue(1)).toThrow(unsupported);
  });

  test('whose class instances are none', () => {
    for (const value of [[], new ArrayList(), double(1), null, 'x', new JavaArray('Object', [])]) {
      expect(isMap(value)).toBe(false);
    }
  });
});

describe('views of a map', () => {
  const map = () =>
    new LinkedMap([
      ['a', 1],
      ['b', 2],
      ['c', 1],
    ]);

  test('follow the map and change it', () => {
    const source = map();
    const views = [new KeySet(source), new ValuesView(source), new EntrySet(source)] as const;
    expect(views.map(toText)).toEqual(['[a, b, c]', '[1, 2, 1]', '[a=1, b=2, c=1]']);
    expect(views[0].remove('b')).toBe(true);
    expect(views[0].remove('b')).toBe(false);
    expect(views[1].remove(1)).toBe(true);
    expect(views[2].remove(new Entry('c', 2))).toBe(false);
    expect(views.map(toText)).toEqual(['[c]', '[1]', '[c=1]']);
    expect(views[2].remove(new Entry('c', 1))).toBe(true);
    expect(source.size).toBe(0);
    expect(views.map((view) => view.size)).toEqual([0, 0, 0]);
  });

  test('know what they contain', () => {
    expect(new KeySet(map()).contains('a')).toBe(true);
    expect(new ValuesView(map()).contains(2)).toBe(true);
    expect(new ValuesView(map()).contains('2')).toBe(false);
    expect(new EntrySet(map()).contains(new Entry('a', 1))).toBe(true);
    expect(new EntrySet(map()).contains('a')).toBe(false);
  });

  test('are collections, but no lists', () => {
    for (const view of [new KeySet(map()), new ValuesView(map()), new EntrySet(map())]) {
      expect(isCollection(view)).toBe(true);
      expect(isList(view)).toBe(false);
      expect(collectionItems(view)).toHaveLength(3);
    }
    expect(isCollection(map())).toBe(false);
    expect(isCollection(new JavaArray('Object', []))).toBe(false);
    expect(collectionItems([1])).toEqual([1]);
  });

  test('give entries that write through', () => {
    const source = map();
    visit(new EntrySet(source), (entry) => (entry as Entry).setValue('x'));
    expect(toText(source)).toBe('{a=x, b=x, c=x}');
  });
});

describe('lists', () => {
  const kinds: [string, () => List][] = [
    ['JSON array', () => [1, 2, 3]],
    ['ArrayList', () => new ArrayList([1, 2, 3])],
    ['SubList', () => subList([0, 1, 2, 3, 4], 1, 4)],
  ];

  test.each(kinds)('%s: changes', (_, make) => {
    const list = make();
    setItem(list, 0, 'x');
    expect(replaceRange(list, 1, 1, ['y', 'z'])).toEqual([2]);
    append(list, 'end');
    expect([...listItems(list)]).toEqual(['x', 'y', 'z', 3, 'end']);
    const many = Array.from({ length: 200_000 }, (__, index) => index);
    expect(replaceRange(list, 1, 2, many)).toEqual(['y', 'z']);
    expect(listItems(list)).toHaveLength(200_003);
    expect(listItems(list).slice(-3)).toEqual([199_999, 3, 'end']);
  });

  test('an immutable list refuses every change', () => {
    const list = new ImmutableList([1, 2]);
    for (const change of [() => setItem(list, 0, 1), () => replaceRange(list, 0, 1, []), () => append(list, 1)]) {
      expect(change).toThrow(unsupported);
    }
  });

  test('modifications are counted for lists, not for their elements', () => {
    for (const list of [[1], new ArrayList([1])]) {
      const before = modificationCount(list) ?? 0;
      setItem(list, 0, 2);
      expect(modificationCount(list) ?? 0).toBe(before);
      append(list, 3);
      expect(modificationCount(list)).toBe(before + 1);
    }
  });

  test('a sublist is a live window', () => {
    const list = new ArrayList(['a', 'b', 'c', 'd', 'e']);
    const window = subList(list, 1, 4);
    const inner = subList(window, 1, 3);
    setItem(inner, 0, 'C');
    replaceRange(inner, 2, 0, ['new']);
    expect(toText(list)).toBe('[a, b, C, d, new, e]');
    expect(toText(window)).toBe('[b, C, d, new]');
    expect(visit(inner)).toEqual(['C', 'd', 'new']);
    append(list, 'x');
    expect(() => toText(window)).toThrow(concurrent);
  });

  test.each([
    [-1, 1, 'IndexOutOfBoundsException'],
    [0, 4, 'IndexOutOfBoundsException'],
    [2, 1, 'IllegalArgumentException'],
  ])('subList(%i, %i) throws', (from, to, type) => {
    expect(() => subList([1, 2, 3], from, to)).toThrow(expect.objectContaining({ type }));
  });
});

describe('what is iterated', () => {
  test.each<[Value, Value[]]>([
    [
      [1, null],
      [1, null],
    ],
    [new ArrayList([1]), [1]],
    [new ImmutableList(['a', 'b']), ['a', 'b']],
    [new JavaArray('Object', [1, 2]), [1, 2]],
    [JSON.parse('{"a":1,"b":2}'), [1, 2]],
    [new LinkedMap([['a', 1]]), [1]],
    [new KeySet(JSON.parse('{"a":1}')), ['a']],
    [new ValuesView(new LinkedMap([['a', 1]])), [1]],
  ])('%#', (value, expected) => expect(visit(value)).toEqual(expected));

  test.each<[Value]>([['text'], [1], [null], [true], [double(1)], [new Entry('a', 1)]])('%#: nothing', (value) => {
    expect(cursorOf(value)).toBeNull();
  });

  test('an iterator goes on where it was left', () => {
    const iterator = iteratorOf([1, 2, 3])!;
    iterator.next();
    expect(visit(iterator)).toEqual([2, 3]);
    expect(() => iterator.next()).toThrow(expect.objectContaining({ type: 'NoSuchElementException' }));
  });

  test('remove takes the last element out, once', () => {
    for (const list of [[1, 2, 3], new ArrayList([1, 2, 3]), subList([1, 2, 3], 0, 3)]) {
      const iterator = iteratorOf(list)!;
      expect(() => iterator.remove()).toThrow(expect.objectContaining({ type: 'IllegalStateException' }));
      iterator.next();
      iterator.remove();
      expect(() => iterator.remove()).toThrow(expect.objectContaining({ type: 'IllegalStateException' }));
      expect(visit(iterator)).toEqual([2, 3]);
      expect([...listItems(list)]).toEqual([2, 3]);
    }
    const map = mapOfPairs([
      ['a', 1],
      [double(2), 2],
    ]);
    const iterator = new EntrySet(map).iterator();
    while (iterator.hasNext()) {
      iterator.next();
      iterator.remove();
    }
    expect(map.size).toBe(0);
  });
});

describe('changes during an iteration', () => {
  test('a list: noticed when the next element is fetched', () => {
    for (const make of [() => [1, 2, 3], () => new ArrayList([1, 2, 3])]) {
      const growing = make();
      expect(() => visit(growing, () => append(growing, 0))).toThrow(concurrent);
      const shrinkingAtLast = make();
      const removeAt = (index: Value) => (item: Value) => {
        if (item === index) replaceRange(shrinkingAtLast, 0, 1, []);
      };
      expect(() => visit(shrinkingAtLast, removeAt(3))).toThrow(concurrent);
      const shrinking = make();
      // After the last but one element, cursor and size are the same, and the loop ends.
      expect(visit(shrinking, (item) => item === 2 && replaceRange(shrinking, 0, 1, []))).toEqual([1, 2]);
      const replacing = make();
      expect(visit(replacing, () => setItem(replacing, 2, 'x'))).toEqual([1, 2, 'x']);
    }
  });

  test('a map: its next entry is known beforehand', () => {
    const growing = new LinkedMap([
      ['a', 1],
      ['b', 2],
    ]);
    expect(() => visit(growing, () => growing.put('c', 3))).toThrow(concurrent);
    const growingAtLast = new LinkedMap([
      ['a', 1],
      ['b', 2],
    ]);
    expect(visit(growingAtLast, (item) => item === 2 && growingAtLast.put('c', 3))).toEqual([1, 2]);
    const replacing = new LinkedMap([
      ['a', 1],
      ['b', 2],
    ]);
    expect(visit(replacing, () => replacing.put('b', 'x'))).toEqual([1, 'x']);
  });
});
