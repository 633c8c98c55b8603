import type { Method } from './description.ts';
import * as paths from './paths.ts';

/** A parameter of requests that a method declares. */
export interface Parameter {
  readonly in: 'path' | 'querystring' | 'header';
  readonly name: string;
  readonly required: boolean;
}

/** What API Gateway takes as the name of a declared parameter. Templates read others too, without a declaration. */
const declarable = /^[A-Za-z0-9._$-]+$/;

/** What mappings call the places of parameters. */
const mapped = /^method\.request\.(?:multivalue)?(path|querystring|header)\.(.+)$/;

/** The parameters of the path, those that the templates read, and those that mappings read: in this order. */
export function parametersOf({ path, call }: Pick<Method, 'path' | 'call'>): readonly Parameter[] {
  const found = new Map<string, Parameter>();
  const add = (parameter: Parameter): void => {
    const key = `${parameter.in} ${parameter.name}`;
    const required = parameter.required || (found.get(key)?.required ?? false);
    if (declarable.test(parameter.name)) found.set(key, { ...parameter, required });
  };
  for (const name of paths.parametersOf(path)) add({ in: 'path', name, required: true });
  for (const { in: place, name, needed } of call.reads) {
    if (place === 'querystring' || place === 'header') add({ in: place, name, required: needed });
  }
  for (const source of Object.values(call.integration.requestParameters ?? {})) {
    const [, place, name] = mapped.exec(source) ?? [];
    if (place !== undefined) add({ in: place as Parameter['in'], name: name!, required: false });
  }
  return [...found.values()];
}

/** The name that mappings and CloudFormation have for a parameter. */
export function mappingName({ in: place, name }: Parameter): string {
  return `method.request.${place}.${name}`;
}
