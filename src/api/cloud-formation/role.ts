import type { Names } from '../names.ts';
import type { Operation } from '../operations.ts';
import type { CloudFormationOptions } from './options.ts';
import { type NamedResource, type Parameters, type Resource, reference, substituted, type Value } from './template.ts';

/** The role that calls are made with: a parameter of the template, or a resource. */
export interface Role {
  readonly arn: Value;
  readonly parameters: Parameters;
  readonly resources: readonly NamedResource[];
}

export function roleOf(operations: readonly Operation[], { role }: CloudFormationOptions, ids: Names): Role {
  const calls = operations.filter(({ call }) => call.integration.type === 'aws');
  const id = ids.give('role');
  if (role) {
    const resources: NamedResource[] = [[id, roleResource(calls, role.resources)]];
    return { arn: { 'Fn::GetAtt': [id, 'Arn'] }, parameters: {}, resources };
  }
  const Description = 'The ARN of the role that API Gateway calls services with';
  const parameters: Parameters = calls.length > 0 ? { [id]: { Type: 'String', Description } } : {};
  return { arn: reference(id), parameters, resources: [] };
}

const version = '2012-10-17';

/** A role for API Gateway that may make these calls, and no others. */
function roleResource(calls: readonly Operation[], resources: readonly Value[]): Resource {
  const allowed: Value = {
    Effect: 'Allow',
    Action: [...new Set(calls.map(permissionOf))].sort(),
    Resource: resources.map((each) => (typeof each === 'string' ? substituted(each) : each)),
  };
  const assumed = { Effect: 'Allow', Principal: { Service: 'apigateway.amazonaws.com' }, Action: 'sts:AssumeRole' };
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: { Version: version, Statement: [assumed] },
      Policies: [{ PolicyName: 'calls', PolicyDocument: { Version: version, Statement: [allowed] } }],
    },
  };
}

/** Of the call's action: `dynamodb:GetItem`. */
function permissionOf({ call: { action, integration } }: Operation): string {
  return `${integration.service}:${action === 'Invoke' ? 'InvokeFunction' : action}`;
}
