/** `npm run bench -- --growth`. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { bundleProcess } from '../engines/bundle.ts';
import { figure, table } from '../table.ts';
import { plot } from './plot.ts';
import { type Subject, subjects } from './subjects.ts';

interface Point {
  readonly size: number;
  readonly milliseconds: number;
  readonly megabytes: number;
}

interface Curve {
  readonly subject: Subject;
  readonly points: readonly Point[];
}

const PLOTS = 'docs/performance';

/** How many processes measure one point. */
const PROCESSES = 4;

/** What memory a process takes or gives back by the way is below this. */
const NOISE = 4;

/** Measures everything that grows, writes the plots, and shows the table of ratios. */
export async function runGrowth(show: (name: string, text: string) => void): Promise<void> {
  const file = await bundleProcess('test/bench/growth/measure-one.ts', '.', 'build/bench/growth');
  const curves = subjects.map((subject) => ({
    subject,
    points: subject.sizes.map((size) => point(file, subject, size)),
  }));
  mkdirSync(PLOTS, { recursive: true });
  for (const unit of ['bytes', 'turns'])
    writePlots(
      unit,
      curves.filter(({ subject }) => subject.unit === unit),
    );
  show('powers', powerTable(curves));
  show('growth', growthTable(curves));
}

/** The power of the size that time and memory grow with, as all points of the two greatest orders of magnitude have it: 1 is linear. */
function powerTable(curves: readonly Curve[]): string {
  const rows = curves.map(({ subject, points }) => {
    const large = points.filter(({ size }) => size >= points.at(-1)!.size / 100);
    return [
      subject.name,
      subject.about,
      `${large[0]!.size.toLocaleString('en')} to ${large.at(-1)!.size.toLocaleString('en')} ${subject.unit}`,
      power(large.map(({ size, milliseconds }) => [size, milliseconds])),
      power(large.filter(({ megabytes }) => megabytes > NOISE).map(({ size, megabytes }) => [size, megabytes])),
    ];
  });
  return table([['what', '', 'size', 'time', 'memory'], ...rows]);
}

/** The slope of the straight line through the logarithms; nothing for less than three points. */
function power(points: readonly (readonly [number, number])[]): string {
  if (points.length < 3) return '';
  const logarithms = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const meanOf = (at: 0 | 1) => logarithms.reduce((sum, one) => sum + one[at], 0) / points.length;
  const [x, y] = [meanOf(0), meanOf(1)];
  const over = logarithms.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  const under = logarithms.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
  return figure(over / under);
}

/** The least of a few processes, since some run at half the speed of others on a machine that is shared. */
function point(file: string, { name }: Subject, size: number): Point {
  const runs = Array.from({ length: PROCESSES }, (): Omit<Point, 'size'> => {
    return JSON.parse(execFileSync(process.execPath, [file, name, String(size)], { encoding: 'utf8' }));
  });
  return {
    size,
    milliseconds: Math.min(...runs.map(({ milliseconds }) => milliseconds)),
    megabytes: Math.min(...runs.map(({ megabytes }) => megabytes)),
  };
}

function writePlots(unit: string, curves: readonly Curve[]): void {
  const series = (figureOf: (point: Point) => number) =>
    curves
      .map(({ subject, points }) => ({
        name: subject.name,
        points: points.filter((one) => figureOf(one) > 0).map((one) => [one.size, figureOf(one)] as const),
      }))
      .filter(({ points }) => points.length > 0);
  const time = plot(
    `Time by ${unit}`,
    unit,
    'milliseconds',
    series(({ milliseconds }) => milliseconds),
  );
  const memory = plot(
    `Memory by ${unit}`,
    unit,
    'megabytes',
    series(({ megabytes }) => (megabytes > NOISE ? megabytes : 0)),
  );
  writeFileSync(`${PLOTS}/time-by-${unit}.svg`, time);
  writeFileSync(`${PLOTS}/memory-by-${unit}.svg`, memory);
}

/** How much more a byte or a turn costs at each size than at the last, which makes 1 of what grows linearly. */
function growthTable(curves: readonly Curve[]): string {
  const rows = curves.flatMap(({ subject, points }) =>
    points
      .slice(1)
      .map((one, index) => [
        subject.name,
        one.size.toLocaleString('en'),
        subject.unit,
        growth(one, points[index]!, ({ milliseconds }) => milliseconds),
        one.megabytes > NOISE && points[index]!.megabytes > NOISE
          ? growth(one, points[index]!, ({ megabytes }) => megabytes)
          : '',
      ]),
  );
  return table([['what', 'size', 'of', 'time, to the last', 'memory, to the last'], ...rows]);
}

function growth(one: Point, last: Point, figureOf: (point: Point) => number): string {
  return figure(figureOf(one) / one.size / (figureOf(last) / last.size));
}
