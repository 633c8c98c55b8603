/** JSONPath as Jayway JsonPath 2.9 evaluates it, option for option its default configuration. */

import { spend } from '../budget.ts';
import { JavaException } from '../errors.ts';
import { isList, listItems } from '../values/lists.ts';
import { isMap, type JavaMap, LinkedMap, mapGet, mapHas, mapKeys, mapValues } from '../values/maps.ts';
import type { Value } from '../values.ts';
import { passes } from './filter.ts';
import { callFunction } from './functions.ts';
import { type BranchStep, isDefiniteStep, type JsonPath, type Step } from './path.ts';
import type { Scope } from './scope.ts';
import { elementOf, memberOf } from './simple.ts';

/** What a path finds in a document: a list if the path is not definite; undefined when it finds nothing. */
export function evaluatePath(path: JsonPath, document: Value): Value | undefined {
  return new DocumentScope(document).read(path, document);
}

class DocumentScope implements Scope {
  private readonly rootValues = new Map<JsonPath, Value | undefined>();

  constructor(readonly root: Value) {}

  read(path: JsonPath, item: Value, isStrict = false): Value | undefined {
    const { results, isFound } = evaluate(path.steps, item, this, isStrict);
    if (!isFound) return undefined;
    return path.definite ? results[results.length - 1] : results;
  }

  readRoot(path: JsonPath): Value | undefined {
    if (!this.rootValues.has(path)) this.rootValues.set(path, this.read(path, this.root));
    return this.rootValues.get(path);
  }
}

/** `isFound` is false where Jayway throws PathNotFoundException. */
function evaluate(
  steps: readonly Step[],
  item: Value,
  scope: Scope,
  isStrict: boolean,
): { results: Value[]; isFound: boolean } {
  const evaluation = new Evaluation(steps, scope, isStrict);
  const isFound = evaluation.follow(0, item);
  return { results: evaluation.results, isFound };
}

/** Every method gives back false when the path is not found, which ends the evaluation. */
class Evaluation {
  readonly results: Value[] = [];
  /**
   * Jayway's upstreamArrayIndex: a deep scan that goes on behind an index (`$..[0].a`) tries every element, and notes
   * here which one the step at this place was last tried on; only the right one counts, and only at the end.
   */
  private readonly triedElement = new Map<number, number>();

  constructor(
    private readonly steps: readonly Step[],
    private readonly scope: Scope,
    /** Jayway's option REQUIRE_PROPERTIES, which the existence checks of filters use. */
    private readonly isStrict: boolean,
  ) {}

  /** Goes on with the step at this place. */
  follow(at: number, model: Value): boolean {
    spend(1);
    for (let place = at; place < this.steps.length; place++) {
      const step = this.steps[place]!;
      if (typeof step === 'object') return this.branch(step, place, model);
      const next: Value | undefined = typeof step === 'string' ? memberOf(model, step) : elementOf(model, step);
      if (next === undefined) return this.missing(step, place, model);
      if (typeof step === 'string' && !this.counts(place)) return true;
      model = next;
    }
    this.results.push(model);
    return true;
  }

  private branch(step: BranchStep, at: number, model: Value): boolean {
    switch (step.kind) {
      case 'names':
        return this.names(step.names, at, model);
      case 'indexes':
        return this.elements(step.indexes, at, model);
      case 'slice':
        return isList(model) ? this.slice(step, at, model) : !this.isDefiniteBefore(at);
      case 'wildcard':
        return this.wildcard(at, model);
      case 'scan':
        // `$..length()`: parsing has made the scan the argument of the function, where nothing follows it.
        if (this.isLast(at)) throw new JavaException('IllegalStateException', 'Current path token is a leaf');
        return this.scan(at + 1, model);
      case 'filter':
        return this.filter(step, at, model);
      case 'function': {
        const result = callFunction(step, model, this.scope);
        if (result === undefined) return false;
        this.results.push(result);
        return this.isLast(at) || this.follow(at + 1, result);
      }
    }
  }

  /** A name or index that leads nowhere. */
  private missing(step: string | number, at: number, model: Value): boolean {
    const isRightContainer = typeof step === 'string' ? isMap(model) : isList(model);
    if (!isRightContainer) return !this.isDefiniteBefore(at);
    if (typeof step === 'number') return true;
    return !this.isStrict && (this.isLast(at) || !this.isDefiniteBefore(at));
  }

  /** Several names: one object of those present at the end of the path, branches before it. */
  private names(names: readonly string[], at: number, model: Value): boolean {
    if (!isMap(model)) return !this.isDefiniteBefore(at);
    if (this.isLast(at)) {
      const present = names.filter((name) => mapHas(model, name));
      if (this.isStrict && present.length < names.length) return false;
      this.results.push(new LinkedMap(present.map((name) => [name, mapGet(model, name)!])));
      return true;
    }
    return names.every((name) => (mapHas(model, name) ? this.follow(at + 1, mapGet(model, name)!) : !this.isStrict));
  }

  private elements(indexes: Iterable<number>, at: number, model: Value): boolean {
    if (!isList(model)) return !this.isDefiniteBefore(at);
    for (const index of indexes) {
      const element = elementOf(model, index);
      if (element !== undefined && !this.follow(at + 1, element)) return false;
    }
    return true;
  }

  /** `[from:]` counts a negative start from the end; `[from:to]` takes negative places one by one (ArraySliceToken). */
  private slice({ from, to }: { from: number | null; to: number | null }, at: number, model: Value): boolean {
    const length = isList(model) ? listItems(model).length : 0;
    if (length === 0) return true;
    if (to === null) return this.elements(range(Math.max(0, from! < 0 ? length + from! : from!), length), at, model);
    if (from === null) return this.elements(range(0, Math.min(length, to < 0 ? length + to : to)), at, model);
    return this.elements(range(Math.max(from, -length), Math.min(length, to)), at, model);
  }

  private wildcard(at: number, model: Value): boolean {
    if (isMap(model)) {
      return membersOf(model).every((value) => !this.counts(at) || this.follow(at + 1, value));
    }
    if (!isList(model)) return true;
    for (const element of [...listItems(model)]) {
      if (!this.follow(at + 1, element) && this.isStrict) return false;
    }
    return true;
  }

  private filter({ test }: { test: Parameters<typeof passes>[0] }, at: number, model: Value): boolean {
    if (isMap(model)) return !passes(test, model, this.scope) || this.follow(at + 1, model);
    if (isList(model)) {
      return listItems(model).every((item) => !passes(test, item, this.scope) || this.follow(at + 1, item));
    }
    if (!this.isDefiniteBefore(at)) return true;
    throw new JavaException('InvalidPathException', 'a filter cannot be applied to a string, number, boolean or null');
  }

  /** Tries the step at this place on the model and on everything in it (ScanPathToken.walk). */
  private scan(at: number, model: Value): boolean {
    spend(4);
    if (isMap(model)) {
      if (this.isHit(at, model) && !this.follow(at, model)) return false;
      return membersOf(model).every((value) => this.scan(at, value));
    }
    if (!isList(model)) return true;
    if (this.isHit(at, model) && !(this.isLast(at) ? this.follow(at, model) : this.tryElements(at + 1, model)))
      return false;
    return listItems(model).every((element) => this.scan(at, element));
  }

  private tryElements(at: number, model: Value): boolean {
    return (isList(model) ? listItems(model) : []).every((element, index) => {
      this.triedElement.set(at, index);
      return this.follow(at, element);
    });
  }

  /** Whether a deep scan stops here to try the step. */
  private isHit(at: number, model: Value): boolean {
    const step = this.steps[at];
    if (typeof step === 'string') return isMap(model) && mapHas(model, step);
    if (typeof step === 'number') return isList(model);
    switch (step?.kind) {
      case 'names':
        return isMap(model) && (!this.isLast(at) || step.names.every((name) => mapHas(model, name)));
      case 'indexes':
      case 'slice':
        return isList(model);
      case 'wildcard':
        return true;
      case 'filter':
        return passes(step.test, model, this.scope);
      default:
        return false;
    }
  }

  /** Whether a result of the step at this place is one: see `triedElement`. */
  private counts(at: number): boolean {
    const tried = this.triedElement.get(at);
    if (tried === undefined || !this.isLast(at)) return true;
    const step = this.steps[at]!;
    const isExtra = typeof step === 'object' && step.kind === 'wildcard' && step.isExtra;
    return !isExtra && this.steps[at - 1] === tried;
  }

  private isLast(at: number): boolean {
    return at === this.steps.length - 1;
  }

  private isDefiniteBefore(at: number): boolean {
    for (let place = 0; place < at; place++) {
      const step = this.steps[place]!;
      if (!isDefiniteStep(step, false) || (typeof step === 'object' && step.kind === 'function' && step.ofScan))
        return false;
    }
    return true;
  }
}

function* range(from: number, to: number): Iterable<number> {
  for (let index = from; index < to; index++) yield index;
}

/** The members of a map, which a template may have given keys that are no strings: Jayway takes each for one. */
function membersOf(map: JavaMap): Value[] {
  if (mapKeys(map).some((key) => typeof key !== 'string' && key !== null)) {
    throw new JavaException('ClassCastException', 'a map in the document has a key that is no string');
  }
  return mapValues(map);
}
