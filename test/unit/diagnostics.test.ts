import { describe, expect, it } from 'vitest';
import { problems, shown } from '../../src/diagnostics/codes.ts';
import { diagnostic, inOrder } from '../../src/diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from '../../src/diagnostics/error.ts';
import { formatDiagnostic, formatFrame, formatRenderError } from '../../src/diagnostics/frame.ts';
import { Source } from '../../src/diagnostics/source.ts';
import type { Span } from '../../src/diagnostics/span.ts';
import { TemplateError, TemplateRenderError } from '../../src/runtime/errors.ts';

/** The span of the part of a text between two marks, and the text without them. */
function marked(text: string): { text: string; span: Span } {
  const start = text.indexOf('<<');
  const end = text.indexOf('>>') - 2;
  return { text: text.replace('<<', '').replace('>>', ''), span: { start, end } };
}

function frame(text: string): string[] {
  const { text: source, span } = marked(text);
  return formatFrame(new Source(source, 'a.vtl'), span).split('\n');
}

describe('lines and columns', () => {
  it.each([
    ['', 0, 1, 1],
    ['abc', 0, 1, 1],
    ['abc', 3, 1, 4],
    ['abc', 99, 1, 4],
    ['abc', -1, 1, 1],
    ['a\nb', 1, 1, 2],
    ['a\nb', 2, 2, 1],
    ['a\n', 2, 2, 1],
    ['a\r\nb', 2, 1, 3],
    ['a\r\nb', 3, 2, 1],
    ['a\rb\n\rc', 2, 2, 1],
    ['a\rb\n\rc', 5, 4, 1],
    ['\u{1f4da}x', 2, 1, 3],
  ])('%j at %i is line %i, column %i', (text, offset, line, column) => {
    expect(new Source(text).position(offset)).toEqual({ line, column });
  });

  it('agrees with counting by hand at every offset', () => {
    const text = 'a\r\n\r\rbc\n\n\r\nd';
    const source = new Source(text);
    const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
    for (let offset = 0; offset <= text.length; offset++) {
      const line = starts.filter((start) => start <= offset).length;
      const column = offset - starts[line - 1]! + 1;
      expect(source.position(offset), `offset ${offset}`).toEqual({ line, column });
    }
  });
});

describe('the table of problems', () => {
  it('gives each problem its own code', () => {
    const codes = Object.values(problems).map((problem) => problem.code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^VTL\d{4}$/);
  });

  it('writes messages without a full stop and on one line', () => {
    const anything = new Proxy({}, { get: () => 'xyz' }) as never;
    for (const { message, help } of Object.values(problems)) {
      for (const text of [message(anything), help?.(anything) ?? 'none']) {
        expect(text).toMatch(/^\S.*[^.\s]$/);
      }
    }
  });

  it.each([
    ['$x', '`$x`'],
    ['\n', '`\\n`'],
    ['\u0007', '`U+0007`'],
    ['\u202e', '`U+202E`'],
    ['a'.repeat(50), `\`${'a'.repeat(40)}...\``],
  ])('shows %j as %s', (text, printed) => {
    expect(shown(text)).toBe(printed);
  });
});

describe('frames', () => {
  it('marks a part of a line', () => {
    expect(frame('{\n  "name": "<<$util.escape>>($name)"\n}')).toEqual([
      ' --> a.vtl:2:12',
      '  |',
      '2 |   "name": "$util.escape($name)"',
      '  |            ^^^^^^^^^^^^',
    ]);
  });

  it('marks the end of the template with one caret', () => {
    expect(frame('a\nbc<<>>')).toEqual([' --> a.vtl:2:3', '  |', '2 | bc', '  |   ^']);
    expect(frame('a\n<<>>')).toEqual([' --> a.vtl:2:1', '  |', '2 |', '  | ^']);
    expect(frame('<<>>')).toEqual([' --> a.vtl:1:1', '  |', '1 |', '  | ^']);
  });

  it('widens tabs and aligns the marker', () => {
    expect(frame('\t<<$x>>\t')).toEqual([' --> a.vtl:1:2', '  |', '1 |     $x', '  |     ^^']);
  });

  it('counts wide and combining characters as a terminal does', () => {
    expect(frame('"\u66f8\u{1f4da}": <<$x>>').slice(2)).toEqual(['1 | "\u66f8\u{1f4da}": $x', '  |         ^^']);
    expect(frame('"e\u0301": <<$x>>').slice(2)).toEqual(['1 | "e\u0301": $x', '  |      ^^']);
  });

  it('makes characters visible that would move the cursor', () => {
    expect(frame('a\u001b[31m<<$x>>')[2]).toBe('1 | a\ufffd[31m$x');
    expect(frame('\ud800<<$x>>')[2]).toBe('1 | \ufffd$x');
    expect(frame('\u202e<<$x>>')[2]).toBe('1 | \ufffd$x');
  });

  it('keeps line ends out of the lines', () => {
    expect(frame('a\r\n<<b\r\n>>c')).toEqual([' --> a.vtl:2:1', '  |', '2 | b', '  | ^']);
    expect(frame('a\r<<b>>\rc')).toEqual([' --> a.vtl:2:1', '  |', '2 | b', '  | ^']);
  });

  it('shows the first and the last line of a longer span', () => {
    expect(frame('x <<#if($a\n  &&\n  $b>>)')).toEqual([
      ' --> a.vtl:1:3',
      '  |',
      '1 | x #if($a',
      '  |   ^^^^^^',
      '...',
      '3 |   $b)',
      '  |   ^^',
    ]);
    expect(frame('<<a\nb>>')).toEqual([' --> a.vtl:1:1', '  |', '1 | a', '  | ^', '2 | b', '  | ^']);
  });

  it('makes room for line numbers', () => {
    expect(frame(`${'\n'.repeat(9)}<<b>>`)).toEqual(['  --> a.vtl:10:1', '   |', '10 | b', '   | ^']);
  });

  it('cuts a long line around the place', () => {
    const [, , line, marker] = frame(`${'a'.repeat(300_000)}<<$x>>${'b'.repeat(300_000)}`);
    expect(line).toBe(`1 | ...${'a'.repeat(50)}$x${'b'.repeat(30)}...`);
    expect(marker).toBe(`  | ${' '.repeat(53)}^^`);
  });

  it('never cuts a surrogate pair in two', () => {
    for (let extra = 0; extra < 2; extra++) {
      const [, , line] = frame(`${'\u{1f4da}'.repeat(100)}${'x'.repeat(extra)}<<$x>>${'\u{1f4da}'.repeat(100)}`);
      expect(line).not.toContain('\ufffd');
    }
  });
});

describe('diagnostics', () => {
  const source = new Source('#if($x)\n  a\n', 'a.vtl');
  const unclosed = diagnostic('unclosedBlock', { start: 0, end: 3 }, { directive: 'if' }, source);

  it('are plain data with line and column', () => {
    expect(unclosed).toEqual({
      code: 'VTL1201',
      severity: 'error',
      message: 'this `#if` has no `#end`',
      span: { start: 0, end: 3 },
      line: 1,
      column: 1,
      help: 'add `#end`; note that a letter or digit right after it (`#endif`) makes it another word',
    });
  });

  it('print what is wrong, where, and what to do', () => {
    const notes = [{ message: 'the template ends here', span: { start: 10, end: 10 } }, { message: 'no more' }];
    const noted = diagnostic('unclosedBlock', { start: 0, end: 3 }, { directive: 'if' }, source, notes);
    expect(formatDiagnostic(noted, source).split('\n')).toEqual([
      'error VTL1201: this `#if` has no `#end`',
      ' --> a.vtl:1:1',
      '  |',
      '1 | #if($x)',
      '  | ^^^',
      'note: the template ends here',
      ' --> a.vtl:2:3',
      '  |',
      '2 |   a',
      '  |   ^',
      'note: no more',
      'help: add `#end`; note that a letter or digit right after it (`#endif`) makes it another word',
    ]);
  });

  it('can be painted', () => {
    const painted = formatDiagnostic(unclosed, source, (part, text) => `<${part}>${text}</${part}>`);
    expect(painted).toContain('<error>error VTL1201</error>');
    expect(painted).toContain('<marker>^^^</marker>');
    expect(painted).toContain('<help>help</help>');
  });

  it('sort by place', () => {
    const late = diagnostic('strayDirective', { start: 10, end: 11 }, { directive: 'end' }, source);
    expect(inOrder([late, unclosed])).toEqual([unclosed, late]);
  });
});

describe('TemplateSyntaxError', () => {
  const source = new Source('#end\n#else', 'a.vtl');
  const first = diagnostic('strayDirective', { start: 0, end: 4 }, { directive: 'end' }, source);
  const second = diagnostic('strayDirective', { start: 5, end: 10 }, { directive: 'else' }, source);

  it('says the first problem and how many follow', () => {
    const message = 'VTL1202: this `#end` has no open block (line 1, column 1)';
    expect(new TemplateSyntaxError([first], source).message).toBe(message);
    expect(new TemplateSyntaxError([first, second], source).message).toBe(`${message} (and 1 more problem)`);
    expect(new TemplateSyntaxError([first, second, second], source).message).toContain('(and 2 more problems)');
  });

  it('is a TemplateError and prints every problem', () => {
    const error = new TemplateSyntaxError([first, second], source);
    expect(error).toBeInstanceOf(TemplateError);
    expect(String(error)).toContain('--> a.vtl:1:1');
    expect(String(error)).toContain('2 | #else');
    expect(String(new TemplateSyntaxError([first], '#end'))).toContain('--> template:1:1');
  });

  it('becomes plain JSON', () => {
    const json = JSON.parse(JSON.stringify(new TemplateSyntaxError([first], source)));
    expect(json).toEqual({
      name: 'TemplateSyntaxError',
      message: 'VTL1202: this `#end` has no open block (line 1, column 1)',
      diagnostics: [first],
    });
  });
});

describe('render errors', () => {
  const source = new Source('{\n  $list.get(5)\n}', 'a.vtl');

  it('print with the lines of the template', () => {
    const site = { offset: 4, line: 2, column: 3, source: '$list.get(5)' };
    const error = new TemplateRenderError('IndexOutOfBoundsException: Index 5 out of bounds for length 2', site);
    expect(formatRenderError(error, source).split('\n')).toEqual([
      'error: IndexOutOfBoundsException: Index 5 out of bounds for length 2',
      ' --> a.vtl:2:3',
      '  |',
      '2 |   $list.get(5)',
      '  |   ^^^^^^^^^^^^',
    ]);
  });

  it('print alone where no place is to blame', () => {
    expect(formatRenderError(new TemplateRenderError('the body has to be a string'), source)).toBe(
      'error: the body has to be a string',
    );
  });
});
