import { styleText } from 'node:util';
import type { FramePart, Paint } from '../diagnostics/frame.ts';
import type { Output } from './streams.ts';

const STYLES: Record<FramePart, Parameters<typeof styleText>[0]> = {
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  note: ['bold', 'blue'],
  help: ['bold', 'green'],
  gutter: 'blue',
  marker: ['bold', 'red'],
  message: 'bold',
};

/** How frames are coloured on this stream: not at all unless it is a terminal that wants it (https://no-color.org). */
export function paintFor(output: Output, environment: NodeJS.ProcessEnv = process.env): Paint {
  const coloured = output.isTTY === true && !environment.NO_COLOR && environment.TERM !== 'dumb';
  return coloured ? (part, text) => styleText(STYLES[part], text) : (_part, text) => text;
}
