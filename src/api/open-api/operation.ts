import { type Answer, answersOf, answerType, headersOf, requestTemplates, targetOf } from '../integrations.ts';
import { present } from '../members.ts';
import type { Model } from '../models.ts';
import type { Operation } from '../operations.ts';
import type { Parameter } from '../parameters.ts';
import type {
  OpenApiContent,
  OpenApiIntegration,
  OpenApiIntegrationResponse,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiResponse,
} from './document.ts';
import { reasonOf } from './reasons.ts';
import { securityOf } from './security.ts';
import type { Target } from './target.ts';

/** One method as an operation of the document. */
export function openApiOperation(operation: Operation, target: Target): OpenApiOperation {
  const { operationId, summary, parameters } = operation;
  return present({
    operationId,
    summary,
    parameters: parameters.length > 0 ? parameters.map(openApiParameter) : undefined,
    requestBody: requestBodyOf(operation),
    responses: responsesOf(operation),
    security: securityOf(operation),
    'x-amazon-apigateway-integration': integrationOf(operation, target),
  });
}

function openApiParameter({ in: place, name, required, schema }: Parameter): OpenApiParameter {
  return { name, in: place === 'querystring' ? 'query' : place, required, schema };
}

function requestBodyOf({ models: { request }, call }: Operation): OpenApiOperation['requestBody'] {
  if (!request) return undefined;
  const types = Object.keys(requestTemplates(call));
  return { required: request.required, content: contentOf(request, types) };
}

function contentOf({ name }: Model, types: readonly string[]): OpenApiContent {
  return Object.fromEntries(types.map((type) => [type, { schema: { $ref: `#/components/schemas/${name}` } }]));
}

/** Every status that the templates can set; the default one has the headers. */
function responsesOf({ call, models, failure }: Operation): { [status: string]: OpenApiResponse } {
  const [usual] = answersOf(call) as [Answer];
  const names = headersOf(usual);
  const headers = Object.fromEntries(names.map((name) => [name, { schema: { type: 'string' as const } }]));
  const responses = call.integration.statuses.map((status): [string, OpenApiResponse] => {
    const own = String(status) === usual.status && names.length > 0 ? { headers } : {};
    const model = status >= 400 ? failure : models.response;
    const content = model ? { content: contentOf(model, [answerType]) } : {};
    return [String(status), { description: reasonOf(status), ...own, ...content }];
  });
  return Object.fromEntries(responses);
}

function integrationOf({ call }: Operation, { uriOf, credentials }: Target): OpenApiIntegration {
  const { type, httpMethod, passthroughBehavior, contentHandling, requestParameters } = call.integration;
  const target = targetOf(call);
  return present({
    type,
    uri: target === undefined ? undefined : uriOf(target),
    httpMethod,
    credentials: type === 'aws' ? credentials : undefined,
    passthroughBehavior,
    contentHandling,
    requestParameters,
    requestTemplates: requestTemplates(call),
    responses: Object.fromEntries(
      answersOf(call).map((answer) => [answer.pattern ?? 'default', openApiAnswer(answer)]),
    ),
  });
}

function openApiAnswer({ status, parameters, templates }: Answer): OpenApiIntegrationResponse {
  return present({ statusCode: status, responseParameters: parameters, responseTemplates: templates });
}
