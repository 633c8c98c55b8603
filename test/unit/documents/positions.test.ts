import { describe, expect, it } from 'vitest';
import { formatRenderError } from '../../../src/diagnostics/frame.ts';
import { Source } from '../../../src/diagnostics/source.ts';
import { findTemplates } from '../../../src/documents/find-templates.ts';
import { TemplateRenderError } from '../../../src/runtime/errors.ts';
import { cloudFormation, openApi, printedError } from './support.ts';

/** Where a document holds the directive that has to be found, as frames print it. */
function placeOfElse(document: string): string {
  const { line, column } = new Source(document).position(document.indexOf('#else'));
  return ` --> api.yaml:${line}:${column}`;
}

describe('an error in a template', () => {
  it.each([
    ['a literal block', '|\n            {\n              "a": x#else\n            }\n'],
    ['a literal block with Windows line ends', '|-\r\n            {\r\n              "a": x#else\r\n            }\r\n'],
    ['a literal block after blank lines', '|\n\n\n            x#else\n'],
    ['a literal block with an indentation indicator', '|2\n               x#else'],
    ['a literal block that keeps its end', '|+\n            a\n              x#else\n\n\n'],
    ['a literal block after a comment', '| # note\n            x#else'],
    ['a folded block', '>-\n            some text\n            and more\n\n            x#else'],
    [
      'a folded block with indented lines',
      '>\n            some\n              text\n              x#else\n            a',
    ],
    ['a plain scalar', 'x#else'],
    ['a plain scalar on several lines', 'text\n              and\n\n              x#else'],
    ['single quotes', "'it''s ''x#else'"],
    ['single quotes on several lines', "'it''s  \n\n           x#else'"],
    ['double quotes', '"\\u0041\\t\\"\\x41x#else"'],
    ['double quotes on several lines', '"a \\\n             b\n\n             x#else"'],
    ['a tagged scalar', '!!str x#else'],
    ['an anchored scalar', '&name |\n            x#else\n'],
  ])('in %s is shown where the document has it', (_, template) => {
    const document = openApi(template);
    expect(printedError(document)[1]?.trimStart()).toBe(placeOfElse(document).trimStart());
  });

  it('behind an alias is shown at the anchor', () => {
    const document = `x-template: &template "a\\nx#else"\n${openApi('*template')}`;
    expect(printedError(document)[1]).toBe(' --> api.yaml:1:28');
  });

  it('in JSON is shown where the document has it', () => {
    const text = '{\n\t"a/b": "\u{1f4da}\u0007"\n}\nx#else';
    const integration = { requestTemplates: { 'application/json': text } };
    const paths = { '/a': { get: { 'x-amazon-apigateway-integration': integration } } };
    const document = JSON.stringify({ swagger: '2.0', paths })
      .replace('a/b', 'a\\/b')
      .replace('\u{1f4da}', '\\ud83d\\udcda');
    expect(printedError(document)[1]).toBe(placeOfElse(document));
    expect(printedError(`\ufeff${document}`)[1]).toBe(placeOfElse(`\ufeff${document}`));
  });

  it.each([
    ['Sub', '!Sub |\n            ${Name} ${!name} ${Name}\n            x#else\n'],
    ['Sub with a map', "!Sub ['${Own} x#else ${Own}', {Own: value}]"],
    ['the map of a Sub', "!Sub ['${Own}', {Own: x#else}]"],
    ['Join', "!Join ['\\n', ['a', !Ref Name, 'x#else']]"],
    ['Join in its long form', "{'Fn::Join': ['', [{Ref: Name}, 'x#else ', {'Fn::Sub': '${Name}'}]]}"],
    ['Select', "!Select [1, ['a', 'x#else']]"],
    ['Split', "!Select ['1', !Split [',', 'a,b x#else']]"],
    ['FindInMap', '!FindInMap [Templates, get, json]'],
    ['If', '!If [IsBooks, "x#else", none]'],
  ])('in %s is shown where the piece is written', (name, template) => {
    const sections = `Parameters: {Name: {Type: String, Default: Books}}
Conditions: {IsBooks: !Equals [!Ref Name, Books]}
Mappings: {Templates: {get: {json: ${name === 'FindInMap' ? 'x#else' : 'x'}}}}`;
    const document = cloudFormation(template, sections);
    expect(printedError(document)[1]?.trimStart()).toBe(placeOfElse(document).trimStart());
  });

  it('in a resolved value is shown at the function that gives it', () => {
    const document = cloudFormation("!Join ['', ['a ', !Ref Name]]");
    expect(printedError(document, { Name: 'x#else' })).toEqual([
      'error VTL1202: this `#else` has no open block',
      ' --> api.yaml:8:52',
      '  |',
      "8 |           application/json: !Join ['', ['a ', !Ref Name]]",
      '  |                                                    ^^^^',
      'help: `#else` needs an `#if` before it',
    ]);
    expect(printedError(cloudFormation('!Sub "a ${Name} b"'), { Name: 'x#else' })).toEqual([
      'error VTL1202: this `#else` has no open block',
      ' --> api.yaml:8:37',
      '  |',
      '8 |           application/json: !Sub "a ${Name} b"',
      '  |                                     ^^^^^^^',
      'help: `#else` needs an `#if` before it',
    ]);
  });

  it('is printed with the lines of the document', () => {
    expect(printedError(openApi('|\n            {\n              "a": "#if($x)b"\n            }'))).toEqual([
      'error VTL1201: this `#if` has no `#end`',
      ' --> api.yaml:9:21',
      '  |',
      '9 |               "a": "#if($x)b"',
      '  |                     ^^^',
      'help: add `#end`; note that a letter or digit right after it (`#endif`) makes it another word',
    ]);
    expect(printedError(openApi('"{\\n  #set($x = )\\n}"'))).toEqual([
      'error VTL1101: `)` cannot stand here; a value was expected',
      ' --> api.yaml:7:45',
      '  |',
      '7 |           application/json: "{\\n  #set($x = )\\n}"',
      '  |                                             ^',
    ]);
  });

  it('at its end is shown at the end of the scalar', () => {
    expect(printedError(openApi('"a $"')).slice(1)).toEqual([
      ' --> api.yaml:7:32',
      '  |',
      '7 |           application/json: "a $"',
      '  |                                ^',
      "help: to print it, put a blank or a line break after it, or #set a variable to '$' and print that",
    ]);
  });
});

describe('a template in a document', () => {
  const { templates } = findTemplates(openApi('|\n            a\n            $list.get(5)\n'), 'api.yaml');
  const { source } = templates[0]!;

  it('has its own lines beside those of the document', () => {
    expect(source.text).toBe('a\n$list.get(5)\n');
    expect([source.lineAt(2), source.lineStart(2), source.lineCount]).toEqual([2, 2, 3]);
    expect(source.position(2)).toEqual({ line: 9, column: 13 });
    expect(source.position(source.text.length)).toEqual({ line: 10, column: 1 });
    expect(source.position(99)).toEqual({ line: 10, column: 1 });
    expect(source.position(-1)).toEqual({ line: 8, column: 13 });
  });

  it('shows render errors in the document', () => {
    const error = new TemplateRenderError('no such element', {
      offset: 2,
      source: '$list.get(5)',
      ...source.position(2),
    });
    expect(formatRenderError(error, source).split('\n').slice(1)).toEqual([
      ' --> api.yaml:9:13',
      '  |',
      '9 |             $list.get(5)',
      '  |             ^^^^^^^^^^^^',
    ]);
  });

  it('may be empty', () => {
    for (const empty of ["''", '""', '|\n', '>+\n\n', '!Sub ""', '!Join ["", []]']) {
      const [template] = findTemplates(openApi(empty), 'api.yaml').templates;
      expect(template?.source.text.trim(), empty).toBe('');
      expect(template?.source.position(0).line, empty).toBeGreaterThan(6);
    }
  });
});
