import type { Schema, SchemaDocument } from './schema.ts';

/** What a value may be: it satisfies every schema of at least one of the alternatives. */
export type Shape = readonly Alternative[];

/** Schemas that hold at the same time, without the `allOf`, `anyOf` and `oneOf` in them; none allows any value. */
export type Alternative = readonly Schema[];

/** A value of which nothing is known, whatever else is said of it. */
export const UNKNOWN: Shape = [[]];

/** What has more alternatives, or more schemas in one, counts as unknown. */
const MAXIMUM = 100;

/** Finds the shapes of schemas, each once. */
export class Shapes {
  private readonly known = new Map<Schema, Shape>();

  constructor(private readonly document: SchemaDocument) {}

  /** The shape of a value that satisfies all of these. */
  ofAll(schemas: readonly Schema[]): Shape {
    return schemas.map((schema) => this.of(schema)).reduce(both, [[]]);
  }

  of(schema: Schema): Shape {
    let shape = this.known.get(schema);
    if (shape === undefined) {
      shape = this.expand(schema);
      this.known.set(schema, shape);
    }
    return shape;
  }

  private expand(schema: Schema): Shape {
    if (schema.reference !== null) {
      const target = this.document.schemas.get(schema.reference);
      return target === undefined ? UNKNOWN : this.of(target);
    }
    const parts = [this.ofAll(schema.allOf), this.ofSome(schema.anyOf), this.ofSome(schema.oneOf)];
    return parts.reduce(both, [[schema]]);
  }

  private ofSome(schemas: readonly Schema[]): Shape {
    return schemas.length === 0 ? [[]] : either(schemas.map((schema) => this.of(schema)));
  }
}

/** A value that has one of these shapes. */
export function either(shapes: readonly Shape[]): Shape {
  return shapes.includes(UNKNOWN) ? UNKNOWN : bounded(shapes.flat());
}

function both(a: Shape, b: Shape): Shape {
  if (a === UNKNOWN || b === UNKNOWN || a.length * b.length > MAXIMUM) return UNKNOWN;
  return bounded(a.flatMap((one) => b.map((other) => [...new Set([...one, ...other])])));
}

function bounded(shape: Shape): Shape {
  const isTooLarge = shape.length > MAXIMUM || shape.some((alternative) => alternative.length > MAXIMUM);
  return isTooLarge ? UNKNOWN : shape;
}
