/** The corpus with parts deleted, doubled, swapped, taken from another case, or made nasty. */
import fc from 'fast-check';
import { type CorpusCase, readCorpus } from '../corpus/cases.ts';
import type { OracleCase } from '../oracle/oracle.ts';
import { nasty, pieces } from './pieces.ts';

/** One change: where, how much of it, what with, and what there is to put in. */
interface Change {
  readonly at: number;
  readonly length: number;
  readonly other: number;
  readonly piece: string;
  readonly edit: Edit;
}

/** Gives the pieces of a template changed; `donor` has those of another one. */
type Edit = (list: readonly string[], change: Change, donor: readonly string[]) => string[];

const edits: readonly Edit[] = [
  (list, { at, length }) => list.toSpliced(at, length),
  (list, { at, length }) => list.toSpliced(at, 0, ...list.slice(at, at + length)),
  (list, { at, other }) => swapped(list, at, other % list.length),
  (list, { at, length, other }) => moved(list, at, length, other),
  (list, { at, length, other }, donor) => list.toSpliced(at, 0, ...donor.slice(other, other + 4 * length)),
  (list, { at, length, other }, donor) => list.toSpliced(at, length, ...donor.slice(other, other + length)),
  (list, { at, other }, donor) => [...list.slice(0, at), ...donor.slice(other)],
  (list, { at, piece }) => list.toSpliced(at, 0, piece),
  (list, { at, piece }) => list.toSpliced(at, 0, piece),
  (list, { at, piece }) => list.toSpliced(at, 1, piece),
  (list, { piece }) => [...list, piece],
  (list, { at }) => list.slice(0, at),
];

function swapped(list: readonly string[], one: number, other: number): string[] {
  return list.with(one, list[other]!).with(other, list[one]!);
}

function moved(list: readonly string[], at: number, length: number, to: number): string[] {
  const rest = list.toSpliced(at, length);
  return rest.toSpliced(to % (rest.length + 1), 0, ...list.slice(at, at + length));
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  length: fc.constantFrom(1, 1, 1, 2, 3, 5, 8),
  other: fc.nat(),
  piece: fc.constantFrom(...nasty),
  edit: fc.constantFrom(...edits),
});

const fewChanges = fc.array(change, { minLength: 1, maxLength: 3 });

function mutated(text: string, changes: readonly Change[], donor: string): string {
  const from = pieces(donor);
  const result = changes.reduce((list, drawn) => changed(list, drawn, from), pieces(text));
  return result.join('');
}

function changed(list: readonly string[], drawn: Change, donor: readonly string[]): string[] {
  if (list.length === 0) return [drawn.piece];
  const place = { at: drawn.at % list.length, other: drawn.other % Math.max(1, donor.length) };
  return drawn.edit(list, { ...drawn, ...place }, donor);
}

/** What becomes of the request: mostly nothing, else another case's, or a body that is changed like a template. */
type Rework = (own: OracleCase, donor: OracleCase, changes: readonly Change[]) => OracleCase;

const reworks: readonly Rework[] = [
  (own) => own,
  (own) => own,
  (own) => own,
  (own, donor) => ({ ...donor, template: own.template }),
  (own, donor) => ({ ...own, body: donor.body ?? own.body, context: donor.context ?? own.context }),
  (own, donor, changes) =>
    own.body === undefined ? own : { ...own, body: mutated(own.body, changes, donor.body ?? donor.template) },
];

/** An arbitrary of corpus cases that are no longer what they were. */
export function mutants(dialect: OracleCase['dialect']): fc.Arbitrary<OracleCase> {
  const requests = readCorpus()
    .filter((corpusCase) => corpusCase.request.dialect === dialect && isQuick(corpusCase))
    .map(({ request }) => request);
  const one = fc.constantFrom(...requests);
  return fc
    .tuple(one, one, fewChanges, fewChanges, fc.constantFrom(...reworks))
    .map(([own, donor, changes, bodyChanges, rework]) => {
      const template = mutated(own.template, changes, donor.template);
      return rework({ ...own, template }, donor, bodyChanges);
    });
}

/** A range of thousands becomes a loop without an end as soon as another stands around it. */
function isQuick({ request }: CorpusCase): boolean {
  return !/\d{5}\s*\]|\.\.\s*\d{4}/.test(request.template);
}
