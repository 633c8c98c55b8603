import { isMap, LinkedMap, mapGet } from '../values/maps.ts';
import { mapText } from '../values/text.ts';
import { isInteger, type Value } from '../values.ts';
import { fromData, toData } from './data.ts';
import type { MappingResult } from './request.ts';

/** A map inside `$context`: the service prints nothing for it (recorded; `get`, `keySet` and `#foreach` work). */
export class ContextMap extends LinkedMap {
  override toText(): string {
    return '';
  }
}

/** `$context` itself. The override maps, which are always there, are left out of its text. */
class ContextRoot extends LinkedMap {
  override toText(): string {
    return mapText(
      this.pairs().filter(([name]) => name !== 'requestOverride' && name !== 'responseOverride'),
      this,
    );
  }
}

/**
 * `$context` for a template, a copy of the caller's data.
 * @throws {TemplateRenderError} for what is no JSON data, naming the member.
 */
export function contextMap(data: object): LinkedMap {
  const members = fromData(data, 'context', () => new ContextMap()) as LinkedMap;
  const context = new ContextRoot(members.pairs());
  complete(context, 'requestOverride', ['path', 'header', 'querystring']);
  complete(context, 'responseOverride', ['header']);
  return context;
}

/** Sees to it that the map and its members are there, whatever the caller gave. */
function complete(parent: LinkedMap, name: string, members: readonly string[]): void {
  const given = parent.get(name);
  const map = given instanceof LinkedMap ? given : new ContextMap();
  if (map !== given) parent.put(name, map);
  for (const member of members) {
    if (!(map.get(member) instanceof LinkedMap)) map.put(member, new ContextMap());
  }
}

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
