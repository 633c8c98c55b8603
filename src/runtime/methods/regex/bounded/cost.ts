/**
 * How much backtracking can cost. What RegExp does cannot be counted, so it is given an expression only if its worst
 * case is known to be small.
 */

import { ANYTHING, END } from './character-set.ts';
import { leastWidth, type Node, type Repetition, type Tree } from './node.ts';

/** The worst case of one attempt at a node. */
interface Cost {
  /** How often what follows the node is tried, not counting where its first character does not fit. */
  readonly ways: number;
  /** How many nodes are visited in all of these ways together. */
  readonly visits: number;
}

/** Everything that the cost of a node depends on, but the node. */
interface Setting {
  /** The length of the text. */
  readonly length: number;
  /** What trying something costs at most if its first character does not fit: a visit of each node. */
  readonly refusal: number;
}

/** The most nodes that backtracking visits to find all matches, or to match the whole of a text of this length. */
export function worstCase({ root, size }: Tree, length: number, isWhole: boolean): number {
  const setting = { length, refusal: size };
  if (isWhole) return costOf(root, END, setting).visits + length;
  // Twice: a repetition at the end, which is not paid for below, visits what it takes, and no match overlaps another.
  return 2 * (length + 1) * costOf(root, null, setting).visits;
}

/** The cost of a node before what starts with these characters; null: before nothing, so that it ends in success. */
function costOf(node: Node, follow: bigint | null, setting: Setting): Cost {
  switch (node.kind) {
    case 'sequence':
      return costOfSequence(node.parts, follow, setting);
    case 'choice':
      return costOfChoice(node.branches, follow, setting);
    case 'repetition':
      return costOfRepetition(node, follow, setting);
    case 'capture':
      return oneMore(costOf(node.body, follow, setting));
    case 'look':
      return { ways: 1, visits: 1 + costOf(node.body, ANYTHING, setting).visits };
    case 'reference':
      return { ways: 1, visits: 1 + setting.length };
    default:
      return { ways: 1, visits: 1 };
  }
}

function oneMore({ ways, visits }: Cost): Cost {
  return { ways, visits: visits + 1 };
}

function costOfSequence(parts: readonly Node[], end: bigint | null, setting: Setting): Cost {
  let [ways, visits, follow] = [1, 1, end];
  for (const part of [...parts].reverse()) {
    const cost = costOf(part, follow, setting);
    visits = cost.visits + cost.ways * visits;
    ways *= cost.ways;
    follow = firstOf(part, follow ?? ANYTHING);
  }
  return { ways, visits };
}

/** Where no character fits two branches, the ways are those of one of them. */
function costOfChoice(branches: readonly Node[], follow: bigint | null, setting: Setting): Cost {
  let [ways, most, visits, seen, overlaps] = [0, 0, setting.refusal, 0n, false];
  for (const branch of branches) {
    const cost = costOf(branch, follow, setting);
    const first = firstOf(branch, follow ?? ANYTHING);
    overlaps ||= (seen & first) !== 0n;
    seen |= first;
    ways += cost.ways;
    most = Math.max(most, cost.ways);
    visits += cost.visits;
  }
  return { ways: overlaps ? ways : most, visits };
}

function costOfRepetition(node: Repetition, follow: bigint | null, setting: Setting): Cost {
  const { body, least, most, width } = node;
  const again = firstOf(body, ANYTHING);
  const turn = costOf(body, again | (follow ?? ANYTHING), setting);
  // At the end of an expression nothing takes back a turn that need not have been.
  const possible = width > 0 ? Math.floor(setting.length / width) : least + setting.length;
  const turns = follow === null ? least : Math.min(most, possible);
  // One more begins where the text allows no further one.
  const begun = follow === null ? least : Math.min(most, possible + 1);
  const visits = 2 + sumOfPowers(turn.ways, 0, begun) * (turn.visits + 1);
  if (follow === null) return { ways: turn.ways ** turns, visits: visits + turn.visits };
  const exits = sumOfPowers(turn.ways, least, Math.max(least, turns) + 1);
  // What follows cannot come where one more turn can: it is tried in earnest only after the last one.
  const isDecided = turn.ways === 1 && (again & follow) === 0n;
  return isDecided ? { ways: 1, visits: visits + exits * setting.refusal } : { ways: exits, visits };
}

/** The sum of the powers of a base from the one exponent up to, but not with, the other. */
function sumOfPowers(base: number, from: number, to: number): number {
  if (base === 1) return Math.max(0, to - from);
  return base ** to;
}

/**
 * The characters with which a node can begin that comes before what begins with these. Anything if that is not
 * simple: then trying it in vain can cost more than a visit of each node.
 */
function firstOf(node: Node, follow: bigint): bigint {
  switch (node.kind) {
    case 'character':
      return node.set.mask;
    case 'end':
      return END;
    case 'capture':
      return firstOf(node.body, follow);
    case 'sequence':
      return node.parts.reduceRight((next, part) => firstOf(part, next), follow);
    case 'choice':
      if (leastWidth(node) === 0) return ANYTHING;
      return node.branches.reduce((first, branch) => first | firstOf(branch, follow), 0n);
    case 'repetition':
      if (node.least > 0 && node.width > 0) return firstOf(node.body, ANYTHING);
      return node.body.kind === 'character' ? node.body.set.mask | follow : ANYTHING;
    default:
      return ANYTHING;
  }
}
