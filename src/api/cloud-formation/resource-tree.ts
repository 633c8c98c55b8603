import type { Names } from '../names.ts';
import type { Operation } from '../operations.ts';
import { parentOf, partsOf, waysTo } from '../paths.ts';
import { type NamedResource, reference, type Value } from './template.ts';

/** The resources of an API: one for each part of its paths. */
export interface ResourceTree {
  readonly resources: readonly NamedResource[];
  /** What the methods of a path belong to. */
  resourceOf(path: string): Value;
}

export function resourceTree(operations: readonly Operation[], api: string, ids: Names): ResourceTree {
  const paths = [...new Set(operations.flatMap(({ path }) => waysTo(path)))];
  const names = new Map(paths.map((path) => [path, ids.give(`${path} resource`)]));
  const resourceOf = (path: string): Value => {
    return path === '/' ? { 'Fn::GetAtt': [api, 'RootResourceId'] } : reference(names.get(path)!);
  };
  const resources = paths.map((path): NamedResource => {
    const ParentId = resourceOf(parentOf(path));
    const PathPart = partsOf(path).at(-1)!;
    return [
      names.get(path)!,
      { Type: 'AWS::ApiGateway::Resource', Properties: { RestApiId: reference(api), ParentId, PathPart } },
    ];
  });
  return { resources, resourceOf };
}
