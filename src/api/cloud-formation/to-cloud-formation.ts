import { checkApi } from '../check-api.ts';
import type { Api } from '../description.ts';
import { present } from '../members.ts';
import { Names } from '../names.ts';
import { allModels, type Operation, operationsOf } from '../operations.ts';
import { authorizerResources } from './authorizers.ts';
import { deployment, stage } from './deployment.ts';
import { methodResource } from './methods.ts';
import { modelResources } from './models.ts';
import type { CloudFormationOptions } from './options.ts';
import { resourceTree } from './resource-tree.ts';
import { roleResource } from './role.ts';
import { stageVariables } from './stage-variables.ts';
import { type CloudFormationTemplate, properties, type Resource, reference, type Value } from './template.ts';

type Parameters = NonNullable<CloudFormationTemplate['Parameters']>;

/**
 * A CloudFormation template of the API: resources, methods, a deployment, a stage, and the role that calls are made with.
 * Print it with `JSON.stringify` or `printYaml`.
 * @throws {TemplateError} for a description that contradicts itself, naming the member or the method.
 */
export function toCloudFormation(api: Api, options: CloudFormationOptions = {}): CloudFormationTemplate {
  checkApi(api);
  const operations = operationsOf(api);
  const ids = new Names();
  const apiId = ids.give('api');
  const stageId = ids.give('stage');
  const role = roleOf(operations, options, ids);
  const made = methodsOf(api, operations, apiId, role.arn, ids);
  const deployed = deployment(apiId, made, ids);
  const { stage: stageName = 'live', stageVariables: given = {} } = options;
  const { parameters, variables } = stageVariables(operations, given, ids);
  const { title, description } = api;
  const allParameters = { ...role.parameters, ...parameters };
  return present({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: title,
    Parameters: Object.keys(allParameters).length > 0 ? allParameters : undefined,
    Resources: Object.fromEntries([
      [apiId, { Type: 'AWS::ApiGateway::RestApi', Properties: properties({ Name: title, Description: description }) }],
      ...role.resources,
      ...made,
      deployed,
      [stageId, stage(apiId, deployed[0], stageName, variables)],
    ]),
    Outputs: { Url: { Description: 'Where the API is', Value: urlOf(apiId, stageName) } },
  });
}

interface Role {
  readonly arn: Value;
  readonly parameters: Parameters;
  readonly resources: readonly [id: string, Resource][];
}

/** A parameter, or a resource of the template. */
function roleOf(operations: readonly Operation[], { role }: CloudFormationOptions, ids: Names): Role {
  const id = ids.give('role');
  if (role) {
    return {
      arn: { 'Fn::GetAtt': [id, 'Arn'] },
      parameters: {},
      resources: [[id, roleResource(operations, role.resources)]],
    };
  }
  const parameter = {
    Type: 'String' as const,
    Description: 'The ARN of the role that API Gateway calls services with',
  };
  return { arn: reference(id), parameters: { [id]: parameter }, resources: [] };
}

/** What a deployment is made of. */
function methodsOf(
  api: Api,
  operations: readonly Operation[],
  apiId: string,
  role: Value,
  ids: Names,
): readonly [id: string, Resource][] {
  const tree = resourceTree(operations, apiId, ids);
  const { resources, authorizers } = authorizerResources(api, apiId, ids);
  const validator = api.validation ? ids.give('validator') : undefined;
  const models = modelResources(allModels(operations), apiId, ids);
  const surroundings = { api: apiId, tree, role, authorizers, validator, model: models.reference };
  const methods = operations.map((operation): [string, Resource] => {
    const id = ids.give(`${operation.operationId ?? `${operation.verb.toLowerCase()} ${operation.path}`} method`);
    return [id, methodResource(operation, surroundings)];
  });
  const validators: [string, Resource][] = validator === undefined ? [] : [[validator, validatorResource(apiId)]];
  return [...tree.resources, ...resources, ...validators, ...models.resources, ...methods];
}

function validatorResource(api: string): Resource {
  return {
    Type: 'AWS::ApiGateway::RequestValidator',
    Properties: {
      RestApiId: reference(api),
      Name: 'parameters',
      ValidateRequestParameters: true,
      ValidateRequestBody: false,
    },
  };
}

function urlOf(api: string, stageName: string): Value {
  return { 'Fn::Sub': `https://\${${api}}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}/${stageName}` };
}
