import type { Value } from '../values.ts';
import type { JsonPath } from './path.ts';

/** What the filters and functions within a path need of the evaluation around them. */
export interface Scope {
  /** The whole document, for `$`. */
  readonly root: Value;
  /** The value of a path from `item`; undefined when it is not found. In strict mode no property may be missing. */
  read(path: JsonPath, item: Value, isStrict?: boolean): Value | undefined;
  /** The value of a path from the document; each path is read once. */
  readRoot(path: JsonPath): Value | undefined;
}
