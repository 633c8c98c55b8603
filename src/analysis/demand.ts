/** How deep a demand may go; a variable that is assigned from itself would go on for ever. */
const DEEPEST = 16;
/** Shapes with more parts than a person would read. */
const MOST_PARTS = 300;

/** The part of the body that a template can notice: see `Shape` of the runtime. */
export interface Reach {
  readonly value?: true;
  readonly json?: true;
  readonly members?: ReadonlyMap<string, Reach>;
  readonly items?: Reach;
  /** Infinity where all elements are looked at. */
  readonly limit?: number;
}

/** What a template does with a value; collected bit by bit. */
export class Demand {
  isValue = false;
  isJson = false;
  readonly byName = new Map<string, Demand>();
  ofItems: Demand | null = null;
  /** How many elements are looked at. */
  limit = 0;
  /** The variables that the value is assigned to. */
  readonly targets = new Set<string>();

  /** Everything in it is wanted. */
  all(): void {
    this.isValue = true;
  }

  /** Its JSON text is wanted. */
  printed(): void {
    this.isJson = true;
  }

  member(name: string): Demand {
    const demand = this.byName.get(name) ?? new Demand();
    this.byName.set(name, demand);
    return demand;
  }

  /** Each of the first elements, as many as that, and the number of all. */
  items(limit: number): Demand {
    this.ofItems ??= new Demand();
    this.limit = Math.max(this.limit, limit);
    return this.ofItems;
  }

  goesTo(variable: string): void {
    this.targets.add(variable);
  }
}

/** The sum of all demands on the body; null where that is all of it, or nothing, or too much to be told. */
export function reachOf(body: Demand, variables: ReadonlyMap<string, Demand>, mayChangeLists: boolean): Reach | null {
  const { isValue, isJson, byName, ofItems, targets } = body;
  const isUnread = !isJson && byName.size === 0 && ofItems === null && targets.size === 0;
  if (isValue || isUnread) return null;
  const summary = new Summary(variables, mayChangeLists);
  const reach = summary.of([body], 0);
  return reach.value || summary.parts > MOST_PARTS ? null : reach;
}

class Summary {
  parts = 0;

  constructor(
    private readonly variables: ReadonlyMap<string, Demand>,
    private readonly mayChangeLists: boolean,
  ) {}

  /** What all of these want of one value. */
  of(demands: readonly Demand[], depth: number): Reach {
    this.parts++;
    if (depth > DEEPEST || this.parts > MOST_PARTS) return { value: true };
    const all = this.withTargets(demands);
    const isJson = all.some((demand) => demand.isJson);
    const names = new Set(all.flatMap(({ byName }) => [...byName.keys()]));
    const items = all.flatMap(({ ofItems }) => ofItems ?? []);
    // What the text was made of could be another list by the time that it is printed.
    const isChanged = isJson && this.mayChangeLists;
    const isWhole = all.some(({ isValue }) => isValue) || isChanged || (names.size > 0 && items.length > 0);
    if (isWhole) return { value: true };
    return {
      ...(isJson && { json: true }),
      ...(names.size > 0 && { members: this.members(names, all, depth) }),
      ...(items.length > 0 && { items: this.of(items, depth + 1), limit: Math.max(...all.map(({ limit }) => limit)) }),
    };
  }

  private members(names: Iterable<string>, demands: readonly Demand[], depth: number): ReadonlyMap<string, Reach> {
    const membersOf = (name: string) => demands.flatMap(({ byName }) => byName.get(name) ?? []);
    return new Map(Array.from(names, (name) => [name, this.of(membersOf(name), depth + 1)]));
  }

  /** With the demands on all variables that the value gets to. */
  private withTargets(demands: readonly Demand[]): readonly Demand[] {
    const all = new Set(demands);
    for (const { targets } of all) {
      for (const target of targets) {
        const demand = this.variables.get(target);
        if (demand) all.add(demand);
      }
    }
    return [...all];
  }
}
