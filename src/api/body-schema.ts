import type { Reading } from '../backends/readings.ts';
import { objectSchema, type Schema } from '../backends/schema.ts';

/** A place in the body: what is read there, and below it. */
interface Place {
  readonly below: Map<string, Place>;
  needed: boolean;
  schema: Schema;
}

const step = /\.([A-Za-z_][\w-]*)|\['([^']+)'\]|\[\d+\]/g;

/**
 * The JSON Schema of a body from which these values are read. It says what the call needs; what it does not read may
 * be there too.
 */
export function bodySchema(readings: readonly Reading[]): Schema {
  const root = newPlace();
  for (const { name, needed, schema = {} } of readings) {
    const place = placeAt(root, name, needed);
    place.schema = schema;
  }
  return schemaOf(root);
}

function newPlace(): Place {
  return { below: new Map(), needed: false, schema: {} };
}

/** What lists hold is not followed: a body with `$.lines[0]` has a list. */
function placeAt(root: Place, path: string, needed: boolean): Place {
  let place = root;
  for (const [, plain, quoted] of path.matchAll(step)) {
    const name = plain ?? quoted;
    if (name === undefined) {
      place.schema = { type: 'array' };
      return newPlace();
    }
    if (!place.below.has(name)) place.below.set(name, newPlace());
    place = place.below.get(name)!;
    place.needed ||= needed;
  }
  return place;
}

function schemaOf({ below, schema }: Place): Schema {
  if (below.size === 0) return schema;
  const entries = [...below];
  const properties = Object.fromEntries(entries.map(([name, place]) => [name, schemaOf(place)]));
  return objectSchema(
    properties,
    entries.filter(([, { needed }]) => needed).map(([name]) => name),
  );
}
