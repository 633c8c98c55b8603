import { checkApi } from '../check-api.ts';
import type { Api } from '../description.ts';
import { present } from '../members.ts';
import { Names } from '../names.ts';
import { operationsOf } from '../operations.ts';
import { contentOf } from './content.ts';
import { deployment, stage } from './deployment.ts';
import type { CloudFormationOptions } from './options.ts';
import { roleOf } from './role.ts';
import { stageVariables } from './stage-variables.ts';
import { type CloudFormationTemplate, properties, type Resource, type Value } from './template.ts';

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
  const content = contentOf(api, operations, apiId, role.arn, ids);
  const deployed = deployment(apiId, content, ids);
  const { stage: stageName = 'live', stageVariables: given = {} } = options;
  const { parameters, variables } = stageVariables(operations, given, ids);
  const allParameters = { ...role.parameters, ...parameters };
  return present({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: api.title,
    Parameters: Object.keys(allParameters).length > 0 ? allParameters : undefined,
    Resources: Object.fromEntries([
      [apiId, restApi(api)],
      ...role.resources,
      ...content,
      deployed,
      [stageId, stage(apiId, deployed[0], stageName, variables)],
    ]),
    Outputs: { Url: { Description: 'Where the API is', Value: urlOf(apiId, stageName) } },
  });
}

function restApi({ title, description, binaryMediaTypes }: Api): Resource {
  return {
    Type: 'AWS::ApiGateway::RestApi',
    Properties: properties({ Name: title, Description: description, BinaryMediaTypes: binaryMediaTypes }),
  };
}

function urlOf(apiId: string, stageName: string): Value {
  return { 'Fn::Sub': `https://\${${apiId}}.execute-api.\${AWS::Region}.\${AWS::URLSuffix}/${stageName}` };
}
