import { type DocumentNode, type Entry, intrinsicOf, member, referredName, scalarText } from '../nodes.ts';
import type { Survey } from '../survey.ts';

/** `get /books/{id}` for a method whose resources are all in the template; else nothing. */
export function operationOf(survey: Survey, properties: ReadonlyMap<string, Entry>): string | undefined {
  const method = survey.hint(properties.get('HttpMethod')?.value);
  const path = pathOf(survey, properties.get('ResourceId')?.value);
  return method === undefined || path === undefined ? undefined : `${method.toLowerCase()} ${path}`;
}

/** The path from the API down to a resource, by the parents of each. */
function pathOf(survey: Survey, resource: DocumentNode | undefined): string | undefined {
  const parts: string[] = [];
  const seen = new Set<DocumentNode>();
  let at = resource;
  while (at && !isRoot(at)) {
    const properties = member(survey.scope.resource(referredName(at) ?? ''), 'Properties');
    const part = survey.hint(member(properties, 'PathPart'));
    // Resources that are each other's parents lead nowhere.
    if (!properties || part === undefined || seen.has(properties)) return undefined;
    seen.add(properties);
    parts.unshift(part);
    at = member(properties, 'ParentId');
  }
  return at && `/${parts.join('/')}`;
}

/** `!GetAtt Api.RootResourceId`. */
function isRoot(node: DocumentNode): boolean {
  const intrinsic = intrinsicOf(node);
  if (intrinsic?.name !== 'Fn::GetAtt') return false;
  const { argument } = intrinsic;
  const attribute = argument.kind === 'list' ? scalarText(argument.items[1]) : scalarText(argument)?.split('.')[1];
  return attribute === 'RootResourceId';
}
