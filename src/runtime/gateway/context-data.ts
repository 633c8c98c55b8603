/** Members of `$context` as the caller has them, for templates that need no map of it. */

import { member } from '../access.ts';
import { recordOf } from '../values/record.ts';
import { text } from '../values/text.ts';
import { JavaObject, type Value } from '../values.ts';
import { isPlainObject } from './check.ts';
import { fromData } from './data.ts';
import { unreadable } from './guard.ts';
import type { GivenRequest, Rendering } from './rendering.ts';

/** What the caller's context has under these names; null where it has nothing. */
export function memberData({ context }: GivenRequest, names: readonly string[]): unknown {
  try {
    let found = context ?? null;
    for (const name of names) {
      if (found === null) return null;
      // What is inherited is a function (the compiler asks for no `__proto__`), and that is no data.
      if (isPlainObject(found)) found = found[name] ?? null;
      else found = found instanceof JavaObject ? found.property(name) : null;
    }
    return found;
  } catch (error) {
    throw unreadable(error, 'context');
  }
}

/**
 * What a member of `$context` prints; for a map nothing, as the service has it.
 * @throws {TemplateRenderError} for what is no JSON data, naming the member.
 */
export function contextText({ context, request }: Rendering, names: readonly string[]): string {
  if (context) return text(names.reduce<Value>(member, context));
  const data = memberData(request, names);
  if (typeof data === 'string') return data;
  const isMap = isPlainObject(data) || (data instanceof JavaObject && data.pairs);
  return isMap ? '' : text(fromData(data, `context.${names.join('.')}`, (pairs) => recordOf(new Map(pairs))));
}
