import { type DocumentNode, type Entry, intrinsicOf, member, scalarText } from '../nodes.ts';
import type { Survey } from '../survey.ts';
import { requestModel } from './cloud-formation-models.ts';
import { surveyOpenApi } from './open-api.ts';
import { operationOf } from './rest-path.ts';

export const cloudFormationPlaces =
  'resources of the types `AWS::ApiGateway::Method`, `AWS::ApiGateway::RestApi` (`Body`), `AWS::Serverless::Api` ' +
  '(`DefinitionBody`), `AWS::ApiGatewayV2::Integration` and `AWS::ApiGatewayV2::IntegrationResponse`';

type Members = ReadonlyMap<string, Entry>;
type SurveyResource = (survey: Survey, properties: Members, name: string) => void;

const resources: ReadonlyMap<string, SurveyResource> = new Map([
  ['AWS::ApiGateway::Method', surveyMethod],
  ['AWS::ApiGateway::RestApi', (survey, properties) => surveyBody(survey, properties, 'Body', 'BodyS3Location')],
  ['AWS::Serverless::Api', (survey, properties) => surveyBody(survey, properties, 'DefinitionBody', 'DefinitionUri')],
  ['AWS::ApiGatewayV2::Integration', surveySocketIntegration],
  ['AWS::ApiGatewayV2::IntegrationResponse', surveySocketResponse],
]);

/** Takes the templates of a CloudFormation or SAM template, whose names the survey has entered. */
export function surveyCloudFormation(survey: Survey, template: DocumentNode): void {
  for (const [name, { key, value }] of survey.members(member(template, 'Resources'), '`Resources`')) {
    if (name.startsWith('Fn::')) {
      const remedy = 'write the resources out, or compile the processed template';
      survey.report('notLookedInto', key, { what: `the resources that \`${name}\` makes`, remedy });
      continue;
    }
    const resource = survey.members(value, 'a resource');
    const surveyResource = resources.get(scalarText(resource.get('Type')?.value) ?? '');
    surveyResource?.(survey, survey.members(resource.get('Properties')?.value, '`Properties`'), name);
  }
}

function surveyMethod(survey: Survey, properties: Members, name: string): void {
  const operation = operationOf(survey, properties) ?? name;
  const integration = survey.members(properties.get('Integration')?.value, '`Integration`');
  const requests = integration.get('RequestTemplates')?.value;
  const body = requestModel(properties.get('RequestModels')?.value);
  survey.takeAll(requests, { operation, part: 'request' }, '`RequestTemplates`', body);
  for (const item of survey.items(integration.get('IntegrationResponses')?.value, '`IntegrationResponses`')) {
    const response = survey.members(item, 'an integration response');
    const status = survey.hint((response.get('StatusCode') ?? response.get('SelectionPattern'))?.value) ?? 'default';
    const use = { operation, part: `response ${status}` };
    survey.takeAll(response.get('ResponseTemplates')?.value, use, '`ResponseTemplates`');
  }
}

/** An API whose OpenAPI document stands in the template, or in a file. */
function surveyBody(survey: Survey, properties: Members, inline: string, elsewhere: string): void {
  const file = properties.get(elsewhere);
  if (file) report(survey, file.value, elsewhere);
  const body = properties.get(inline)?.value;
  if (!body) return;
  const transform = intrinsicOf(body)?.name === 'Fn::Transform';
  if (transform) report(survey, body, inline);
  else surveyOpenApi(survey, body);
}

function report(survey: Survey, { span }: DocumentNode, property: string): void {
  const remedy = 'compile that OpenAPI document itself';
  survey.report('notLookedInto', span, { what: `the document that \`${property}\` names`, remedy });
}

function surveySocketIntegration(survey: Survey, properties: Members, operation: string): void {
  const templates = properties.get('RequestTemplates')?.value;
  survey.takeAll(templates, { operation, part: 'request' }, '`RequestTemplates`');
}

function surveySocketResponse(survey: Survey, properties: Members, operation: string): void {
  const key = survey.hint(properties.get('IntegrationResponseKey')?.value) ?? 'default';
  const templates = properties.get('ResponseTemplates')?.value;
  survey.takeAll(templates, { operation, part: `response ${key}` }, '`ResponseTemplates`');
}
