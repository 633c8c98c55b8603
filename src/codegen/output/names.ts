import { type Fragment, identifier } from './fragment.ts';

/** JavaScript names for the variables of a template: `$order` stays `$order`, and `$x-id` becomes `$x_id`. */
export class Names {
  private readonly given = new Map<string, Fragment>();
  private readonly taken = new Set<string>();
  private readonly counts = new Map<string, number>();

  /** The name of a template variable; the same each time. */
  variable(name: string): Fragment {
    const known = this.given.get(name);
    if (known) return known;
    const made = this.unique(`$${name.replace(/\W/g, '_')}`);
    this.given.set(name, made);
    return made;
  }

  /** A new name such as `loop1`. */
  fresh(stem: string): Fragment {
    const count = (this.counts.get(stem) ?? 0) + 1;
    this.counts.set(stem, count);
    return this.unique(`${stem}${count}`);
  }

  /** A name as it is, unless it is taken. */
  fixed(name: string): Fragment {
    return this.unique(name);
  }

  private unique(wanted: string): Fragment {
    let name = wanted;
    for (let count = 2; this.taken.has(name); count++) name = `${wanted}_${count}`;
    this.taken.add(name);
    return identifier(name);
  }
}
