import { checkApi } from '../check-api.ts';
import { gatewayHeaders, gatewayResponses } from '../cors.ts';
import type { Api } from '../description.ts';
import { present } from '../members.ts';
import { allModels, type Operation, operationsOf } from '../operations.ts';
import { verbs } from '../verbs.ts';
import type { OpenApiDocument } from './document.ts';
import { openApiOperation } from './operation.ts';
import { securitySchemes } from './security.ts';
import { type OpenApiOptions, type Target, targetOf } from './target.ts';

/**
 * An OpenAPI 3.0 document of the API, with all that API Gateway needs to import it, as plain data. Print it with
 * `JSON.stringify` or `printYaml`.
 * @throws {TemplateError} for a description that contradicts itself, naming the member or the method.
 */
export function toOpenApi(api: Api, options: OpenApiOptions): OpenApiDocument {
  checkApi(api);
  const target = targetOf(options);
  const operations = operationsOf(api);
  const schemes = securitySchemes(api, operations, target);
  const { title, version = '1.0', description, validation = false } = api;
  return present({
    openapi: '3.0.3',
    info: present({ title, version, description }),
    paths: pathsOf(operations, target),
    components: present({
      schemas: Object.fromEntries(allModels(operations).map(({ name, schema }) => [name, schema])),
      securitySchemes: Object.keys(schemes).length > 0 ? schemes : undefined,
    }),
    'x-amazon-apigateway-request-validators': validation ? { parameters } : undefined,
    'x-amazon-apigateway-request-validator': validation ? 'parameters' : undefined,
    'x-amazon-apigateway-gateway-responses': gatewayResponsesOf(api),
    'x-amazon-apigateway-binary-media-types': api.binaryMediaTypes && [...api.binaryMediaTypes],
  });
}

const parameters = { validateRequestParameters: true, validateRequestBody: false };

function gatewayResponsesOf(api: Api): OpenApiDocument['x-amazon-apigateway-gateway-responses'] {
  const responseParameters = gatewayHeaders(api);
  if (responseParameters === undefined) return undefined;
  return Object.fromEntries(gatewayResponses.map((type) => [type, { responseParameters: { ...responseParameters } }]));
}

function pathsOf(operations: readonly Operation[], target: Target): OpenApiDocument['paths'] {
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of operations) {
    paths[operation.path] ??= {};
    paths[operation.path]![verbs.get(operation.verb)!] = openApiOperation(operation, target);
  }
  return paths;
}
