import type { Verdict } from './bars.ts';
import type { Deoptimizations } from './deoptimizations.ts';
import type { Measured } from './measure.ts';
import { COMPARISONS, type Comparison, compared, medians } from './ratios.ts';
import { geometricMean } from './statistics.ts';
import type { TransformRun } from './transform-run.ts';

type Row = readonly string[];

/** A table in Markdown, which is readable on a terminal as well. */
export function table(rows: readonly Row[]): string {
  const [head, ...body] = rows as [Row, ...Row[]];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: Row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** The ratios of each transform with their quartiles, and their geometric means. */
export function ratioTable(measured: readonly Measured[]): string {
  const head = ['transform', 'body, bytes', ...COMPARISONS.map(({ name }) => name)];
  const rows = measured.map((one) => [
    one.transform.name,
    String(one.transform.request.body.length),
    ...COMPARISONS.map((comparison) => cell(one, comparison)),
  ]);
  const means = COMPARISONS.map((comparison) => medians(measured, comparison));
  return table([
    head,
    ...rows,
    ['geometric mean', '', ...means.map((all) => (all.length ? figure(geometricMean(all)) : ''))],
  ]);
}

function cell(one: Measured, comparison: Comparison): string {
  const found = compared(one, comparison);
  if (typeof found === 'string') return found;
  return `${figure(found.median)} (${figure(found.low)}-${figure(found.high)})`;
}

/** Three digits. */
export function figure(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** Where Velogate's time goes, in percent. */
export function shareTable(shares: TransformRun['shares']): string {
  const places = [...new Set([...shares.values()].flatMap((one) => Object.keys(one)))].sort();
  const rows = [...shares].map(([name, one]) => [name, ...places.map((place) => percent(one[place]))]);
  return table([['transform', ...places], ...rows]);
}

function percent(share = 0): string {
  return share < 0.005 ? '' : `${Math.round(share * 100)} %`;
}

export function verdictTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ name, figure: found, bar, isMet }) => [name, figure(found), bar, isMet ? 'yes' : 'no']);
  return table([['bar', 'found', 'to reach', 'met'], ...rows]);
}

export function deoptimizationTable(counted: readonly Deoptimizations[]): string {
  const rows = counted.map(({ transform, cold, warm }) => [transform, String(cold), String(warm)]);
  return table([['transform', 'thrown away in the first two seconds', 'in the next two'], ...rows]);
}
