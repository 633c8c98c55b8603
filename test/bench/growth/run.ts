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
  show('growth', growthTable(curves));
}

function point(file: string, { name }: Subject, size: number): Point {
  return { size, ...JSON.parse(execFileSync(process.execPath, [file, name, String(size)], { encoding: 'utf8' })) };
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
