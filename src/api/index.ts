/**
 * An API of calls as a document: OpenAPI with API Gateway's extensions, or a CloudFormation template.
 * @module velogate/api
 */

export type { CloudFormationOptions } from './cloud-formation/options.ts';
export type { CloudFormationTemplate, Parameters, Resource } from './cloud-formation/template.ts';
export { toCloudFormation } from './cloud-formation/to-cloud-formation.ts';
export type { Api, Authorizer, Cors, Method, TokenAuthorizer, UserPoolAuthorizer, Verb } from './description.ts';
export type {
  OpenApiAuthorizer,
  OpenApiContent,
  OpenApiDocument,
  OpenApiIntegration,
  OpenApiIntegrationResponse,
  OpenApiOperation,
  OpenApiParameter,
  OpenApiResponse,
  OpenApiSecurityScheme,
  OpenApiValidator,
} from './open-api/document.ts';
export type { OpenApiOptions } from './open-api/target.ts';
export { toOpenApi } from './open-api/to-open-api.ts';
export { printYaml } from './yaml.ts';
