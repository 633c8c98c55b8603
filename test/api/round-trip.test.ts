/** What is printed is read again: by the finder of templates, by YAML, and by a validator of OpenAPI documents. */
import SwaggerParser from '@apidevtools/swagger-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printYaml, toCloudFormation, toOpenApi } from '../../src/api/index.ts';
import { findTemplates } from '../../src/documents/find-templates.ts';
import { check } from '../../src/index.ts';
import { calls, helpers, hostile, methods } from './calls.ts';

const api = { title: hostile, description: hostile, methods };
const account = '123456789012';
const openApi = toOpenApi(api, { region: 'eu-west-1', account, credentials: `arn:aws:iam::${account}:role/calls` });
const cloudFormation = toCloudFormation(api);

const documents = [
  { kind: 'OpenAPI', document: openApi },
  { kind: 'CloudFormation', document: cloudFormation },
];
const printers = [
  { form: 'YAML', print: printYaml },
  { form: 'JSON', print: (document: object) => JSON.stringify(document, null, 2) },
];
const printed = documents.flatMap(({ kind, document }) =>
  printers.map(({ form, print }) => ({ name: `${kind} as ${form}`, document, text: print(document) })),
);

describe.each(printed)('an API printed as $name', ({ document, text }) => {
  it('has the templates of every call, byte for byte', () => {
    const { templates, diagnostics } = findTemplates(text, 'api');
    expect(diagnostics).toEqual([]);
    const found = Object.fromEntries(templates.map(({ name, source }) => [name, source.text]));
    const expected = Object.entries(calls).flatMap(([name, { request, response, integration }]) => [
      ...(integration.requestContentTypes ?? ['application/json']).map((type) => [
        `post-${name}-id/request.${type.replace('/', '-')}`,
        request.vtl,
      ]),
      // Where a service's answers are handed on as they are, the template is that of its errors.
      [`post-${name}-id/response-${integration.failures ? 500 : 200}.application-json`, response.vtl],
    ]);
    expect(found).toEqual(Object.fromEntries(expected));
  });

  it('has models that rule out nothing of what the templates read', () => {
    const typed = findTemplates(text, 'api').templates.filter(({ schema }) => schema);
    expect(typed.map(({ name }) => name)).toContain('post-putItem-id/request.application-json');
    for (const { source, schema } of typed) expect(check(source, { schema: schema! })).toEqual([]);
  });

  it('is read as the data that it was', () => {
    expect(parse(text)).toEqual(document);
    // As AWS reads it.
    expect(parse(text, { version: '1.1' })).toEqual(document);
  });
});

it('has a call of every helper', () => {
  expect(helpers.filter((name) => !(name in calls))).toEqual([]);
  expect(helpers).toContain('startSyncExecution');
});

it.each(Object.entries(calls))('lets no request past the template of %s', (_, { integration }) => {
  expect(integration.passthroughBehavior).toBe('never');
});

describe('the OpenAPI document', () => {
  it('is valid', async () => {
    await expect(SwaggerParser.validate(structuredClone(openApi) as never)).resolves.toMatchObject({
      openapi: '3.0.3',
    });
  });

  it('would not be, were a part of it missing', async () => {
    const { responses, ...operation } = openApi.paths['/scan/{id}']!.post!;
    const broken = { ...openApi, paths: { '/scan/{id}': { post: operation } } };
    await expect(SwaggerParser.validate(broken as never)).rejects.toThrow('responses');
  });

  it('has no member without a value', () => {
    expect(JSON.parse(JSON.stringify(openApi))).toEqual(openApi);
    expect(JSON.parse(JSON.stringify(cloudFormation))).toEqual(cloudFormation);
  });
});

describe('the YAML', () => {
  const pieces = [
    '\n',
    '\r',
    '\t',
    ' ',
    '"',
    "'",
    '\\',
    '#',
    ':',
    '- ',
    '${x}',
    '|',
    '>',
    '%',
    '\0',
    '\ud800',
    '\u2028',
    '\ufeff',
  ];
  const drawn = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 12,
  });

  it('keeps whatever a template is made of', () => {
    const keeps = (texts: readonly string[]): void => {
      const template = texts.join('');
      const integration = { requestTemplates: { 'application/json': template } };
      const printed = printYaml({
        openapi: '3.0.3',
        paths: { '/': { get: { 'x-amazon-apigateway-integration': integration } } },
      });
      expect(findTemplates(printed, 'api').templates.map(({ source }) => source.text)).toEqual([template]);
      expect(parse(printed, { version: '1.1' }).paths['/'].get['x-amazon-apigateway-integration']).toEqual(integration);
    };
    keeps([' \n']);
    fc.assert(fc.property(drawn, keeps), { numRuns: 100 });
  });

  it.each([
    'on',
    'No',
    '~',
    '0o14',
    '014',
    '1e3',
    '2010-09-09',
    'null',
    '<<',
    '',
    ' x',
    '#x',
    'a\n\n b\n',
    '\n',
    'x\n\n',
    '\tx',
  ])('keeps the text %j', (text) => {
    const document = { [text]: [text, { text }] };
    expect(parse(printYaml(document))).toEqual(document);
    expect(parse(printYaml(document), { version: '1.1' })).toEqual(document);
  });
});
