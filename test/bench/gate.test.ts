import { describe, expect, it } from 'vitest';
import { judge } from './gate.ts';
import type { Figures } from './measure.ts';
import { transforms } from './transforms/index.ts';

const comparison = { name: '', over: 'new', under: 'old' };

function isSlower(newer: Figures, older: Figures): boolean {
  const figures = new Map([
    ['new', newer],
    ['old', older],
  ]);
  return judge([{ transform: transforms[0]!, figures }], comparison)[0]!.isSlower;
}

describe('the gate', () => {
  const older = { nanoseconds: [100, 102, 98, 100, 101] };

  it('fails a transform that is slower', () => {
    expect(isSlower({ nanoseconds: [200, 204, 196, 200, 202] }, older)).toBe(true);
  });

  it('passes one that is as fast, or slower in a few rounds alone', () => {
    expect(isSlower(older, older)).toBe(false);
    expect(isSlower({ nanoseconds: [100, 300, 98, 100, 101] }, older)).toBe(false);
  });

  it('compares the two in the same round', () => {
    const slow = { nanoseconds: older.nanoseconds.map((time, round) => time * (round + 1)) };
    expect(isSlower(slow, slow)).toBe(false);
  });

  it('fails one that no longer renders', () => {
    expect(isSlower({ not: 'fails' }, older)).toBe(true);
  });
});
