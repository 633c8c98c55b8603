/** The parts of OpenAPI 3.0 that are printed, with API Gateway's extensions. */
import type { Integration } from '../../backends/integration.ts';
import type { Schema } from '../../backends/schema.ts';

/** An OpenAPI document with API Gateway's extensions, as far as it is printed here. */
export interface OpenApiDocument {
  /** The version of the format. */
  openapi: '3.0.3';
  /** What people read of the API. */
  info: {
    /** The name of the API. */
    title: string;
    /** Of the API's description. */
    version: string;
    /** What people read of it. */
    description?: string;
  };
  /** What the API does: by the path, by the verb. */
  paths: { [path: string]: { [verb: string]: OpenApiOperation } };
  /** What operations share. */
  components: {
    /** What bodies are. */
    schemas: { [name: string]: Schema };
    /** Who may call. */
    securitySchemes?: { [name: string]: OpenApiSecurityScheme };
  };
  /** What the service can check by itself, by names. */
  'x-amazon-apigateway-request-validators'?: { [name: string]: OpenApiValidator };
  /** The name of what it checks. */
  'x-amazon-apigateway-request-validator'?: string;
  /** What the service answers by itself, by the kind of refusal. */
  'x-amazon-apigateway-gateway-responses'?: {
    [type: string]: {
      /** The headers that the client gets. */
      responseParameters: { [target: string]: string };
    };
  };
  /** The media types whose bodies are bytes. */
  'x-amazon-apigateway-binary-media-types'?: string[];
}

/** What a request to a path with a verb does. */
export interface OpenApiOperation {
  /** Its name in client libraries. */
  operationId?: string;
  /** One line for people. */
  summary?: string;
  /** What it reads beside the body. */
  parameters?: OpenApiParameter[];
  /** The body that it reads. */
  requestBody?: {
    /** Whether every request has one. */
    required: boolean;
    /** What it is. */
    content: OpenApiContent;
  };
  /** What it answers, by the status. */
  responses: { [status: string]: OpenApiResponse };
  /** Who may call it. */
  security?: { [scheme: string]: [] }[];
  /** What the service does for it. */
  'x-amazon-apigateway-integration': OpenApiIntegration;
}

/** A value that an operation reads. */
export interface OpenApiParameter {
  /** Its name. */
  name: string;
  /** Where it is. */
  in: 'path' | 'query' | 'header';
  /** Whether every request has it. */
  required: boolean;
  /** What it is. */
  schema: Schema;
}

/** By media type; the schemas are in `components`. */
export interface OpenApiContent {
  [mediaType: string]: {
    /** Never written out. */
    schema: {
      /** Its place: `#/components/schemas/Name`. */
      $ref: string;
    };
  };
}

/** What an operation answers with a status. */
export interface OpenApiResponse {
  /** What people read of it. */
  description: string;
  /** The headers that it may have. */
  headers?: {
    [name: string]: {
      /** What it is. */
      schema: {
        /** Always a text. */
        type: 'string';
      };
    };
  };
  /** What its body is. */
  content?: OpenApiContent;
}

/**
 * What the service does for an operation.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html
 */
export interface OpenApiIntegration {
  /** A call of a service, or an answer without one. */
  type: Integration['type'];
  /** The ARN of the action or path of the service. */
  uri?: string;
  /** Of the call to the service. */
  httpMethod?: string;
  /** The ARN of the role that the service assumes for it. */
  credentials?: string;
  /** What happens to a request of another media type. */
  passthroughBehavior: Integration['passthroughBehavior'];
  /** How bodies are changed between bytes and text. */
  contentHandling?: NonNullable<Integration['contentHandling']>;
  /** What the service is sent beside the body. */
  requestParameters?: { [target: string]: string };
  /** The request templates by media type. */
  requestTemplates: { [mediaType: string]: string };
  /** By the pattern of the service's status, or `default`. */
  responses: { [pattern: string]: OpenApiIntegrationResponse };
}

/** What becomes of an answer of the service. */
export interface OpenApiIntegrationResponse {
  /** The status that the client gets, unless the template says another. */
  statusCode: string;
  /** The headers that the client gets. */
  responseParameters?: { [target: string]: string };
  /** The response templates by media type. */
  responseTemplates?: { [mediaType: string]: string };
}

/** A way to say who calls. */
export interface OpenApiSecurityScheme {
  /** A header: OpenAPI knows it as a key. */
  type: 'apiKey';
  /** The name of the header. */
  name: string;
  /** Always a header. */
  in: 'header';
  /** How the service decides. */
  'x-amazon-apigateway-authtype'?: string;
  /** Who decides. */
  'x-amazon-apigateway-authorizer'?: OpenApiAuthorizer;
}

/** Who decides whether a request may pass. */
export interface OpenApiAuthorizer {
  /** A function, or pools of users. */
  type: 'token' | 'cognito_user_pools';
  /** The ARN that calls the function. */
  authorizerUri?: string;
  /** For how long a decision counts, in seconds. */
  authorizerResultTtlInSeconds?: number;
  /** The ARNs of the pools. */
  providerARNs?: string[];
}

/** What the service checks by itself. */
export interface OpenApiValidator {
  /** Whether it checks the parameters. */
  validateRequestParameters: boolean;
  /** Whether it checks the body. */
  validateRequestBody: boolean;
}
