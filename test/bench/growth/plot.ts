/** A series of a plot: points (x, y), both above 0. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [640, 360, 70, 50, 30, 130];
const COLORS = ['#1a5fb4', '#c64600', '#26a269', '#813d9c'];

/** A plot as SVG with two logarithmic axes, on which what grows linearly is a line at the angle of the thin ones. */
export function plot(title: string, across: string, upwards: string, series: readonly Series[]): string {
  const points = series.flatMap((one) => one.points);
  const x = scale(
    points.map(([size]) => size),
    LEFT,
    WIDTH - RIGHT,
  );
  const y = scale(
    points.map(([, figure]) => figure),
    HEIGHT - BOTTOM,
    TOP,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<title>${title}</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>
<text x="${LEFT}" y="18" font-weight="bold">${title}</text>
${x.ticks.map((value) => tick(value, x.at(value), HEIGHT - BOTTOM + 18, 'middle')).join('\n')}
${y.ticks.map((value) => tick(value, LEFT - 8, y.at(value) + 4, 'end')).join('\n')}
${x.ticks.map((value) => rule(x.at(value), TOP, x.at(value), HEIGHT - BOTTOM)).join('\n')}
${y.ticks.map((value) => rule(LEFT, y.at(value), WIDTH - RIGHT, y.at(value))).join('\n')}
<text x="${(LEFT + WIDTH - RIGHT) / 2}" y="${HEIGHT - 10}" text-anchor="middle">${across}</text>
<text transform="translate(16 ${(TOP + HEIGHT - BOTTOM) / 2}) rotate(-90)" text-anchor="middle">${upwards}</text>
${series.map((one, index) => curve(one, COLORS[index]!, x.at, y.at)).join('\n')}
</svg>
`;
}

interface Scale {
  readonly ticks: readonly number[];
  at(value: number): number;
}

/** From whole power of ten to whole power of ten. */
function scale(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    ticks: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
    at: (value) => Math.round(from + ((Math.log10(value) - low) / (high - low)) * (to - from)),
  };
}

function tick(value: number, x: number, y: number, anchor: string): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}">${Number(value.toPrecision(1)).toLocaleString('en')}</text>`;
}

function rule(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#ddd"/>`;
}

function curve({ name, points }: Series, color: string, x: Scale['at'], y: Scale['at']): string {
  const path = points.map(([size, figure]) => `${x(size)},${y(figure)}`);
  const [last] = points.slice(-1);
  return `<polyline points="${path.join(' ')}" fill="none" stroke="${color}" stroke-width="2"/>
<text x="${x(last![0]) + 8}" y="${y(last![1]) + 4}" fill="${color}">${name}</text>`;
}
