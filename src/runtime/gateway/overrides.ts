import { isMap, type LinkedMap, mapGet } from '../values/maps.ts';
import { isInteger, type Value } from '../values.ts';
import { toData } from './data.ts';
import type { MappingResult } from './request.ts';

/** The part of a template's result that is not what it printed. */
export type Overrides = Pick<MappingResult, 'requestOverride' | 'responseOverride'>;

/** What a template that never touches `$context` overrides. */
export function noOverrides(): Overrides {
  return { requestOverride: { header: {}, path: {}, querystring: {} }, responseOverride: { header: {} } };
}

/** What the template has written into the two override maps, as plain data. */
export function overridesIn(context: LinkedMap): Overrides {
  const request = context.get('requestOverride');
  const response = context.get('responseOverride');
  const status = member(response, 'status');
  return {
    requestOverride: {
      header: members(member(request, 'header')),
      path: members(member(request, 'path')),
      querystring: members(member(request, 'querystring')),
    },
    responseOverride: {
      ...(isStatus(status) && { status }),
      header: members(member(response, 'header')),
    },
  };
}

function member(map: Value | undefined, name: string): Value | undefined {
  return map !== undefined && isMap(map) ? mapGet(map, name) : undefined;
}

function members(value: Value | undefined): Record<string, unknown> {
  return value !== undefined && isMap(value) ? (toData(value) as Record<string, unknown>) : {};
}

/** The service ignores every other status, a text of digits included. */
function isStatus(value: Value | undefined): value is number {
  return isInteger(value) && value >= 100 && value <= 599;
}
