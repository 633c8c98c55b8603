import type { TemplateSyntaxError } from '../../../src/diagnostics/error.ts';
import { formatDiagnostic } from '../../../src/diagnostics/frame.ts';
import { type DocumentOptions, findTemplates } from '../../../src/documents/find-templates.ts';
import { parse } from '../../../src/parse.ts';
import { parseTemplate } from '../../../src/syntax/parse.ts';

export type Given = DocumentOptions['parameters'];

/** Names and texts of the templates in a document that has to be in order. */
export function templatesOf(text: string, parameters: Given = {}): Record<string, string> {
  const problems = problemsOf(text, parameters);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { templates } = findTemplates(text, 'api.yaml', { parameters });
  return Object.fromEntries(templates.map(({ name, source }) => [name, source.text]));
}

/** The names of the templates whose body has a schema, with that schema. */
export function schemasOf(text: string, parameters: Given = {}): Record<string, unknown> {
  const { templates } = findTemplates(text, 'api.yaml', { parameters });
  return Object.fromEntries(templates.flatMap(({ name, schema }) => (schema ? [[name, schema]] : [])));
}

/** The problems of a document, as `code line:column message`. */
export function problemsOf(text: string, parameters: Given = {}): string[] {
  const { diagnostics } = findTemplates(text, 'api.yaml', { parameters });
  return diagnostics.map(({ code, line, column, message }) => `${code} ${line}:${column} ${message}`);
}

/** The first problem of a document, as it is printed. */
export function printedProblem(text: string, parameters: Given = {}): string[] {
  const { diagnostics, source } = findTemplates(text, 'api.yaml', { parameters });
  return formatDiagnostic(diagnostics[0]!, source).split('\n');
}

/** What compiling the only template of a document prints. */
export function printedError(text: string, parameters: Given = {}): string[] {
  const { templates } = findTemplates(text, 'api.yaml', { parameters });
  try {
    parseTemplate(templates[0]!.source, {});
  } catch (error) {
    return (error as TemplateSyntaxError).toString().split('\n');
  }
  throw new Error(`${templates[0]!.name} has no error: ${JSON.stringify(parse(templates[0]!.source.text))}`);
}

/** An OpenAPI document with one request template, which is written as `template` from line 6 on. */
export function openApi(template: string): string {
  return `openapi: 3.0.1
paths:
  /books:
    get:
      x-amazon-apigateway-integration:
        requestTemplates: {}
`.replace('{}', `\n          application/json: ${template}`);
}

/** A CloudFormation template with one method, whose request template is written as `template`. */
export function cloudFormation(template: string, sections = ''): string {
  return `${sections}
Resources:
  GetBooks:
    Type: AWS::ApiGateway::Method
    Properties:
      Integration:
        RequestTemplates:
          application/json: ${template}
`;
}
