import { type DocumentNode, member } from '../nodes.ts';
import type { FindSchema } from '../schemas/declared-schema.ts';
import type { Survey } from '../survey.ts';
import { operationBody } from './open-api-bodies.ts';

const METHODS: ReadonlyMap<string, string> = new Map([
  ...['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'].map((method) => [method, method] as const),
  ['x-amazon-apigateway-any-method', 'any'],
]);

export const openApiPlaces =
  '`paths.PATH.METHOD.x-amazon-apigateway-integration`: `requestTemplates`, and `responseTemplates` in its `responses`';

/** Takes the templates of an OpenAPI document with the extensions of API Gateway. */
export function surveyOpenApi(survey: Survey, document: DocumentNode): void {
  for (const [path, { value: item }] of survey.members(member(document, 'paths'), '`paths`')) {
    for (const [key, { value: operation }] of survey.members(item, 'a path')) {
      const method = METHODS.get(key);
      const body = operationBody({ document, path: item, operation });
      if (method) surveyOperation(survey, operation, `${method} ${path}`, body);
    }
  }
}

function surveyOperation(survey: Survey, node: DocumentNode, operation: string, body: FindSchema): void {
  const extension = 'x-amazon-apigateway-integration';
  const integration = survey.members(node, 'an operation').get(extension)?.value;
  const members = survey.members(integration, `\`${extension}\``);
  survey.takeAll(members.get('requestTemplates')?.value, { operation, part: 'request' }, '`requestTemplates`', body);
  for (const [pattern, { value }] of survey.members(members.get('responses')?.value, '`responses`')) {
    const response = survey.members(value, 'a response of the integration');
    const status = survey.hint(response.get('statusCode')?.value) ?? pattern;
    const use = { operation, part: `response ${status}` };
    survey.takeAll(response.get('responseTemplates')?.value, use, '`responseTemplates`');
  }
}
