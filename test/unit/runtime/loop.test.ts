import { describe, expect, test } from 'vitest';
import { property, setProperty } from '../../../src/runtime/access.ts';
import { type ForeachScope, foreachScope } from '../../../src/runtime/foreach-scope.ts';
import { type Loop, openLoop } from '../../../src/runtime/loop.ts';
import { javaEquals } from '../../../src/runtime/values/equality.ts';
import { iteratorOf } from '../../../src/runtime/values/iterators.ts';
import { append } from '../../../src/runtime/values/lists.ts';
import { EntrySet, KeySet } from '../../../src/runtime/values/map-views.ts';
import { LinkedMap } from '../../../src/runtime/values/maps.ts';
import { text, toText } from '../../../src/runtime/values/text.ts';
import type { Value } from '../../../src/runtime/values.ts';

const site = { offset: 0, line: 3, column: 7, source: '' };

function open(source: Value, outer: Loop | Value = null, limit = 1000): Loop | null {
  return openLoop(source, outer, limit, site, 1);
}

function opened(source: Value, outer: Loop | Value = null): Loop {
  const loop = open(source, outer);
  if (!loop) throw new Error('nothing to iterate');
  return loop;
}

function scopeOf(source: Value, outer: Value = null): ForeachScope {
  return foreachScope(opened(source, outer));
}

test('tells in each pass where it is', () => {
  const loop = opened(['a', 'b']);
  const seen: Value[][] = [];
  while (loop.next()) {
    const names = ['index', 'count', 'hasNext', 'first', 'last'];
    seen.push([loop.item, ...names.map((name) => property(foreachScope(loop), name))]);
  }
  expect(seen).toEqual([
    ['a', 0, 1, true, true, false],
    ['b', 1, 2, false, false, true],
  ]);
});

test('goes over nothing in what is no collection', () => {
  for (const value of [null, 'text', 5, true]) expect(open(value)).toBeNull();
  expect(open([])?.next()).toBe(false);
});

test('goes over the values of a map', () => {
  const loop = opened(JSON.parse('{"a":1,"b":null}'));
  expect([loop.next(), loop.item, loop.next(), loop.item, loop.next()]).toEqual([true, 1, true, null, false]);
});

test('ends at its limit with elements left', () => {
  const iterator = iteratorOf([1, 2, 3])!;
  const loop = open(iterator, null, 2)!;
  expect([loop.next(), loop.next(), loop.next()]).toEqual([true, true, false]);
  expect(loop.hasNext).toBe(true);
  expect(iterator.next()).toBe(3);
});

test('notices a change of its list', () => {
  const list = [1, 2];
  const loop = opened(list);
  loop.next();
  append(list, 3);
  expect(() => loop.next()).toThrow('ConcurrentModificationException');
});

describe('$foreach', () => {
  test('knows the loops around it and what it replaced', () => {
    const outer = scopeOf([1], 'old');
    const inner = scopeOf([2], outer);
    expect(property(outer, 'parent')).toBeNull();
    expect(property(inner, 'parent')).toBe(outer);
    expect(property(scopeOf([3], inner), 'topmost')).toBe(outer);
    expect(property(outer, 'replaced')).toBe('old');
    expect(property(inner, 'replaced')).toBe('old');
    expect(property(scopeOf([]), 'replaced')).toBeNull();
  });

  test('is one and the same for a loop, which others may name as theirs', () => {
    const outer = opened([1]);
    expect(foreachScope(outer)).toBe(foreachScope(outer));
    expect(property(foreachScope(opened([2], outer)), 'parent')).toBe(foreachScope(outer));
    expect(foreachScope(null)).toBeNull();
  });

  test('keeps values, and finds those of the loops around it', () => {
    const outer = scopeOf([1]);
    const inner = scopeOf([2], outer);
    setProperty(outer, 'k', 'outer');
    expect(property(inner, 'k')).toBe('outer');
    setProperty(inner, 'k', 'inner');
    expect(property(inner, 'k')).toBe('inner');
    expect(property(outer, 'k')).toBe('outer');
    expect(toText(inner)).toBe('{k=inner}');
    expect(property(inner, 'empty')).toBeNull();
    expect(text(property(property(inner, 'class'), 'name'))).toBe('org.apache.velocity.runtime.directive.ForeachScope');
  });

  test('is a HashMap, in the order of its table', () => {
    const loop = scopeOf([1]);
    for (const [index, name] of ['Foo', 'b', 'a', 'zeta'].entries()) setProperty(loop, name, index);
    expect(toText(loop)).toBe('{zeta=3, a=2, b=1, Foo=0}');
    expect(toText(new KeySet(loop))).toBe('[zeta, a, b, Foo]');
    const grown = scopeOf([1]);
    for (let index = 1; index <= 14; index++) setProperty(grown, `k${index}`, index);
    expect(toText(new KeySet(grown))).toBe('[k1, k2, k3, k4, k5, k11, k6, k10, k7, k13, k8, k12, k9, k14]');
    expect(new EntrySet(grown).items[0]?.className).toBe('java.util.HashMap$Node');
  });

  test('tells where the loop stands', () => {
    const outer = scopeOf([1]);
    const inner = foreachScope(openLoop([1], outer, 1000, { ...site, line: 4, column: 2 }, 1)!);
    expect(toText(property(outer, 'info'))).toBe('#foreach[type:block template:template line:3 column:7]');
    const info = property(inner, 'info');
    expect(toText(info)).toBe('#foreach[type:block depth:2 template:template line:4 column:2]');
    const names = ['name', 'type', 'depth', 'template', 'line', 'column', 'other'];
    expect(names.map((name) => property(info, name))).toEqual(['foreach', 'block', 2, 'template', 4, 2, null]);
  });

  test('compares as a map', () => {
    const loop = scopeOf([1]);
    setProperty(loop, 'a', 1);
    expect(javaEquals(loop, new LinkedMap([['a', 1]]))).toBe(true);
  });
});
