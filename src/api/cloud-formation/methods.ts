import { TemplateError } from '../../runtime/errors.ts';
import { type Answer, answersOf, answerType, headersOf, requestTemplates, targetOf } from '../integrations.ts';
import type { Operation } from '../operations.ts';
import { mappingName } from '../parameters.ts';
import type { Surroundings } from './surroundings.ts';
import { properties, type Resource, reference, substituted, type Value } from './template.ts';

/** One method of the template. */
export function methodResource(operation: Operation, surroundings: Surroundings): Resource {
  const { api, tree, validator, model } = surroundings;
  const { verb, path, operationId, apiKey, parameters, call } = operation;
  const { request } = operation.models;
  const declared = parameters.map((parameter): [string, Value] => [mappingName(parameter), parameter.required]);
  refuseDynamicReferences(operation);
  return {
    Type: 'AWS::ApiGateway::Method',
    Properties: properties({
      RestApiId: reference(api),
      ResourceId: tree.resourceOf(path),
      HttpMethod: verb,
      OperationName: operationId,
      ...authorizationOf(operation, surroundings),
      ApiKeyRequired: apiKey || undefined,
      RequestParameters: declared.length > 0 ? Object.fromEntries(declared) : undefined,
      RequestModels: request && Object.fromEntries(requestTypes(operation).map((type) => [type, model(request)])),
      RequestValidatorId: validator === undefined ? undefined : reference(validator),
      Integration: integrationOf(operation, surroundings),
      MethodResponses: call.integration.statuses.map((status) => methodResponse(operation, status, model)),
    }),
  };
}

function requestTypes({ call }: Operation): readonly string[] {
  return Object.keys(requestTemplates(call));
}

/** CloudFormation replaces these wherever a template of its own has them. */
function refuseDynamicReferences({ verb, path, call }: Operation): void {
  if (!`${call.request.vtl}${call.response.vtl}`.includes('{{resolve:')) return;
  throw new TemplateError(
    `${verb} ${path}: a mapping template has \`{{resolve:\`, which CloudFormation would replace; use toOpenApi`,
  );
}

function authorizationOf({ authorizer }: Operation, { authorizers }: Surroundings): { [name: string]: Value } {
  const found = authorizers.get(authorizer);
  if (found === undefined) return { AuthorizationType: authorizer };
  return { AuthorizationType: found.authorizationType, AuthorizerId: reference(found.id) };
}

function integrationOf({ call }: Operation, { role }: Surroundings): Value {
  const { type, httpMethod, passthroughBehavior, contentHandling, requestParameters } = call.integration;
  const target = targetOf(call);
  return properties({
    Type: type.toUpperCase(),
    IntegrationHttpMethod: httpMethod,
    Uri: target === undefined ? undefined : substituted(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}:${target}`),
    Credentials: type === 'aws' ? role : undefined,
    PassthroughBehavior: passthroughBehavior.toUpperCase(),
    ContentHandling: contentHandling,
    RequestParameters: requestParameters,
    RequestTemplates: requestTemplates(call),
    IntegrationResponses: answersOf(call).map(({ pattern, status, parameters, templates }) =>
      properties({
        StatusCode: status,
        SelectionPattern: pattern,
        ResponseParameters: parameters,
        ResponseTemplates: templates,
      }),
    ),
  });
}

/** A header is not promised for each answer: hence `false`. */
function methodResponse({ call, models, failure }: Operation, status: number, model: Surroundings['model']): Value {
  const given = status >= 400 ? failure : models.response;
  const [usual] = answersOf(call) as [Answer];
  const headers = String(status) === usual.status ? headersOf(usual) : [];
  const declared = headers.map((name): [string, Value] => [`method.response.header.${name}`, false]);
  return properties({
    StatusCode: String(status),
    ResponseModels: given && { [answerType]: model(given) },
    ResponseParameters: declared.length > 0 ? Object.fromEntries(declared) : undefined,
  });
}
