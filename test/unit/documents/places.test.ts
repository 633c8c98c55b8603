import { describe, expect, it } from 'vitest';
import { printedProblem, problemsOf, templatesOf } from './support.ts';

describe('OpenAPI', () => {
  const yaml = `
openapi: 3.0.1
info: {title: Books, version: '1'}
paths:
  /:
    x-amazon-apigateway-any-method:
      x-amazon-apigateway-integration: {type: mock, requestTemplates: {application/json: '{"statusCode": 200}'}}
  /books/{isbn}:
    parameters: []
    get:
      responses: {'200': {description: One}}
      x-amazon-apigateway-integration:
        type: aws
        requestTemplates:
          application/json: |
            {"isbn": "$input.params('isbn')"}
          application/vnd.books+json; charset=utf-8: other
        responses:
          default:
            statusCode: '200'
            responseTemplates: {application/json: "$input.json('$')"}
          '.*NotFound.*':
            statusCode: 404
            responseTemplates: {application/json: gone}
          '5\\d{2}': {responseTemplates: {application/json: broken}}
    put: {responses: {}}
x-amazon-apigateway-gateway-responses:
  DEFAULT_4XX: {responseTemplates: {application/json: $context.error.messageString}}
`;
  const expected = {
    'any/request.application-json': '{"statusCode": 200}',
    'get-books-isbn/request.application-json': '{"isbn": "$input.params(\'isbn\')"}\n',
    'get-books-isbn/request.application-vnd-books-json-charset-utf-8': 'other',
    'get-books-isbn/response-200.application-json': "$input.json('$')",
    'get-books-isbn/response-404.application-json': 'gone',
    'get-books-isbn/response-5-d-2.application-json': 'broken',
  };

  it('has templates in the integrations of its operations', () => {
    expect(templatesOf(yaml)).toEqual(expected);
  });

  it('is read as JSON, with tabs, escapes and Swagger 2', () => {
    const integration = {
      requestTemplates: { 'application/json': '{\n  "a/b": "\u{1f4da}"\n}' },
      responses: { default: { statusCode: '200', responseTemplates: { 'application/json': '' } } },
    };
    const document = { swagger: '2.0', paths: { '/a': { post: { 'x-amazon-apigateway-integration': integration } } } };
    const text = JSON.stringify(document, null, '\t').replace('a/b', 'a\\/b').replace('\u{1f4da}', '\\ud83d\\udcda');
    expect(templatesOf(text)).toEqual({
      'post-a/request.application-json': '{\n  "a/b": "\u{1f4da}"\n}',
      'post-a/response-200.application-json': '',
    });
  });

  it('may be shared through anchors, aliases and merge keys', () => {
    const text = `
openapi: 3.0.1
x-json: &json {application/json: '$shared', text/plain: base}
paths:
  /a: &a {get: {x-amazon-apigateway-integration: {requestTemplates: *json}}}
  /b: {get: {x-amazon-apigateway-integration: {requestTemplates: {<<: *json, text/plain: own}}}}
  /c: *a
`;
    expect(templatesOf(text)).toEqual({
      'get-a/request.application-json': '$shared',
      'get-a/request.text-plain': 'base',
      'get-b/request.text-plain': 'own',
      'get-b/request.application-json': '$shared',
      'get-c/request.application-json': '$shared',
      'get-c/request.text-plain': 'base',
    });
  });

  it('gives names that are safe in every file system, and differ in more than case', () => {
    const paths = ['/A', '/a', '/../../etc/passwd', '/\u66f8', '/con', `/${'x'.repeat(500)}`, '/a?b*c:d|e'];
    const operation = { 'x-amazon-apigateway-integration': { requestTemplates: { 'a/../b': 'x', __proto__x: 'y' } } };
    const document = { openapi: '3', paths: Object.fromEntries(paths.map((path) => [path, { get: operation }])) };
    const names = Object.keys(templatesOf(JSON.stringify(document)));
    expect(names).toHaveLength(2 * paths.length);
    for (const name of names) expect(name).toMatch(/^[\w-]{1,90}\/[\w-]{1,90}\.[\w-]{1,90}$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    expect(names.slice(0, 4)).toEqual([
      'get-A/request.a-b',
      'get-A/request.__proto__x',
      'get-a/request-2.a-b',
      'get-a/request-2.__proto__x',
    ]);
    expect(names).toContain('get-etc-passwd/request.a-b');
  });
});

describe('CloudFormation', () => {
  const api = `
  Api: {Type: AWS::ApiGateway::RestApi, Properties: {Name: books}}
  Books: {Type: AWS::ApiGateway::Resource, Properties: {PathPart: books, ParentId: !GetAtt Api.RootResourceId}}
  Book: {Type: AWS::ApiGateway::Resource, Properties: {PathPart: '{isbn}', ParentId: !Ref Books}}
  Circle: {Type: AWS::ApiGateway::Resource, Properties: {PathPart: x, ParentId: !Ref Circle}}`;
  const method = (name: string, resource: string, verb = 'GET') => `
  ${name}:
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: ${verb}
      ResourceId: ${resource}
      Integration: {RequestTemplates: {application/json: x}}`;

  it('names methods after the resources they belong to, else by themselves', () => {
    const methods = [
      method('One', '!Ref Book'),
      method('Root', '!GetAtt [Api, RootResourceId]', 'ANY'),
      method('Imported', '!ImportValue books'),
      method('Circular', '!Ref Circle'),
      method('Aux', '!Ref Elsewhere'),
    ];
    expect(Object.keys(templatesOf(`Resources:${api}${methods.join('')}`))).toEqual([
      'get-books-isbn/request.application-json',
      'any/request.application-json',
      'Imported/request.application-json',
      'Circular/request.application-json',
      'Aux_/request.application-json',
    ]);
  });

  it('has templates in integration responses, chosen by conditions', () => {
    const text = `
Parameters: {Stage: {Type: String, Default: prod}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
  IsTest: !Not [!Or [!Condition IsProd, !And [!Condition IsProd, !Condition IsProd]]]
Resources:
  Get:
    Type: AWS::ApiGateway::Method
    Properties:
      Integration:
        RequestTemplates: !If [IsTest, {application/json: test}, {application/json: !If [IsProd, prod, none]}]
        IntegrationResponses:
          - {StatusCode: 200, ResponseTemplates: {application/json: ok}}
          - {StatusCode: 400, SelectionPattern: a, ResponseTemplates: {application/json: first}}
          - {StatusCode: 400, SelectionPattern: b, ResponseTemplates: {application/json: second}}
          - {SelectionPattern: '5..', ResponseTemplates: {application/json: !Ref AWS::NoValue}}
          - !If [IsTest, {StatusCode: 500, ResponseTemplates: {application/json: never}}, !Ref AWS::NoValue]
`;
    expect(templatesOf(text)).toEqual({
      'Get/request.application-json': 'prod',
      'Get/response-200.application-json': 'ok',
      'Get/response-400.application-json': 'first',
      'Get/response-400-2.application-json': 'second',
    });
  });

  it('holds OpenAPI documents and WebSocket integrations', () => {
    const body = `{paths: {/a: {get: {x-amazon-apigateway-integration: {requestTemplates: {application/json: !Sub '\${Name}'}}}}}}`;
    const text = `
Transform: AWS::Serverless-2016-10-31
Parameters: {Name: {Type: String, Default: books}}
Resources:
  Rest: {Type: AWS::ApiGateway::RestApi, Properties: {Body: ${body}}}
  Sam: {Type: AWS::Serverless::Api, Properties: {DefinitionBody: ${body}}}
  Send: {Type: AWS::ApiGatewayV2::Integration, Properties: {RequestTemplates: {$default: send}}}
  Sent:
    Type: AWS::ApiGatewayV2::IntegrationResponse
    Properties: {IntegrationResponseKey: /2../, ResponseTemplates: {$default: sent}}
  Table: {Type: AWS::DynamoDB::Table}
  Failure: {Type: AWS::ApiGateway::GatewayResponse, Properties: {ResponseTemplates: {application/json: no VTL}}}
`;
    expect(templatesOf(text)).toEqual({
      'get-a/request.application-json': 'books',
      'get-a/request-2.application-json': 'books',
      'Send/request.default': 'send',
      'Sent/response-2.default': 'sent',
    });
  });

  it('says what it does not look into', () => {
    const text = `Resources:
  Sam:
    Type: AWS::Serverless::Api
    Properties: {DefinitionUri: api.yaml}
  Included:
    Type: AWS::Serverless::Api
    Properties:
      DefinitionBody:
        Fn::Transform: {Name: AWS::Include, Parameters: {Location: api.yaml}}
  Fn::ForEach::Methods: []
`;
    expect(problemsOf(text)).toEqual([
      'VTL4014 4:33 templates are not looked for in the document that `DefinitionUri` names',
      'VTL4014 9:9 templates are not looked for in the document that `DefinitionBody` names',
      'VTL4014 10:3 templates are not looked for in the resources that `Fn::ForEach::Methods` makes',
    ]);
  });
});

describe('serverless.yml', () => {
  const text = `service: books
provider: {name: aws}
functions:
  list:
    events:
      - http: GET /plain
      - schedule: rate(1 hour)
      - http:
          path: /books/{isbn}
          method: GET
          integration: lambda
          request:
            template:
              application/json: '{"isbn": "\${input.body}", "region": "\${AWS::Region}"}'
              text/plain:
              text/xml: null
          response:
            template: $input.path('$')
            statusCodes:
              400: {pattern: bad, template: wrong}
              404: {template: {application/json: gone}}
custom:
  apiGatewayServiceProxies:
    - sqs:
        path: /queue
        method: post
        request: {template: {application/json: Action=SendMessage}}
        response:
          - {statusCode: 200, responseTemplates: {application/json: queued}}
    - kinesis: {path: /stream, method: post, response: {template: {success: put}}}
resources:
  - Resources: {Get: {Type: AWS::ApiGateway::Method, Properties: {Integration: {RequestTemplates: {a/b: raw}}}}}
`;

  it('has templates in http events, service proxies and resources', () => {
    expect(templatesOf(text)).toEqual({
      'Get/request.a-b': 'raw',
      'get-books-isbn/request.application-json': '{"isbn": "${input.body}", "region": "${AWS::Region}"}',
      'get-books-isbn/response-default.application-json': "$input.path('$')",
      'get-books-isbn/response-400.application-json': 'wrong',
      'get-books-isbn/response-404.application-json': 'gone',
      'post-queue/request.application-json': 'Action=SendMessage',
      'post-queue/response-200.application-json': 'queued',
      'post-stream/response-success.application-json': 'put',
    });
  });

  it('cannot have variables of the framework in a template', () => {
    expect(printedProblem(text.replace('Action=SendMessage', '"${self:custom.action}="'))).toEqual([
      'error VTL4106: `${self:custom.action}` is a variable of the Serverless Framework, which only it can resolve',
      '  --> api.yaml:27:49',
      '   |',
      '27 |         request: {template: {application/json: "${self:custom.action}="}}',
      '   |                                                 ^^^^^^^^^^^^^^^^^^^^^',
      'help: compile the output of `serverless print` instead, which has all variables resolved',
    ]);
    expect(printedProblem(text.replace('wrong', '"${file(templates/wrong.vtl)}"'))).toEqual([
      'error VTL4107: this template is the file `templates/wrong.vtl`',
      '  --> api.yaml:20:46',
      '   |',
      '20 |               400: {pattern: bad, template: "${file(templates/wrong.vtl)}"}',
      '   |                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^',
      'help: compile that file itself: `velogate compile templates/wrong.vtl`',
    ]);
  });

  it('says where a variable hides templates', () => {
    const hidden =
      'service: a\nprovider: {}\nfunctions: ${file(a.yml)}\ncustom: ${file(b.yml)}\nresources:\n  - ${file(c.yml)}\n';
    expect(problemsOf(hidden)).toEqual([
      'VTL4014 6:5 templates are not looked for in what a variable puts into `resources`',
      'VTL4014 3:12 templates are not looked for in what a variable puts into `functions`',
      'VTL4014 4:9 templates are not looked for in what a variable puts into `custom`',
    ]);
  });
});
