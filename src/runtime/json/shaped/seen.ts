/** What has been seen of the values at one place of the body: bits. */
export const Seen = {
  /** A string without escapes. */
  Plain: 1,
  /** Another string, a number, a word. */
  Scalar: 2,
  /** An object or array of the kind that the shape is for; any, where it is for none. */
  Container: 4,
  /** The other kind. */
  Misfit: 8,
} as const;
