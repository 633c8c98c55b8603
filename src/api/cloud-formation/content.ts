/** What a deployment of an API is made of. */
import { gatewayHeaders, gatewayResponses } from '../cors.ts';
import type { Api } from '../description.ts';
import type { Names } from '../names.ts';
import { allModels, type Operation } from '../operations.ts';
import { authorizerResources } from './authorizers.ts';
import { methodResource } from './methods.ts';
import { modelResources } from './models.ts';
import { resourceTree } from './resource-tree.ts';
import { type NamedResource, type Resource, reference, type Value } from './template.ts';

/** @param apiId The id of the API, @param role the ARN of the role that calls are made with. */
export function contentOf(
  api: Api,
  operations: readonly Operation[],
  apiId: string,
  role: Value,
  ids: Names,
): readonly NamedResource[] {
  const tree = resourceTree(operations, apiId, ids);
  const { resources, authorizers } = authorizerResources(api, apiId, ids);
  const validator = api.validation ? ids.give('validator') : undefined;
  const models = modelResources(allModels(operations), apiId, ids);
  const surroundings = { api: apiId, tree, role, authorizers, validator, model: models.reference };
  const methods = operations.map((operation): NamedResource => {
    const id = ids.give(`${operation.operationId ?? `${operation.verb.toLowerCase()} ${operation.path}`} method`);
    return [id, methodResource(operation, surroundings)];
  });
  const validators: NamedResource[] = validator === undefined ? [] : [[validator, validatorResource(apiId)]];
  const own = gatewayResponseResources(api, apiId, ids);
  return [...tree.resources, ...resources, ...validators, ...own, ...models.resources, ...methods];
}

/** Of what API Gateway answers by itself. */
function gatewayResponseResources(api: Api, apiId: string, ids: Names): NamedResource[] {
  const ResponseParameters = gatewayHeaders(api);
  if (ResponseParameters === undefined) return [];
  return gatewayResponses.map((ResponseType) => {
    const Properties = { RestApiId: reference(apiId), ResponseType, ResponseParameters };
    return [ids.give(`${ResponseType} response`), { Type: 'AWS::ApiGateway::GatewayResponse', Properties }];
  });
}

function validatorResource(apiId: string): Resource {
  return {
    Type: 'AWS::ApiGateway::RequestValidator',
    Properties: {
      RestApiId: reference(apiId),
      Name: 'parameters',
      ValidateRequestParameters: true,
      ValidateRequestBody: false,
    },
  };
}
