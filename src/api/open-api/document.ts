/** The parts of OpenAPI 3.0 that are printed, with API Gateway's extensions. */
import type { Integration } from '../../backends/integration.ts';
import type { Schema } from '../../backends/schema.ts';

export interface OpenApiDocument {
  openapi: '3.0.3';
  info: { title: string; version: string; description?: string };
  paths: { [path: string]: { [verb: string]: OpenApiOperation } };
  components: {
    schemas: { [name: string]: Schema };
    securitySchemes?: { [name: string]: OpenApiSecurityScheme };
  };
  'x-amazon-apigateway-request-validators'?: { [name: string]: OpenApiValidator };
  'x-amazon-apigateway-request-validator'?: string;
  'x-amazon-apigateway-gateway-responses'?: { [type: string]: { responseParameters: { [target: string]: string } } };
  'x-amazon-apigateway-binary-media-types'?: string[];
}

export interface OpenApiOperation {
  operationId?: string;
  summary?: string;
  parameters?: OpenApiParameter[];
  requestBody?: { required: boolean; content: OpenApiContent };
  responses: { [status: string]: OpenApiResponse };
  security?: { [scheme: string]: [] }[];
  'x-amazon-apigateway-integration': OpenApiIntegration;
}

export interface OpenApiParameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}

/** By media type; the schemas are in `components`. */
export interface OpenApiContent {
  [mediaType: string]: { schema: { $ref: string } };
}

export interface OpenApiResponse {
  description: string;
  headers?: { [name: string]: { schema: { type: 'string' } } };
  content?: OpenApiContent;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html */
export interface OpenApiIntegration {
  type: Integration['type'];
  uri?: string;
  httpMethod?: string;
  credentials?: string;
  passthroughBehavior: Integration['passthroughBehavior'];
  contentHandling?: NonNullable<Integration['contentHandling']>;
  requestParameters?: { [target: string]: string };
  requestTemplates: { [mediaType: string]: string };
  /** By the pattern of the service's status, or `default`. */
  responses: { [pattern: string]: OpenApiIntegrationResponse };
}

export interface OpenApiIntegrationResponse {
  statusCode: string;
  responseParameters?: { [target: string]: string };
  responseTemplates?: { [mediaType: string]: string };
}

export interface OpenApiSecurityScheme {
  type: 'apiKey';
  name: string;
  in: 'header';
  'x-amazon-apigateway-authtype'?: string;
  'x-amazon-apigateway-authorizer'?: OpenApiAuthorizer;
}

export interface OpenApiAuthorizer {
  type: 'token' | 'cognito_user_pools';
  authorizerUri?: string;
  authorizerResultTtlInSeconds?: number;
  providerARNs?: string[];
}

export interface OpenApiValidator {
  validateRequestParameters: boolean;
  validateRequestBody: boolean;
}
