import type { Schema } from '../backends/schema.ts';
import type { Method } from './description.ts';
import * as paths from './paths.ts';

/** A parameter of requests that a method declares. */
export interface Parameter {
  readonly in: 'path' | 'querystring' | 'header';
  readonly name: string;
  readonly required: boolean;
  /** What it should be; every parameter arrives as a text. */
  readonly schema: Schema;
}

/** What API Gateway takes as the name of a declared parameter. Templates read others too, without a declaration. */
const declarable = /^[A-Za-z0-9._$-]+$/;

/** Types whose values one text can hold. */
const textTypes: readonly Schema['type'][] = ['string', 'number', 'integer', 'boolean'];

/** What mappings call the places of parameters. */
const mapped = /^method\.request\.(?:multivalue)?(path|querystring|header)\.(.+)$/;

/** The parameters of the path, those that the templates read, and those that mappings read: in this order. */
export function parametersOf({ path, call }: Pick<Method, 'path' | 'call'>): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  const add = (place: Parameter['in'], name: string, needed: boolean, schema?: Schema): void => {
    const key = `${place} ${name}`;
    const before = found.get(key);
    const known = schema && textTypes.includes(schema.type) ? schema : (before?.schema ?? { type: 'string' });
    const required = needed || (before?.required ?? false);
    if (declarable.test(name)) found.set(key, { in: place, name, required, schema: known });
  };
  for (const name of paths.parametersOf(path)) add('path', name, true);
  for (const { in: place, name, needed, schema } of call.reads) {
    if (place === 'path' || place === 'querystring' || place === 'header') add(place, name, needed, schema);
  }
  for (const source of Object.values(call.integration.requestParameters ?? {})) {
    const [, place, name] = mapped.exec(source) ?? [];
    if (place !== undefined) add(place as Parameter['in'], name!, false);
  }
  return [...found.values()];
}

/** The name that mappings and CloudFormation have for a parameter. */
export function mappingName({ in: place, name }: Parameter): string {
  return `method.request.${place}.${name}`;
}
