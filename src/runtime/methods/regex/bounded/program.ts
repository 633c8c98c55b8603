import { CharacterReader, next as neighbour } from './characters.ts';
import type { Node, Repetition, Tree } from './node.ts';
import { ACCEPTED, FAILED, type Run, type Step } from './run.ts';

type Character = Node & { readonly kind: 'character' };

/** A tree made into steps. */
export class Program {
  /** The first one is none: its number says that all has matched. */
  readonly steps: Step[] = [() => FAILED];
  /** The number of the first step. */
  readonly first: number;
  /** How many registers it needs: two for each group, and those of its repetitions. */
  registers: number;
  private readonly isUnicode: boolean;

  constructor({ root, names, isUnicode }: Tree, isWhole: boolean) {
    this.registers = 2 * names.length;
    this.isUnicode = isUnicode;
    this.first = this.add(root, isWhole ? this.add({ kind: 'end' }, ACCEPTED) : ACCEPTED);
  }

  /** The number of the step that matches a node and goes on with the next step. */
  private add(node: Node, next: number): number {
    switch (node.kind) {
      case 'character':
        return this.emit(characterStep(this.reader(node), next));
      case 'start':
        return this.emit((run, position) => go(run, position === 0 ? position : FAILED, next));
      case 'end':
        return this.emit((run, position) => go(run, position === run.text.length ? position : FAILED, next));
      case 'sequence':
        return node.parts.reduceRight((following, part) => this.add(part, following), next);
      case 'choice':
        return node.branches.map((branch) => this.add(branch, next)).reduceRight((other, one) => this.fork(one, other));
      case 'capture':
        return this.capture(node, next);
      case 'reference':
        return this.emit(referenceStep(node.group, next));
      case 'look':
        return this.look(node.isNegated, this.add(node.body, ACCEPTED), next);
      case 'repetition':
        return node.body.kind === 'character' && !node.isLazy ? this.stretch(node, next) : this.loop(node, next);
    }
  }

  private reader({ set, isBackward }: Character): CharacterReader {
    return new CharacterReader(set, isBackward, this.isUnicode);
  }

  private emit(step: Step): number {
    return this.steps.push(step) - 1;
  }

  private fork(one: number, other: number): number {
    return this.emit((run, position) => {
      run.remember(other, position);
      return go(run, position, one);
    });
  }

  private capture({ group, body, isBackward }: Node & { kind: 'capture' }, next: number): number {
    const [opening, closing] = isBackward ? [2 * group + 1, 2 * group] : [2 * group, 2 * group + 1];
    return this.mark(opening, this.add(body, this.mark(closing, next)));
  }

  private mark(register: number, next: number): number {
    return this.emit((run, position) => {
      run.set(register, position);
      return go(run, position, next);
    });
  }

  private look(isNegated: boolean, body: number, next: number): number {
    return this.emit((run, position) => go(run, run.look(body, position, isNegated) ? position : FAILED, next));
  }

  /** As many characters of a set as there are, to be given back one by one. */
  private stretch({ body, least, most }: Repetition, next: number): number {
    const reader = this.reader(body as Character);
    const giveBack = this.emit((run, end) => {
      const position = neighbour(run.text, end, !reader.isBackward, reader.isUnicode);
      if (position !== run.floor) run.remember(giveBack, position, run.floor);
      return go(run, position, next);
    });
    return this.emit((run, start) => {
      let [end, count, floor] = [start, 0, start];
      for (let after = start; count < most && after !== FAILED; ) {
        after = reader.pass(run.text, end);
        if (after === FAILED) break;
        end = after;
        if (++count === least) floor = end;
      }
      run.count(count);
      if (count < least) return FAILED;
      if (end !== floor) run.remember(giveBack, end, floor);
      return go(run, end, next);
    });
  }

  /** A turn after the other. One that need not have been and matched nothing does not count, as in JavaScript. */
  private loop(node: Repetition, next: number): number {
    const { least, most, isLazy } = node;
    const [count, start] = [this.registers++, this.registers++];
    const head = this.emit((run, position) => {
      const turns = run.get(count);
      if (turns >= least && turns < most) run.remember(isLazy ? turn : next, position);
      return go(run, position, turns < least || (!isLazy && turns < most) ? turn : next);
    });
    const tail = this.emit((run, position) => {
      const isVain = position === run.get(start) && run.get(count) > least;
      return go(run, isVain ? FAILED : position, head);
    });
    const turn = this.turn(node, count, start, this.add(node.body, tail));
    return this.emit((run, position) => {
      run.set(count, 0);
      return go(run, position, head);
    });
  }

  private turn({ groups: [first, end] }: Repetition, count: number, start: number, body: number): number {
    return this.emit((run, position) => {
      run.set(count, run.get(count) + 1);
      run.set(start, position);
      for (let register = 2 * first; register < 2 * end; register++) {
        if (run.get(register) !== FAILED) run.set(register, FAILED);
      }
      run.count(end - first);
      return go(run, position, body);
    });
  }
}

function characterStep(reader: CharacterReader, next: number): Step {
  return (run, position) => go(run, reader.pass(run.text, position), next);
}

/** The text that a group has captured, or nothing. */
function referenceStep(group: number, next: number): Step {
  return (run, position) => {
    const end = run.get(2 * group + 1);
    const captured = end === FAILED ? '' : run.text.slice(run.get(2 * group), end);
    run.count(captured.length);
    return go(run, run.text.startsWith(captured, position) ? position + captured.length : FAILED, next);
  };
}

function go(run: Run, position: number, next: number): number {
  run.next = next;
  return position;
}
