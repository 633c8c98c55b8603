import { JSONPath } from 'jsonpath-plus';
import { describe, expect, it, test } from 'vitest';
import { JavaException } from '../../../src/runtime/errors.ts';
import { readDocument } from '../../../src/runtime/json/reader.ts';
import { jsonText } from '../../../src/runtime/json/writer.ts';
import { dynamicPath } from '../../../src/runtime/jsonpath/dynamic.ts';
import { evaluatePath } from '../../../src/runtime/jsonpath/evaluate.ts';
import { InvalidPath } from '../../../src/runtime/jsonpath/invalid-path.ts';
import { parseJsonPath } from '../../../src/runtime/jsonpath/parse.ts';
import { isSimple } from '../../../src/runtime/jsonpath/path.ts';
import { evaluateSimple } from '../../../src/runtime/jsonpath/simple.ts';
import { linkedMap } from '../../../src/runtime/values/maps.ts';

const library = `{
  "shelves": [
    {"room": "A", "books": [{"title": "Emma", "year": 1815, "tags": ["novel", "irony"]}, {"title": "Faust", "year": 1808}]},
    {"room": "B", "books": [{"title": "Ulysses", "year": 1922, "lent": null}]},
    {"room": "C", "books": []}
  ],
  "counts": [3, 1, 2], "open": true, "name": "City", "none": null,
  "odd keys": {"a.b": 1, "it's": 2, "*": 3, "k-d": 4, "": 5, "1": "one"},
  "limits": {"year": 1900, "rooms": ["A", "B"]}
}`;

/** What a path finds, as JSON; "missing" if it finds nothing. On both kinds of documents. */
function found(path: string, document = library): string {
  const parsed = parseJsonPath(path);
  const answers = [linkedMap, undefined].map((mapOf) => {
    const value = evaluatePath(parsed, readDocument(document, mapOf));
    return value === undefined ? 'missing' : jsonText(value);
  });
  expect(answers[0]).toBe(answers[1]);
  return answers[0]!;
}

// The answers of Jayway JsonPath 2.9 and 2.10.
const steps: readonly [path: string, value: string][] = [
  ['$.name', '"City"'],
  ['name', '"City"'],
  ['@.name', '"City"'],
  ["$['name']", '"City"'],
  ['$["name"]', '"City"'],
  ['$[ "name" ]', '"City"'],
  ['$.none', 'null'],
  ['$.nope', 'missing'],
  ['$.nope.deeper', 'missing'],
  ['$.none.deeper', 'missing'],
  ['$.name.length', 'missing'],
  ['$.counts.length', 'missing'],
  ['$.name[0]', 'missing'],
  ['$.counts[0]', '3'],
  ['$.counts[ 1 ]', '1'],
  ['$.counts[-1]', '2'],
  ['$.counts[3]', 'missing'],
  ['$.counts[-4]', 'missing'],
  ['$.shelves[1].books[0].title', '"Ulysses"'],
  ["$['odd keys']['a.b']", '1'],
  ["$['odd keys']['it\\'s']", '2'],
  ['$["odd keys"]["it\'s"]', '2'],
  ["$['odd keys']['*']", '3'],
  ["$['odd keys'].k-d", '4'],
  ["$['odd keys']['']", '5'],
  ["$['odd keys'].1", '"one"'],
  ["$['odd\\u0020keys'].k-d", '4'],
  // Several names make one object at the end, and branch before it.
  ["$['name','open','nope']", '{"name":"City","open":true}'],
  ["$.limits['rooms','year'][0]", '["A"]'],
  // Branching steps give a list, without hits an empty one.
  ['$.counts[*]', '[3,1,2]'],
  ['$.counts.*', '[3,1,2]'],
  ['$.limits.*', '[1900,["A","B"]]'],
  ['$.name.*', '[]'],
  ['$.shelves[*].room', '["A","B","C"]'],
  ['$.shelves[*].books[0].title', '["Emma","Ulysses"]'],
  ['$.shelves[*].books[*].lent', '[null]'],
  ['$.*.year', '[1900]'],
  ['$.counts[0,2]', '[3,2]'],
  ['$.counts[2, -3, 9]', '[2,3]'],
  ['$.counts[1:]', '[1,2]'],
  ['$.counts[:2]', '[3,1]'],
  ['$.counts[-2:]', '[1,2]'],
  ['$.counts[:-1]', '[3,1]'],
  ['$.counts[0:9]', '[3,1,2]'],
  ['$.counts[2:1]', '[]'],
  ['$.counts[0:3:2]', '[3,1,2]'],
  ['$.counts[-2:2]', '[1,2,3,1]'],
  // Deep scans
  ['$..title', '["Emma","Faust","Ulysses"]'],
  ['$..books[0].title', '["Emma","Ulysses"]'],
  ['$..books[-1].year', '[1808,1922]'],
  ["$..['room','nope']", '[]'],
  ['$.shelves..tags[*]', '["novel","irony"]'],
  ['$..nope', '[]'],
  ['$.limits..*', '[1900,["A","B"],"A","B"]'],
  [
    '$..[0]',
    '[{"room":"A","books":[{"title":"Emma","year":1815,"tags":["novel","irony"]},{"title":"Faust","year":1808}]},{"title":"Emma","year":1815,"tags":["novel","irony"]},"novel",{"title":"Ulysses","year":1922,"lent":null},3,"A"]',
  ],
  // Functions
  ['$.counts.length()', '3'],
  ['$.counts.size()', '3'],
  ['$.limits.length()', '2'],
  ['$.name.length()', 'null'],
  ['$.counts.sum()', '6.0'],
  ['$.counts.min()', '1.0'],
  ['$.counts.max()', '3.0'],
  ['$.counts.avg()', '2.0'],
  ['$.limits.keys()', '["year","rooms"]'],
  ['$.counts.first()', '3'],
  ['$.counts.last()', '2'],
  ['$.counts.index(1)', '1'],
  ['$.counts.sum(10, 20)', '36.0'],
  ['$.concat($.name, "-", $.limits.rooms)', '"City-AB"'],
  ['$.limits.rooms.append("C")', '["A","B","C"]'],
  ['$..books.length()', '3'],
  ['$..year.max()', '1922.0'],
  // Jayway overlooks a stray character at the very end.
  ['$.counts[0]]', '3'],
  [
    '$.shelves[',
    '[{"room":"A","books":[{"title":"Emma","year":1815,"tags":["novel","irony"]},{"title":"Faust","year":1808}]},{"room":"B","books":[{"title":"Ulysses","year":1922,"lent":null}]},{"room":"C","books":[]}]',
  ],
  ['$.name ', '"City"'],
];

describe('a path', () => {
  it.each(steps)('%s finds %s', (path, value) => {
    expect(found(path)).toBe(value);
  });
});

const filters: readonly [test: string, titles: string][] = [
  ['@.year < 1900', 'Emma Faust'],
  ['@.year<=1808', 'Faust'],
  ['@.year > $.limits.year', 'Ulysses'],
  ['@.year >= 1815 && @.year != 1922', 'Emma'],
  ['@.title == \'Emma\' || @.title == "Faust"', 'Emma Faust'],
  ["!(@.title == 'Emma')", 'Faust Ulysses'],
  ['(@.year > 1810) && (@.tags || @.lent == null)', 'Emma Ulysses'],
  ['@.tags', 'Emma'],
  ['!@.tags', 'Faust Ulysses'],
  ['@.lent', 'Ulysses'],
  ['@.lent == null', 'Ulysses'],
  ['@.lent != null', 'Emma Faust'],
  ["@['title'] =~ /.*s.*/", 'Faust Ulysses'],
  ['@.title =~ /e.*/i', 'Emma'],
  ['/ul.*/i =~ @.title', 'Ulysses'],
  ['@.year == "1815"', 'Emma'],
  ["@.year == '1815.0'", 'Emma'],
  ["'1815' == @.year", 'Emma'],
  ['@.year === 1815', 'Emma'],
  ['@.year === "1815"', ''],
  ['@.year !== 1815', 'Faust Ulysses'],
  ["@.year < '2000'", ''],
  ["@.title < 'F'", 'Emma'],
  ['@.year in [1815, 1922]', 'Emma Ulysses'],
  ["@.title NIN ['Emma']", 'Faust Ulysses'],
  ["@.tags contains 'irony'", 'Emma'],
  ["@.title contains 'a'", 'Emma Faust'],
  ['@.tags size 2', 'Emma'],
  ['@.title size 4', 'Emma'],
  ['@.tags empty false', 'Emma'],
  ["@.tags subsetof ['novel', 'irony', 'x']", 'Emma'],
  ["@.tags anyof ['irony']", 'Emma'],
  ["@.tags noneof ['drama']", 'Emma'],
  ["@.tags == ['novel', 'irony']", 'Emma'],
  ["['novel', 'irony'] == @.tags", ''],
  ["@.tags[?(@ == 'irony')]", 'Emma'],
  ['@.tags.length() == 2', 'Emma'],
  ['1 == 1', 'Emma Faust Ulysses'],
  ['$.open == true', 'Emma Faust Ulysses'],
  ['@.year == 1815.0', 'Emma'],
  ['@.year == 18.15E2', 'Emma'],
  ['@.nope == @.neither', ''],
];

describe('a filter', () => {
  it.each(filters)('%s', (test, titles) => {
    const expected = JSON.stringify(titles.split(' ').filter(Boolean));
    expect(found(`$.shelves[*].books[?(${test})].title`)).toBe(expected);
  });

  test('on an object keeps or drops it', () => {
    expect(found('$.limits[?(@.year)].rooms')).toBe('[["A","B"]]');
    expect(found('$.limits[?(@.nope)].rooms')).toBe('[]');
  });

  test('cannot be applied to a scalar', () => {
    expect(() => found('$.name[?(@.x)]')).toThrow(JavaException);
    expect(found('$.*[?(@ == 3)]')).toBe('[3]');
  });

  test('compares numbers exactly', () => {
    const document = '[12345678901234567890, 0.1, 1.10]';
    expect(found('$[?(@ == 12345678901234567890)]', document)).toBe('[12345678901234567890]');
    expect(found('$[?(@ == 12345678901234567891)]', document)).toBe('[]');
    expect(found('$[?(@ == 1.100)]', document)).toBe('[1.1]');
  });
});

describe('paths that are none', () => {
  it.each([
    ['', 0],
    ['$.', 1],
    ['$.a.', 3],
    ['$..', 2],
    ['$x', 1],
    ['$.a[x]', 3],
    ['$.a b', 3],
    ['$.a[0] .b', 6],
    ['$...a', 3],
    ["$['a'", 4],
    ["$['a' 'b']", 4],
    ["$['a',]", 6],
    ['$.a[*', 5],
    ['$.a[::2]', 3],
    ['$.a[99999999999]', 3],
    ['$.a[?]', 3],
    ['$.a[?(@.b ==)]', null],
    ['$.a[?(@.b ~ 1)]', null],
    ['$.a[?(true)]', null],
    ['$.a[?(@.b =~ /[/)]', null],
    ["$.a[?(@.b == 'x)]", null],
    ['$.a.f(', null],
    ['$.a[(@.length-1)]', 3],
  ])('%s', (path, offset) => {
    expect(() => parseJsonPath(path)).toThrow(InvalidPath);
    if (offset !== null) expect(() => parseJsonPath(path)).toThrow(expect.objectContaining({ path, offset }));
  });

  test('name the place', () => {
    expect(() => parseJsonPath('$.a[x]')).toThrow("Expected ?, ', 0-9, * (at offset 3 of the path $.a[x])");
  });

  test('a function that does not exist fails when it is called', () => {
    expect(() => found('$.counts.median()')).toThrow('Function with name: median does not exist.');
    expect(() => found('$.limits.sum()')).toThrow(JavaException);
  });
});

describe('a parsed path', () => {
  test('is plain data, patterns apart', () => {
    const path = parseJsonPath("$.a['b'][0][-1][*]..c[?(@.d in [1,'x'] && $.e == 2.5)][1:].length()");
    expect(JSON.parse(JSON.stringify(path))).toEqual(path);
  });

  test.each([
    ["$.a['b c'][0][-1]", true, ['a', 'b c', 0, -1]],
    ['$', true, []],
    ["$['a','b']", true, null],
    ['$.a.length()', true, null],
    ['$.a[*]', false, null],
    ['$.a[0,1]', false, null],
    ['$..a', false, null],
    ["$['a','b'].c", false, null],
  ])('%s', (text, definite, simple) => {
    const path = parseJsonPath(text);
    expect(path.definite).toBe(definite);
    expect(isSimple(path) ? path.steps : null).toEqual(simple);
  });

  test('of names and indexes needs no more than a walk', () => {
    const document = readDocument('{"a":[{"b":null}],"__proto__":{"x":1}}');
    expect(evaluateSimple(['a', -1, 'b'], document)).toBe(null);
    expect(evaluateSimple(['a', 1], document)).toBe(undefined);
    expect(evaluateSimple(['constructor'], readDocument('{}'))).toBe(undefined);
    expect(evaluateSimple(['a', 'length'], document)).toBe(undefined);
  });

  test('of a path that is known late is parsed once', () => {
    expect(dynamicPath('$.once')).toBe(dynamicPath('$.once'));
  });
});

describe('hostile paths', () => {
  const long = 20_000;
  it.each([
    ['nested filters', '$[?(@'.repeat(long)],
    ['nested parentheses', `$[?(${'('.repeat(long)}@`],
    ['negations', `$[?(${'!'.repeat(long)}@)]`],
    ['nested functions', '$.a($.a('.repeat(long)],
    ['open brackets', `$${'['.repeat(long)}`],
    ['calls in a filter', `$[?(@${'()'.repeat(long)})]`],
    ['open quotes', `$['${"\\'".repeat(long)}`],
    ['blanks in brackets', `$[1${' '.repeat(long)}1]`],
  ])('%s are refused, long before going back for each mark would end', (_, path) => {
    expect(() => parseJsonPath(path)).toThrow(InvalidPath);
  });

  test('a long path is read', () => {
    expect(parseJsonPath(`$${'.a[0]'.repeat(long)}`).steps).toHaveLength(2 * long);
    expect(parseJsonPath(`$[?(${Array(long).fill('@.a').join(' || ')})]`).definite).toBe(false);
  });
});

describe('jsonpath-plus finds the same where both mean the same', () => {
  it.each([
    '$.name',
    '$.counts[1]',
    '$.limits.rooms[0]',
    '$.shelves[*].room',
    '$.shelves[*].books[*].title',
    '$..title',
    '$..year',
    '$.shelves..tags[*]',
    '$.counts[0,2]',
    '$.counts[1:]',
    '$.counts[:2]',
    '$.counts[-2:]',
    '$.shelves[0].books[?(@.year > 1810)].title',
    "$.shelves[0].books[?(@.title == 'Faust')].year",
    '$.shelves[0].books[?(@.tags)].title',
  ])('%s', (path) => {
    const theirs = JSONPath({ path, json: JSON.parse(library), wrap: true, eval: 'safe' }) as unknown[];
    const ours = JSON.parse(found(path)) as unknown;
    expect(parseJsonPath(path).definite ? [ours] : ours).toEqual(theirs);
  });
});
