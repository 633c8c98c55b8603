import type { Names } from '../names.ts';
import { properties, type Resource, reference, type Value } from './template.ts';

/**
 * A deployment is a copy of the API as it was then, and CloudFormation makes a new one only if it has a new id: so the id
 * changes with what is deployed.
 */
export function deployment(
  api: string,
  resources: readonly [id: string, Resource][],
  ids: Names,
): [id: string, Resource] {
  const DependsOn = resources.filter(([, { Type }]) => Type === 'AWS::ApiGateway::Method').map(([id]) => id);
  const id = ids.give(`deployment ${digest(JSON.stringify(resources))}`);
  return [id, { Type: 'AWS::ApiGateway::Deployment', DependsOn, Properties: { RestApiId: reference(api) } }];
}

export function stage(
  api: string,
  deploymentId: string,
  name: string,
  variables: { readonly [name: string]: Value },
): Resource {
  return {
    Type: 'AWS::ApiGateway::Stage',
    Properties: properties({
      RestApiId: reference(api),
      DeploymentId: reference(deploymentId),
      StageName: name,
      Variables: Object.keys(variables).length > 0 ? variables : undefined,
    }),
  };
}

/** FNV-1a, 64 bits: it tells two versions of an API apart, and runs wherever the printer does. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0').toUpperCase();
}
