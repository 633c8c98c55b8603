import { member } from '../access.ts';
import { isRecord } from '../values/record.ts';
import { isInteger, JavaObject, type Value } from '../values.ts';
import { toData } from './data.ts';
import type { Override } from './rendering.ts';
import type { MappingResult } from './request.ts';

/** The part of a template's result that is not what it printed. */
export type Overrides = Pick<MappingResult, 'requestOverride' | 'responseOverride'>;

/** What `$context`, or the caller's data for it, has in the two override maps, as plain data; nothing where it is null. */
export function overridesIn(context: Value): Overrides {
  const request = member(context, 'requestOverride');
  const response = member(context, 'responseOverride');
  const status = member(response, 'status');
  const header = membersOf(response, 'header');
  return {
    requestOverride: {
      header: membersOf(request, 'header'),
      path: membersOf(request, 'path'),
      querystring: membersOf(request, 'querystring'),
    },
    responseOverride: isStatus(status) ? { status, header } : { header },
  };
}

/** The same of a template that has only written members, in this order. */
export function overridesWritten(written: readonly Override[]): Overrides {
  const overrides = overridesIn(null);
  let status: Value = null;
  for (const { path, value } of written) {
    const [map, kind, name] = path as [keyof Overrides, keyof Overrides['requestOverride'], string?];
    if (name === undefined) status = value;
    else define((overrides[map] as Overrides['requestOverride'])[kind], name, toData(value));
  }
  if (isStatus(status)) overrides.responseOverride = { status, header: overrides.responseOverride.header };
  return overrides;
}

/** Makes an own member, whatever its name. */
function define(target: Record<string, unknown>, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, enumerable: true, configurable: true });
}

function membersOf(map: Value, name: string): Record<string, unknown> {
  // Nearly always.
  if (map === null) return {};
  const value = member(map, name);
  const isMap = isRecord(value) || (value instanceof JavaObject && value.pairs);
  return isMap ? (toData(value) as Record<string, unknown>) : {};
}

/** The service ignores every other status, a text of digits included. */
function isStatus(value: Value): value is number {
  return isInteger(value) && value >= 100 && value <= 599;
}
