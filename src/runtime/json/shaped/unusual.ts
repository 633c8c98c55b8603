/** What the readers of this folder throw where they know no better than to let the exact reader read it all. */
class Unusual extends Error {}

const UNUSUAL = /* @__PURE__ */ new Unusual('a body that is read the usual way');

/** Gives the body up. */
export function giveUp(): never {
  throw UNUSUAL;
}

export function isUnusual(error: unknown): boolean {
  return error === UNUSUAL;
}
