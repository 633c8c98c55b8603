/** An object whose members may be left out. */
type Loose<T> = { readonly [Name in keyof T]: T[Name] | undefined };

/** The members that have a value. */
export function present<T extends object>(members: Loose<T>): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
