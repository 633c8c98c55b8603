import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/diagnostics/span.ts';
import { findTemplates } from '../../../src/documents/find-templates.ts';
import { cloudFormation, openApi, printedProblem, problemsOf, templatesOf } from './support.ts';

describe('what is no document', () => {
  it.each([
    ['', 'VTL4011 1:1 this is no document that is known to hold mapping templates'],
    ['# a comment', 'VTL4011 1:1 this is no document that is known to hold mapping templates'],
    ['hello', 'VTL4011 1:1 this is no document that is known to hold mapping templates'],
    ['[openapi]', 'VTL4011 1:1 this is no document that is known to hold mapping templates'],
    ['{"__proto__": {"openapi": 1}}', 'VTL4011 1:1 this is no document that is known to hold mapping templates'],
    ['openapi: 3\npaths: {}\n', 'VTL4012 1:1 there is no mapping template in this OpenAPI document'],
    ['Resources: {}\n', 'VTL4012 1:1 there is no mapping template in this CloudFormation template'],
    ['service: a\nprovider: aws\n', 'VTL4012 1:1 there is no mapping template in this serverless.yml'],
    [
      'a: b: c\n',
      'VTL4001 1:4 the document is no valid YAML or JSON: Nested mappings are not allowed in compact mappings',
    ],
    ['a:\n\tb: 1\n', 'VTL4001 2:1 the document is no valid YAML or JSON: Tabs are not allowed as indentation'],
    ['a: "x', 'VTL4001 1:6 the document is no valid YAML or JSON: Missing closing "quote'],
    ['a: 1\n---\nb: 2\n', 'VTL4002 2:1 a second YAML document begins here, but a file has to hold one'],
    ['{"openapi": "3", "paths": 1,\n "paths": 2}', 'VTL4003 2:2 the key `paths` comes twice in this map'],
    ['openapi: *name\n', 'VTL4004 1:10 there is no finished anchor `&name` before the alias `*name`'],
    ['openapi: &name [*name]\n', 'VTL4004 1:17 there is no finished anchor `&name` before the alias `*name`'],
    ['? [openapi]\n: 3\n', 'VTL4005 1:3 a list or a map cannot be a key'],
    ['openapi: 3\n<<: 4\n', 'VTL4006 2:5 only a map, or a list of maps, can be merged with `<<`'],
  ])('%j', (text, problem) => {
    expect(problemsOf(text)[0]).toBe(problem);
  });

  it.each([
    ['{"openapi": "3.0.0", "paths": {', '1:32', 'expected a key in double quotes, found the end of the text'],
    ['{"openapi": "3.0.0",\n "paths": {"/a": [{}}}\n', '2:21', 'expected "," or "]", found "}"'],
    ['{"openapi": "3.0.0"\n', '1:20', 'expected "," or "}", found the end of the text'],
    ['{"openapi": "3.0.0" "paths": {}}', '1:21', 'expected "," or "}", found "\\""'],
    ['{"openapi": "3.0.0"}\n---\n{}', '2:1', 'expected nothing more, found "-"'],
    ['', '1:1', 'expected a JSON value, found the end of the text'],
    ['{"openapi": "3.0.0",\n "paths": {},\n}\n', '3:1', 'expected a key in double quotes, found "}"'],
    ['{"openapi": "3.0.0", "tags": [1,]}', '1:33', 'expected a JSON value, found "]"'],
    ["{'openapi': '3.0.0'}", '1:2', 'expected a key in double quotes, found "\'"'],
    ['{ // a comment\n}', '1:3', 'expected a key in double quotes, found "/"'],
    ['{ # a comment\n}', '1:3', 'expected a key in double quotes, found "#"'],
    ['openapi: 3.0.0\npaths: {}\n', '1:1', 'expected a JSON value, found "o"'],
    [
      '{"openapi": "3.0.0",\n "info": "two\n lines"}',
      '2:14',
      'expected the rest of a string (control characters must be escaped), found "\\n"',
    ],
  ])('is told once, and in the terms of JSON, in a file of JSON: %j', (text, place, reason) => {
    const problems = findTemplates(text, 'api.JSON').diagnostics;
    expect(problems.map(({ code, line, column, message }) => `${code} ${line}:${column} ${message}`)).toEqual([
      `VTL4001 ${place} the document is no valid JSON: ${reason}`,
    ]);
  });

  it('is told once for each place in a file of YAML', () => {
    expect(problemsOf('openapi: [{\n')).toHaveLength(1);
    expect(problemsOf('a: b: c\nd: "x')).toHaveLength(2);
  });

  it('may be JSON with what YAML allows beyond it in a file of YAML', () => {
    const text = "{ # a comment\n'openapi': 3,}";
    expect(findTemplates(text, 'api.yaml').diagnostics).toMatchObject([{ code: 'VTL4012' }]);
  });

  it('is not JSON of any kind that the service takes', () => {
    const text = '{"openapi":\t"3",\r\n"paths": {}, "x": [1E400, -0.0, "\\/\\ud800\u2028", {"<<": 1, "a b": null}]}';
    expect(findTemplates(text, 'api.json').diagnostics).toMatchObject([{ code: 'VTL4012' }]);
  });

  it('shows both of two keys', () => {
    expect(printedProblem('openapi: 3\npaths: {}\npaths: {}\n')).toEqual([
      'error VTL4003: the key `paths` comes twice in this map',
      ' --> api.yaml:3:1',
      '  |',
      '3 | paths: {}',
      '  | ^^^^^',
      'note: the first one',
      ' --> api.yaml:2:1',
      '  |',
      '2 | paths: {}',
      '  | ^^^^^',
      'help: keep one of the two: readers of YAML and JSON disagree about which one counts',
    ]);
  });
});

describe('a value of the wrong type', () => {
  it.each(['5', 'true', 'null', '[]', '{}', '', '2024-01-01'])('%j is no template', (value) => {
    const [problem] = problemsOf(openApi(value));
    if (value === '2024-01-01') expect(problem).toBeUndefined();
    else expect(problem).toMatch(/^VTL4013 7:\d+ a mapping template has to be text, but is (a|true|empty)/);
  });

  it.each([
    ['openapi: 3\npaths: 5', '`paths` has to be a map, but is a number'],
    ['openapi: 3\npaths: {/a: 5}', 'a path has to be a map, but is a number'],
    ['openapi: 3\npaths: {/a: {get: []}}', 'an operation has to be a map, but is a list'],
    ['Resources: text', '`Resources` has to be a map, but is text'],
    ['Resources: {A: true}', 'a resource has to be a map, but is true or false'],
    ['service: a\nfunctions: {f: {events: {http: a}}}', '`events` has to be a list, but is a map'],
    ['service: a\nfunctions: {f: {events: [{http: []}]}}', '`http` has to be a map, but is a list'],
  ])('%j', (text, problem) => {
    expect(problemsOf(text).join('\n')).toContain(problem);
  });
});

describe('a document made to do harm', () => {
  const call = (level: number): string => `j${level}: &j${level} !Join ['', [*j${level - 1}, *j${level - 1}]]\n`;
  const levels = Array.from({ length: 60 }, (_, level) => level + 1);
  const tooLarge = 'the aliases, functions and templates of this document unfold into more than can be read';

  it.each(['[', '{a: ', '- ', '? ', '{"a":['])('may nest %j deeply', (opening) => {
    expect(problemsOf(opening.repeat(5_000))[0]).toMatch(/^VTL4007 1:\d+ the document is nested more than 100 deep/);
  });

  it('may double a text again and again', () => {
    const text = `j0: &j0 ${'x'.repeat(100_000)}\n${levels.map(call).join('')}${cloudFormation('*j60')}`;
    expect(problemsOf(text)[0]).toContain(tooLarge);
  });

  it('may share lists in lists in lists', () => {
    const bomb = levels.map(
      (level) =>
        `a${level}: &a${level} [${Array(9)
          .fill(`*a${level - 1}`)
          .join(', ')}]\n`,
    );
    expect(problemsOf(`a0: &a0 x\n${bomb.join('')}${openApi('*a60')}`)).toEqual([
      'VTL4013 61:11 a mapping template has to be text, but is a list',
    ]);
  });

  it('may let conditions name each other', () => {
    const conditions = `Conditions: {A: !And [${Array(20).fill('!Condition B').join(', ')}], B: !Not [!Condition A]}`;
    expect(problemsOf(cloudFormation('!If [A, a, b]', conditions))[0]).toContain(tooLarge);
  });

  it('may name keys after the prototype', () => {
    const text = openApi('x').replace('application/json', '__proto__').replace('/books', '__proto__');
    expect(templatesOf(text)).toEqual({ 'get-__proto__/request.__proto__': 'x' });
    expect(templatesOf(openApi('x').replace('application/json', 'constructor'))).toEqual({
      'get-books/request.constructor': 'x',
    });
    expect(({} as Record<string, unknown>).get).toBeUndefined();
  });

  it('may be large', () => {
    const text = openApi(`|\n${'            {"a": "$x"}\n'.repeat(50_000)}`);
    const [template] = findTemplates(text, 'api.yaml').templates;
    expect(template?.source.text).toBe('{"a": "$x"}\n'.repeat(50_000));
    expect(template?.source.position(12 * 49_999)).toEqual({ line: 50_007, column: 13 });
  });

  it('never makes the reader throw', () => {
    const documents = [
      openApi("!Sub ['${a}', {a: &x |\n  b\n}]"),
      cloudFormation("!If [A, !Join ['', [*x, 1]], {Ref: b}]", 'Conditions: {A: !Equals [&x 1, 2]}'),
      'service: a\nprovider: {}\nfunctions: {f: {events: [http: {path: a, response: {template: "${file(a)}"}}]}}\n',
      '{"openapi": "3", "paths": {"/a": {"get": {"x-amazon-apigateway-integration": {"requestTemplates": {"a": "\\u0041"}}}}}}',
    ];
    const piece = fc.constantFrom(
      ...'[]{},:"\'|>-?&*!#%@\\ \n\t',
      '!Sub ',
      '<<: ',
      '&x ',
      '*x',
      '---\n',
      '\r\n',
      '${',
      '!',
      '%YAML 1.1\n',
      '\ufeff',
    );
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(12), added: piece });
    fc.assert(
      fc.property(fc.constantFrom(...documents), fc.array(edit, { maxLength: 6 }), (document, edits) => {
        const text = edits.reduce((before, { at, removed, added }) => {
          const start = Math.floor(at * before.length);
          return `${before.slice(0, start)}${added}${before.slice(start + removed)}`;
        }, document);
        const { templates, diagnostics, source } = findTemplates(text, 'api.yaml');
        const inside = ({ start, end }: Span) => 0 <= start && start <= end && end <= source.text.length;
        expect(diagnostics.map(({ span }) => span).filter((span) => !inside(span))).toEqual([]);
        for (const { source: template } of templates) {
          const places = [...template.text, ''].map((_, start) => template.place({ start, end: start + 1 }).span);
          expect(places.filter((span) => !inside(span))).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
