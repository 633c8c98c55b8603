import type { TemplateRenderError } from '../runtime/errors.ts';
import type { Diagnostic, Note } from './diagnostic.ts';
import { type Excerpt, excerpt } from './excerpt.ts';
import type { Source } from './source.ts';
import type { Span } from './span.ts';

/** The parts of a frame that a terminal may colour. */
export type FramePart = 'error' | 'warning' | 'note' | 'help' | 'gutter' | 'marker' | 'message';

/** Colours a part of a frame; the library prints without colours. */
export type Paint = (part: FramePart, text: string) => string;

const plain: Paint = (_part, text) => text;

/**
 * A problem as text: what is wrong, the lines of the template with the place marked, what to do.
 * @param source The template that the problem was found in.
 * @param paint Colours the parts. Default: no colours.
 */
export function formatDiagnostic(diagnostic: Diagnostic, source: Source, paint: Paint = plain): string {
  const { severity, code, message, span, help, notes = [] } = diagnostic;
  return [
    `${paint(severity, `${severity} ${code}`)}${paint('message', `: ${message}`)}`,
    formatFrame(source, span, paint),
    ...notes.map((note) => formatNote(note, source, paint)),
    ...(help === undefined ? [] : [`${paint('help', 'help')}: ${help}`]),
  ].join('\n');
}

/**
 * A render error as text, with the lines of the template where it has a place there.
 * @param source The template that was rendered.
 * @param paint Colours the parts. Default: no colours.
 */
export function formatRenderError(error: TemplateRenderError, source: Source, paint: Paint = plain): string {
  const headline = `${paint('error', 'error')}${paint('message', `: ${error.reason}`)}`;
  if (!error.site) return headline;
  const start = error.site.offset;
  return `${headline}\n${formatFrame(source, { start, end: start + error.site.source.length }, paint)}`;
}

/** The lines of the file that a span of the template covers, in the manner of rustc, below `--> name:line:column`. */
export function formatFrame(template: Source, stretch: Span, paint: Paint = plain): string {
  const { source, span } = template.place(stretch);
  const { line, column } = source.position(span.start);
  const rows = excerpts(source, span);
  const width = String(rows.at(-1)!.line).length;
  const bar = paint('gutter', `${' '.repeat(width)} |`);
  const lines = [`${paint('gutter', `${' '.repeat(width)}-->`)} ${source.name}:${line}:${column}`, bar];
  rows.forEach((row, index) => {
    if (index > 0 && row.line > rows[index - 1]!.line + 1) lines.push(paint('gutter', '...'));
    lines.push(`${paint('gutter', `${String(row.line).padStart(width)} |`)} ${row.text}`.trimEnd());
    lines.push(`${bar} ${' '.repeat(row.indent)}${paint('marker', '^'.repeat(row.width))}`);
  });
  return lines.join('\n');
}

function formatNote(note: Note, source: Source, paint: Paint): string {
  const headline = `${paint('note', 'note')}: ${note.message}`;
  return note.span ? `${headline}\n${formatFrame(source, note.span, paint)}` : headline;
}

/** The first and the last line of a span, each with the part of it that the span covers. */
function excerpts(source: Source, span: Span): Excerpt[] {
  const end = Math.max(span.start, beforeLineEnd(source.text, span.start, span.end));
  const first = source.position(span.start).line;
  const last = source.position(end).line;
  if (first === last) return [excerpt(source, first, { start: span.start, end })];
  return [
    excerpt(source, first, { start: span.start, end: source.lineEnd(first) }),
    excerpt(source, last, { start: firstInk(source, last), end }),
  ];
}

/** Line ends at the end of a span would only drag an empty line into the frame. */
function beforeLineEnd(text: string, start: number, end: number): number {
  let at = Math.min(end, text.length);
  while (at > start && /[\r\n]/.test(text[at - 1]!)) at--;
  return at;
}

function firstInk(source: Source, line: number): number {
  const end = source.lineEnd(line);
  let at = source.lineStart(line);
  while (at < end && /[ \t]/.test(source.text[at]!)) at++;
  return at;
}
