import { LinkedMap } from '../values/maps.ts';
import { mapText } from '../values/text.ts';
import { fromData } from './data.ts';

/** A map inside `$context`: the service prints nothing for it (recorded; `get`, `keySet` and `#foreach` work). */
export class ContextMap extends LinkedMap {
  override toText(): string {
    return '';
  }
  override emptyCopy(): ContextMap {
    return new ContextMap();
  }
}

/** `$context` itself. The override maps, which are always there, are left out of its text. */
class ContextRoot extends LinkedMap {
  override toText(): string {
    return mapText(
      [...this.entries()].filter(({ key }) => key !== 'requestOverride' && key !== 'responseOverride'),
      this,
      this.unchanged(),
    );
  }
  override emptyCopy(): ContextRoot {
    return new ContextRoot();
  }
}

/**
 * `$context` for a template, a copy of the caller's data.
 * @throws {TemplateRenderError} for what is no JSON data, naming the member.
 */
export function contextMap(data: object): LinkedMap {
  const members = fromData(data, 'context', (pairs) => new ContextMap(pairs)) as LinkedMap;
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
