import { className } from '../../../src/runtime/values/class-name.ts';
import { isList, listItems } from '../../../src/runtime/values/lists.ts';
import { collectionItems, isCollection } from '../../../src/runtime/values/map-views.ts';
import { isMap, mapEntries } from '../../../src/runtime/values/maps.ts';
import { partText } from '../../../src/runtime/values/text.ts';
import type { Value } from '../../../src/runtime/values.ts';

/** A value with the classes of its numbers: `{a: Integer 1, b: [Double 1.0, "x", null]}`. */
export function typed(value: Value): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  if (isList(value)) return `[${listItems(value).map(typed).join(', ')}]`;
  if (isCollection(value)) return `view[${collectionItems(value).map(typed).join(', ')}]`;
  if (!isMap(value)) return `${className(value).replace(/.*\./, '')} ${partText(value)}`;
  return `{${mapEntries(value)
    .map(([key, member]) => `${partText(key)}: ${typed(member)}`)
    .join(', ')}}`;
}
