import { describe, expect, it } from 'vitest';
import { type Api, type CloudFormationOptions, type Resource, toCloudFormation } from '../../src/api/index.ts';
import type { Call } from '../../src/backends/call.ts';
import { body, constant, getItem, path, putItem, scan, table } from '../../src/dynamodb/index.ts';
import { mock } from '../../src/mock/index.ts';
import { books, methods } from './calls.ts';

const listBooks = scan({ table: books });
const getBook = getItem({ table: books, key: { isbn: path('isbn') } });
const api: Api = {
  title: 'Books',
  description: 'A book store.',
  methods: [
    { verb: 'GET', path: '/books', call: listBooks, operationId: 'listBooks' },
    { verb: 'GET', path: '/books/{isbn}', call: getBook },
    { verb: 'ANY', path: '/', call: listBooks },
  ],
};

/** A call whose URI has a path in place of the action. */
function withPath(path: string): Call<unknown> {
  const { action, ...integration } = getBook.integration;
  return { ...getBook, integration: { ...integration, path } };
}

/** The only resource of a type, or the first. */
function resource(type: string, given: Api = api, options: CloudFormationOptions = {}): Resource {
  return Object.values(toCloudFormation(given, options).Resources).find(({ Type }) => Type === type)!;
}

function ids(given: Api, options: CloudFormationOptions = {}): string[] {
  const { Parameters = {}, Resources } = toCloudFormation(given, options);
  return [...Object.keys(Parameters), ...Object.keys(Resources)].map((id) =>
    id.replace(/^(Deployment)[0-9A-F]{16}$/, '$1'),
  );
}

describe('the resources of a CloudFormation template', () => {
  it('are called after what they are for', () => {
    expect(ids(api)).toEqual([
      'Role',
      'Table',
      'Api',
      'BooksResource',
      'BooksIsbnResource',
      'FailureModel',
      'ListBooksResponseModel',
      'GetBooksIsbnResponseModel',
      'AnyResponseModel',
      'ListBooksMethod',
      'GetBooksIsbnMethod',
      'AnyMethod',
      'Deployment',
      'Stage',
    ]);
  });

  it('have names of their own where words are the same', () => {
    const paths = ['/a.b', '/a-b', '/stage/{a}'] as const;
    const named = paths.map((each) => ({ verb: 'GET', path: each, call: listBooks }) as const);
    const all = ids({ title: 'x', methods: named });
    expect(new Set(all).size).toBe(all.length);
    expect(all).toContain('ABResource2');
  });

  it('are a tree that starts at the root of the API', () => {
    const { Resources } = toCloudFormation(api);
    const RestApiId = { Ref: 'Api' };
    expect(Resources.BooksResource!.Properties).toEqual({
      RestApiId,
      ParentId: { 'Fn::GetAtt': ['Api', 'RootResourceId'] },
      PathPart: 'books',
    });
    expect(Resources.BooksIsbnResource!.Properties).toEqual({
      RestApiId,
      ParentId: { Ref: 'BooksResource' },
      PathPart: '{isbn}',
    });
    expect(Resources.AnyMethod!.Properties.ResourceId).toEqual({ 'Fn::GetAtt': ['Api', 'RootResourceId'] });
  });

  it('have a method with everything that its call needs', () => {
    expect(toCloudFormation(api).Resources.GetBooksIsbnMethod).toEqual({
      Type: 'AWS::ApiGateway::Method',
      Properties: {
        RestApiId: { Ref: 'Api' },
        ResourceId: { Ref: 'BooksIsbnResource' },
        HttpMethod: 'GET',
        AuthorizationType: 'NONE',
        RequestParameters: { 'method.request.path.isbn': true },
        Integration: {
          Type: 'AWS',
          IntegrationHttpMethod: 'POST',
          Uri: { 'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:dynamodb:action/GetItem' },
          Credentials: { Ref: 'Role' },
          PassthroughBehavior: 'NEVER',
          RequestTemplates: { 'application/json': getBook.request.vtl },
          IntegrationResponses: [
            { StatusCode: '200', ResponseTemplates: { 'application/json': getBook.response.vtl } },
          ],
        },
        MethodResponses: ['200', '400', '404', '409', '429', '500', '503'].map((StatusCode) => ({
          StatusCode,
          ResponseModels: {
            'application/json': { Ref: StatusCode === '200' ? 'GetBooksIsbnResponseModel' : 'FailureModel' },
          },
        })),
      },
    });
  });

  it('have a model of each body', () => {
    const call = putItem({ table: books, item: { isbn: path('isbn'), title: body('$.title') } });
    const { Resources } = toCloudFormation({ title: 'x', methods: [{ verb: 'PUT', path: '/books/{isbn}', call }] });
    expect(Resources.PutBooksIsbnMethod!.Properties.RequestModels).toEqual({
      'application/json': { Ref: 'PutBooksIsbnRequestModel' },
    });
    expect(Resources.PutBooksIsbnRequestModel).toEqual({
      Type: 'AWS::ApiGateway::Model',
      Properties: {
        RestApiId: { Ref: 'Api' },
        Name: 'PutBooksIsbnRequest',
        ContentType: 'application/json',
        Schema: { type: 'object', properties: { title: { type: 'string' } }, required: ['title'] },
      },
    });
  });

  it('have a deployment that is another one when the API is', () => {
    const deployed = (given: Api) =>
      Object.keys(toCloudFormation(given).Resources).find((id) => id.startsWith('Deployment'));
    const refused = getItem({ table: books, key: { isbn: path('isbn') }, refusal: 422 });
    const [first, second, third] = api.methods;
    expect(deployed(api)).toBe(deployed(structuredCloneOf(api)));
    expect(deployed({ ...api, methods: [first!, { ...second!, call: refused }, third!] })).not.toBe(deployed(api));
    expect(resource('AWS::ApiGateway::Deployment').DependsOn).toEqual([
      'ListBooksMethod',
      'GetBooksIsbnMethod',
      'AnyMethod',
    ]);
  });

  /** The same values in other objects. */
  function structuredCloneOf(given: Api): Api {
    return { ...given, methods: given.methods.map((method) => ({ ...method })) };
  }
});

describe('the stage', () => {
  it('asks for the stage variables that the calls need', () => {
    expect(resource('AWS::ApiGateway::Stage').Properties).toMatchObject({
      StageName: 'live',
      Variables: { table: { Ref: 'Table' } },
    });
    expect(toCloudFormation(api).Parameters!.Table).toEqual({
      Type: 'String',
      Description: 'The stage variable table',
    });
  });

  it('has those that are given', () => {
    const options = { stage: 'test', stageVariables: { table: { Ref: 'BooksTable' }, other: 'x' } };
    expect(resource('AWS::ApiGateway::Stage', api, options).Properties).toMatchObject({
      StageName: 'test',
      Variables: options.stageVariables,
    });
    expect(ids(api, options)).not.toContain('Table');
    expect(toCloudFormation(api, options).Outputs.Url!.Value).toEqual({
      'Fn::Sub': 'https://${Api}.execute-api.${AWS::Region}.${AWS::URLSuffix}/test',
    });
  });

  it('asks for those in the path of an integration, which the service replaces', () => {
    const given = { ...api, methods: [{ ...api.methods[1]!, call: withPath('${stageVariables.account}/queue') }] };
    expect(ids(given)).toContain('Account');
    expect(resource('AWS::ApiGateway::Method', given).Properties.Integration).toMatchObject({
      Uri: {
        'Fn::Sub': 'arn:${AWS::Partition}:apigateway:${AWS::Region}:dynamodb:path/${!stageVariables.account}/queue',
      },
    });
  });
});

describe('the role', () => {
  it('is a parameter', () => {
    expect(toCloudFormation(api).Parameters!.Role).toMatchObject({ Type: 'String' });
  });

  it('may do what the calls do, on what is named', () => {
    const arn = 'arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/books';
    const role = { resources: [arn, 'arn:aws:dynamodb:x', { 'Fn::GetAtt': ['Books', 'Arn'] }] };
    expect(ids(api, { role })).toContain('Role');
    expect(resource('AWS::IAM::Role', api, { role }).Properties).toMatchObject({
      AssumeRolePolicyDocument: { Statement: [{ Principal: { Service: 'apigateway.amazonaws.com' } }] },
      Policies: [
        {
          PolicyDocument: {
            Statement: [
              {
                Effect: 'Allow',
                Action: ['dynamodb:GetItem', 'dynamodb:Scan'],
                Resource: [{ 'Fn::Sub': arn }, 'arn:aws:dynamodb:x', { 'Fn::GetAtt': ['Books', 'Arn'] }],
              },
            ],
          },
        },
      ],
    });
    const methods = Object.values(toCloudFormation(api, { role }).Resources).filter(({ Type }) =>
      Type.endsWith('Method'),
    );
    for (const { Properties } of methods) {
      expect(Properties.Integration).toMatchObject({ Credentials: { 'Fn::GetAtt': ['Role', 'Arn'] } });
    }
  });
});

describe('who may call a method', () => {
  const secured: Api = {
    ...api,
    authorizers: {
      members: { type: 'cognito', userPools: ['${Pool.Arn}'] },
      staff: { type: 'token', function: 'arn:aws:lambda:eu-west-1:1:function:staff', header: 'X-Token', seconds: 60 },
    },
    authorizer: 'members',
    methods: [
      { verb: 'GET', path: '/', call: listBooks },
      { verb: 'PUT', path: '/', call: listBooks, authorizer: 'staff', apiKey: true },
      { verb: 'POST', path: '/', call: listBooks, authorizer: 'AWS_IAM' },
    ],
  };
  const { Resources } = toCloudFormation(secured);

  it('is said by the methods', () => {
    const said = ['GetMethod', 'PutMethod', 'PostMethod'].map((id) => Resources[id]!.Properties);
    expect(said).toMatchObject([
      { AuthorizationType: 'COGNITO_USER_POOLS', AuthorizerId: { Ref: 'MembersAuthorizer' } },
      { AuthorizationType: 'CUSTOM', AuthorizerId: { Ref: 'StaffAuthorizer' }, ApiKeyRequired: true },
      { AuthorizationType: 'AWS_IAM' },
    ]);
  });

  it('is decided by authorizers', () => {
    const common = { RestApiId: { Ref: 'Api' } };
    expect(Resources.MembersAuthorizer!.Properties).toEqual({
      ...common,
      Name: 'members',
      IdentitySource: 'method.request.header.Authorization',
      Type: 'COGNITO_USER_POOLS',
      ProviderARNs: [{ 'Fn::Sub': '${Pool.Arn}' }],
    });
    expect(Resources.StaffAuthorizer!.Properties).toMatchObject({
      ...common,
      IdentitySource: 'method.request.header.X-Token',
      Type: 'TOKEN',
      AuthorizerResultTtlInSeconds: 60,
    });
    expect(Resources.StaffPermission!.Properties).toMatchObject({
      FunctionName: 'arn:aws:lambda:eu-west-1:1:function:staff',
      SourceArn: { 'Fn::Sub': expect.stringMatching(/\$\{Api\}\/authorizers\/\*$/) },
    });
  });
});

it('validates requests where the API says so', () => {
  const { Resources } = toCloudFormation({ ...api, validation: true });
  expect(Resources.Validator!.Properties).toMatchObject({ ValidateRequestParameters: true });
  expect(Resources.ListBooksMethod!.Properties.RequestValidatorId).toEqual({ Ref: 'Validator' });
});

it('allows what every call of every service is called in policies', () => {
  const role = resource('AWS::IAM::Role', { title: 'x', methods }, { role: { resources: ['*'] } });
  const [{ PolicyDocument }] = role.Properties.Policies as unknown as [
    { PolicyDocument: { Statement: { Action: string[] }[] } },
  ];
  expect(PolicyDocument.Statement[0]!.Action).toEqual([
    'dynamodb:BatchGetItem',
    'dynamodb:DeleteItem',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:Query',
    'dynamodb:Scan',
    'dynamodb:UpdateItem',
    'events:PutEvents',
    'kinesis:PutRecord',
    'kinesis:PutRecords',
    'lambda:InvokeFunction',
    's3:GetObject',
    's3:PutObject',
    'sns:Publish',
    'sqs:SendMessage',
    'states:StartExecution',
    'states:StartSyncExecution',
  ]);
});

it('needs no role where no service is called', () => {
  const call = mock({ status: 204 });
  expect(toCloudFormation({ title: 'x', methods: [{ verb: 'GET', path: '/', call }] }).Parameters).toBeUndefined();
});

it('has the media types that are bytes', () => {
  const given = { ...api, binaryMediaTypes: ['image/*'] };
  expect(resource('AWS::ApiGateway::RestApi', given).Properties.BinaryMediaTypes).toEqual(['image/*']);
});

it('refuses templates that CloudFormation would change', () => {
  const key = { isbn: constant('{{resolve:ssm:secret}}') };
  const call = getItem({ table: table({ name: 'x', key: { isbn: 'S' } }), key });
  expect(() => toCloudFormation({ title: 'x', methods: [{ verb: 'GET', path: '/', call }] })).toThrow(
    'GET /: a mapping template has `{{resolve:`, which CloudFormation would replace; use toOpenApi',
  );
});
