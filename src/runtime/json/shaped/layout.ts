/** A member that is read, by its name; or any number of others in a row, by how deep containers nest in them. */
export type Member = string | number;

interface Place {
  member: Member;
  isOptional: boolean;
}

/** After so many other orders the next one may be any. */
const MOST_ORDERS = 4;

/** In which order the objects at one place of the body have had their members so far. */
export class Layout {
  places: Place[] = [];
  private orders = 0;

  /** Whether the next object may be expected to look like those before. */
  get isKnown(): boolean {
    return this.orders > 0 && this.orders <= MOST_ORDERS;
  }

  /** Notes the members of an object in their order. */
  note(members: readonly Member[]): void {
    if (this.orders > 0 && this.merge(members)) return;
    this.orders++;
    this.places = members.map((member) => ({ member, isOptional: false }));
  }

  /** Makes room for this object among those before; false if their orders contradict each other. */
  private merge(members: readonly Member[]): boolean {
    let next = 0;
    for (const member of members) {
      const found = this.find(member, next);
      if (found < 0 && typeof member === 'string' && this.find(member, 0) >= 0) return false;
      if (found < 0) this.places.splice(next, 0, { member, isOptional: true });
      else {
        this.loosen(next, found);
        this.deepen(found, member);
      }
      next = (found < 0 ? next : found) + 1;
    }
    this.loosen(next, this.places.length);
    return true;
  }

  /** These may be missing. */
  private loosen(from: number, to: number): void {
    for (let index = from; index < to; index++) this.places[index]!.isOptional = true;
  }

  private deepen(index: number, depth: Member): void {
    const place = this.places[index]!;
    if (typeof depth === 'number') place.member = Math.max(depth, place.member as number);
  }

  /** Others are looked for at this very place. */
  private find(member: Member, from: number): number {
    if (typeof member === 'number') return typeof this.places[from]?.member === 'number' ? from : -1;
    return this.places.findIndex((place, index) => index >= from && place.member === member);
  }
}
