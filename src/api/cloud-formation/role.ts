import { TemplateError } from '../../runtime/errors.ts';
import type { Operation } from '../operations.ts';
import { type Resource, substituted, type Value } from './template.ts';

const version = '2012-10-17';

/** A role for API Gateway that may make these calls, and no others. */
export function roleResource(operations: readonly Operation[], resources: readonly Value[]): Resource {
  const actions = operations.filter(({ call }) => call.integration.type === 'aws').map(permissionOf);
  const calls: Value = {
    Effect: 'Allow',
    Action: [...new Set(actions)].sort(),
    Resource: resources.map((each) => (typeof each === 'string' ? substituted(each) : each)),
  };
  const assumed = { Effect: 'Allow', Principal: { Service: 'apigateway.amazonaws.com' }, Action: 'sts:AssumeRole' };
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: { Version: version, Statement: [assumed] },
      Policies: [{ PolicyName: 'calls', PolicyDocument: { Version: version, Statement: [calls] } }],
    },
  };
}

/** What the calls are called in policies whose URI has a path in place of the action. */
const permissionsOfPaths: ReadonlyMap<string, string> = new Map([
  ['lambda POST', 'lambda:InvokeFunction'],
  ['sqs POST', 'sqs:SendMessage'],
  ['s3 GET', 's3:GetObject'],
  ['s3 PUT', 's3:PutObject'],
]);

function permissionOf({ verb, path, call: { integration } }: Operation): string {
  const { service, action, httpMethod } = integration;
  const permission = action === undefined ? permissionsOfPaths.get(`${service} ${httpMethod}`) : `${service}:${action}`;
  if (permission !== undefined) return permission;
  throw new TemplateError(
    `${verb} ${path}: there is no known permission for ${service}; leave \`role\` out and give one`,
  );
}
