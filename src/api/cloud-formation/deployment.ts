import type { Names } from '../names.ts';
import { type NamedResource, properties, type Resource, reference, type Value } from './template.ts';

/**
 * A deployment is a copy of the API as it was then, and CloudFormation makes a new one only if it has a new id: so the id
 * changes with what is deployed.
 */
export function deployment(api: string, content: readonly NamedResource[], ids: Names): NamedResource {
  const DependsOn = content.filter(([, { Type }]) => copied.includes(Type)).map(([id]) => id);
  const id = ids.give(`deployment ${digest(JSON.stringify(content))}`);
  return [id, { Type: 'AWS::ApiGateway::Deployment', DependsOn, Properties: { RestApiId: reference(api) } }];
}

/** What has to be there before the copy is made; all else is referred to. */
const copied = ['AWS::ApiGateway::Method', 'AWS::ApiGateway::GatewayResponse'];

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
