import type { Limits } from '../budget.ts';
import type { MapOf } from '../json/permissive.ts';
import type { Value } from '../values.ts';

/** What a module or the compiler says about a template. */
export interface TemplateOptions {
  /** The revision of the compiler that made the template. */
  readonly revision: number;
  /** Makes the maps of the body, if the template may change them; without it they are read as records. */
  readonly mapOf?: MapOf | undefined;
  /** Reads a body, if the template can look at no more than a part of it. */
  readonly readBody?: BodyReader | undefined;
  /** What a rendering may cost; the defaults of `Limits` where absent. */
  readonly limits?: Limits;
}

/** Gives the value of a body; `mapOf` makes its maps. */
export type BodyReader = (text: string, mapOf?: MapOf) => Value;
