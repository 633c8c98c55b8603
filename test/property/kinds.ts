/** The kinds of cases that are drawn, for the tests and for `npm run fuzz`. */
import fc from 'fast-check';
import type { OracleCase } from '../oracle/oracle.ts';
import { body, bodyTemplate } from './bodies.ts';
import { calls } from './calls.ts';
import { enumerated } from './enumerated.ts';
import type { Dialect, Text } from './grammar.ts';
import { hostile } from './hostile.ts';
import { mutants } from './mutants.ts';
import { gatewayRequest, velocityRequest } from './requests.ts';
import { template } from './templates.ts';

export const dialects = ['velocity', 'api-gateway'] as const;

/** All but `enumerated` are drawn. */
export const kinds = ['grammar', 'hostile', 'mutants', 'calls', 'bodies', 'enumerated'] as const;
export type Kind = (typeof kinds)[number];

const batchSize = 250;

/** Cases of one kind in batches, always the same for one seed; none where the kind is none for the dialect. */
export function* batches(dialect: Dialect, kind: Kind, count: number, seed: number): Generator<OracleCase[], void> {
  if (kind === 'enumerated') return yield* chunks(dialect, count);
  const arbitrary = arbitraryOf(dialect, kind);
  for (let left = count; arbitrary !== null && left > 0; left -= batchSize) {
    yield fc.sample(arbitrary, { numRuns: Math.min(batchSize, left), seed: mixed(seed, left) });
  }
}

/** Neighbouring seeds must not lead to the same batches. */
function mixed(seed: number, batch: number): number {
  return Math.imul(seed ^ Math.imul(batch, 0x9e3779b1), 0x85ebca6b) | 0;
}

function arbitraryOf(dialect: Dialect, kind: Exclude<Kind, 'enumerated'>): fc.Arbitrary<OracleCase> | null {
  if (kind === 'mutants') return mutants(dialect);
  if (kind === 'grammar') return fitting(dialect, template(dialect));
  if (kind === 'hostile') return fitting(dialect, hostile(dialect));
  if (kind === 'calls') return fitting(dialect, calls);
  if (dialect === 'velocity') return null;
  return fc.record({ dialect: fc.constant(dialect), template: bodyTemplate, body });
}

/** With a request that has what the templates read. */
function fitting(dialect: Dialect, text: Text): fc.Arbitrary<OracleCase> {
  const request = dialect === 'velocity' ? velocityRequest : gatewayRequest;
  return fc.tuple(text, request).map(([source, rest]) => ({ ...rest, template: source }));
}

function* chunks(dialect: Dialect, count: number): Generator<OracleCase[], void> {
  let chunk: OracleCase[] = [];
  let left = count;
  for (const text of enumerated()) {
    if (left-- === 0) break;
    chunk.push({ dialect, template: text });
    if (chunk.length === batchSize) {
      yield chunk;
      chunk = [];
    }
  }
  if (chunk.length > 0) yield chunk;
}
