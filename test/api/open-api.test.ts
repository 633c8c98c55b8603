import { describe, expect, it } from 'vitest';
import { type Api, toOpenApi } from '../../src/api/index.ts';
import {
  batchGetItem,
  body,
  constant,
  context,
  getItem,
  header,
  optional,
  path,
  putItem,
  querystring,
  scan,
  table,
  withDefault,
} from '../../src/dynamodb/index.ts';
import { books, methods } from './calls.ts';

const region = 'eu-west-1';
const getBook = getItem({ table: books, key: { isbn: path('isbn') } });
const method = { verb: 'GET', path: '/books/{isbn}', call: getBook } as const;

function operation(api: Partial<Api>, options = {}) {
  const { paths } = toOpenApi({ title: 'Books', methods: [method], ...api }, { region, ...options });
  return Object.values(Object.values(paths)[0]!)[0]!;
}

const contentOf = (model: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${model}` } } });

describe('a method in an OpenAPI document', () => {
  it('has everything that API Gateway needs', () => {
    const credentials = 'arn:aws:iam::123456789012:role/calls';
    expect(operation({}, { credentials })).toEqual({
      parameters: [{ name: 'isbn', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        200: { description: 'OK', content: contentOf('GetBooksIsbnResponse') },
        400: { description: 'Bad Request', content: contentOf('Failure') },
        404: { description: 'Not Found', content: contentOf('Failure') },
        409: { description: 'Conflict', content: contentOf('Failure') },
        429: { description: 'Too Many Requests', content: contentOf('Failure') },
        500: { description: 'Internal Server Error', content: contentOf('Failure') },
        503: { description: 'Service Unavailable', content: contentOf('Failure') },
      },
      'x-amazon-apigateway-integration': {
        type: 'aws',
        uri: 'arn:aws:apigateway:eu-west-1:dynamodb:action/GetItem',
        httpMethod: 'POST',
        credentials,
        passthroughBehavior: 'never',
        requestTemplates: { 'application/json': getBook.request.vtl },
        responses: { default: { statusCode: '200', responseTemplates: { 'application/json': getBook.response.vtl } } },
      },
    });
  });

  it('declares what its templates read, and whether they need it', () => {
    const call = scan({
      table: books,
      filter: 'a = :a AND b = :b AND c = :c AND d = :d',
      values: {
        ':a': { type: 'S', from: querystring('a') },
        ':b': { type: 'S', from: header('X-B') },
        ':c': { type: 'S', from: context('requestId') },
        ':d': { type: 'S', from: querystring('not[declarable]') },
      },
      limit: optional(querystring('limit')),
      pageToken: querystring('page'),
    });
    const { parameters } = operation({ methods: [{ verb: 'GET', path: '/books/{shelf}', call }] });
    expect(parameters!.map(({ in: place, name, required, schema }) => [place, name, required, schema.type])).toEqual([
      ['path', 'shelf', true, 'string'],
      ['query', 'a', true, 'string'],
      ['header', 'X-B', true, 'string'],
      ['query', 'limit', false, 'integer'],
      ['query', 'page', false, 'string'],
    ]);
  });

  it('says what its body has to be, and what its answer is', () => {
    const shelf = table({
      name: 'shelf',
      key: { isbn: 'S' },
      attributes: { title: 'S', year: 'N', tags: 'SS', size: { M: { pages: 'N' } }, notes: 'any' },
    });
    const call = putItem({
      table: shelf,
      item: {
        isbn: path('isbn'),
        title: body("$.about['full title']"),
        year: optional(body('$.about.year')),
        tags: withDefault(body('$.tags'), ['x']),
        size: body('$.sizes[0]'),
        notes: optional(body('$.notes')),
      },
      returns: 'ALL_OLD',
    });
    const { paths, components } = toOpenApi({ title: 'x', methods: [{ ...method, verb: 'PUT', call }] }, { region });
    const { put } = paths['/books/{isbn}']!;
    expect(put!.requestBody).toEqual({ required: true, content: contentOf('PutBooksIsbnRequest') });
    expect(components.schemas.PutBooksIsbnRequest).toEqual({
      type: 'object',
      properties: {
        about: {
          type: 'object',
          properties: { 'full title': { type: 'string' }, year: { type: 'number' } },
          required: ['full title'],
        },
        tags: { type: 'array', items: { type: 'string' } },
        sizes: { type: 'array' },
        notes: {},
      },
      required: ['about', 'sizes'],
    });
    expect(components.schemas.PutBooksIsbnResponse).toEqual({
      type: 'object',
      properties: {
        isbn: { type: 'string' },
        title: { type: 'string' },
        year: { type: 'number' },
        tags: { type: 'array', items: { type: 'string' } },
        size: { type: 'object', properties: { pages: { type: 'number' } } },
        notes: {},
      },
    });
  });

  it.each([
    [scan({ table: books, pageToken: querystring('page') }), ['items', 'next']],
    [scan({ table: books }), ['items']],
    [batchGetItem({ table: books, keys: [{ isbn: querystring('isbn') }] }), ['items', 'unprocessed']],
    [
      getItem({
        table: table({ name: 'x', key: { id: 'B' }, missing: 'null', attributes: { a: 'S' } }),
        key: { id: constant('') },
      }),
      ['id', 'a'],
    ],
    [getItem({ table: books, key: { isbn: constant('1') }, notFound: 'null' }), undefined],
  ])('knows the members of its answer, where it is an object: %#', (call, members) => {
    expect(call.resultSchema?.properties && Object.keys(call.resultSchema.properties)).toEqual(members);
  });

  it('is called for every other verb as ANY', () => {
    const { paths } = toOpenApi({ title: 'Books', methods: [{ ...method, verb: 'ANY' }] }, { region });
    expect(Object.keys(paths['/books/{isbn}']!)).toEqual(['x-amazon-apigateway-any-method']);
  });

  it('has the partition of its region', () => {
    const printed = operation({}, { region: 'cn-north-1', partition: 'aws-cn' });
    const { uri, credentials } = printed['x-amazon-apigateway-integration'];
    expect({ uri, credentials }).toEqual({ uri: 'arn:aws-cn:apigateway:cn-north-1:dynamodb:action/GetItem' });
  });
});

describe('who may call a method', () => {
  const pools = ['arn:${AWS::Partition}:cognito-idp:${AWS::Region}:1:userpool/x'];
  const api: Api = {
    title: 'Books',
    authorizers: {
      members: { type: 'cognito', userPools: pools },
      staff: { type: 'token', function: 'arn:aws:lambda:eu-west-1:1:function:staff', header: 'X-Token', seconds: 0 },
      unused: { type: 'cognito', userPools: pools },
    },
    authorizer: 'members',
    methods: [
      { ...method, verb: 'GET' },
      { ...method, verb: 'PUT', authorizer: 'staff', apiKey: true },
      { ...method, verb: 'POST', authorizer: 'AWS_IAM' },
      { ...method, verb: 'DELETE', authorizer: 'NONE' },
    ],
  };
  const { paths, components } = toOpenApi(api, { region });

  it('is said by security requirements', () => {
    const operations = Object.entries(paths['/books/{isbn}']!);
    expect(operations.map(([verb, { security }]) => [verb, security])).toEqual([
      ['get', [{ members: [] }]],
      ['put', [{ staff: [], api_key: [] }]],
      ['post', [{ AWS_IAM: [] }]],
      ['delete', undefined],
    ]);
  });

  it('is decided by the schemes that are named', () => {
    const scheme = { type: 'apiKey', in: 'header', name: 'Authorization' };
    expect(components.securitySchemes).toEqual({
      members: {
        ...scheme,
        'x-amazon-apigateway-authtype': 'cognito_user_pools',
        'x-amazon-apigateway-authorizer': {
          type: 'cognito_user_pools',
          providerARNs: ['arn:aws:cognito-idp:eu-west-1:1:userpool/x'],
        },
      },
      staff: {
        ...scheme,
        name: 'X-Token',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': {
          type: 'token',
          authorizerUri:
            'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:staff/invocations',
          authorizerResultTtlInSeconds: 0,
        },
      },
      AWS_IAM: { ...scheme, 'x-amazon-apigateway-authtype': 'awsSigv4' },
      api_key: { ...scheme, name: 'x-api-key' },
    });
  });
});

describe('a description that contradicts itself', () => {
  const putBook = putItem({ table: books, item: { isbn: path('isbn'), title: body('$.title') } });
  const owned = getItem({ table: books, key: { isbn: context('authorizer.principalId') } });
  const made = (...given: object[]) => ({ title: 'Books', methods: given.map((one) => ({ ...method, ...one })) });
  it.each([
    [made({}, {}), 'GET /books/{isbn} is there twice; each verb of a path has one method'],
    [
      made({ verb: 'FETCH' }),
      'api.methods[0].verb: "FETCH" is none of GET, PUT, POST, DELETE, OPTIONS, HEAD, PATCH, ANY',
    ],
    [made({ verb: 'get' }), 'api.methods[0].verb: "get" is none of GET, PUT, POST, DELETE, OPTIONS, HEAD, PATCH, ANY'],
    [made({ path: '/books/{id}' }), 'GET /books/{id}: the call reads the path parameter isbn; the path has no {isbn}'],
    [made({ path: 'books' }), 'api.methods[0].path: "books": it has to start with `/`'],
    [
      made({ path: '/books/' }),
      'api.methods[0].path: "/books/": `` is no part of a path: letters, digits and `.-_:`, `{name}` or `{name+}`',
    ],
    [made({ path: '/{isbn+}/x' }), 'api.methods[0].path: "/{isbn+}/x": a part such as `{name+}` has to be the last'],
    [made({ path: '/{isbn}/{isbn}' }), 'api.methods[0].path: "/{isbn}/{isbn}": it has two parts with the name isbn'],
    [
      made({ path: '/a/{isbn}/x' }, { path: '/a/{id}/{isbn}' }),
      '/a/{isbn} and /a/{id}: a resource can have one parameter below it; use one name',
    ],
    [
      made({ verb: 'HEAD', call: putBook }),
      'HEAD /books/{isbn}: the call reads $.title of the body; HEAD requests have none',
    ],
    [
      made({ call: owned }),
      'GET /books/{isbn}: the call reads $context.authorizer.principalId; the method has no authorizer',
    ],
    [made({ authorizer: 'staff' }), 'api.methods[0]: there is no authorizer "staff"; there are NONE, AWS_IAM'],
    [
      made({ operationId: 'x' }, { verb: 'PUT', operationId: 'x' }),
      'the operation id x is there twice; each names one method',
    ],
    [made({ call: undefined }), 'api.methods[0].call is missing'],
    [made({ call: {} }), 'GET /books/{isbn}: the call has to come from a helper, such as getItem(...)'],
    [
      made({ name: 'x' }),
      'api.methods[0].name is unknown; there are verb, path, call, operationId, summary, authorizer, apiKey',
    ],
    [{ title: '', methods }, 'api.title has to be a text'],
    [{ title: 'x', methods: [] }, 'api.methods has to be a list of methods'],
    [{ title: 'x', methods, validation: 'all' }, 'api.validation has to be true or false'],
    [
      { title: 'x', methods, authorizers: { staff: { type: 'lambda' } } },
      'api.authorizers.staff.type has to be "token" or "cognito"',
    ],
    [{ title: 'x', methods, binaryMediaTypes: 'image/*' }, 'api.binaryMediaTypes has to be a list of media types'],
    [
      { title: 'x', methods, authorizers: { pool: { type: 'cognito', userPools: 'arn:x' } } },
      'api.authorizers.pool.userPools has to be a list of ARNs',
    ],
    [
      { title: 'x', methods, authorizers: { staff: { type: 'token', function: 5 } } },
      'api.authorizers.staff.function has to be an ARN',
    ],
    [
      { title: 'x', methods, authorizers: { api_key: { type: 'token', function: 'arn:x' } } },
      'api.authorizers: "api_key" has to be another name, of letters, digits and `._-`',
    ],
    [{ title: 'x', methods, authorizers: { staff: { type: 'token' } } }, 'api.authorizers.staff.function is missing'],
  ])('is refused: %#', (api, message) => {
    expect(() => toOpenApi(api as never, { region })).toThrow(message);
  });

  it('is refused without a region, or with a call that names an unknown account', () => {
    expect(() => toOpenApi({ title: 'x', methods }, {} as never)).toThrow(
      'toOpenApi needs a region, such as eu-west-1',
    );
    const integration = { ...getBook.integration, action: undefined, path: '${AWS::AccountId}/queue' };
    const named = made({ call: { ...getBook, integration } }) as unknown as Api;
    expect(() => toOpenApi(named, { region })).toThrow(
      'toOpenApi: there is no value for AWS::AccountId in dynamodb:path/${AWS::AccountId}/queue; give `account`',
    );
    expect(JSON.stringify(toOpenApi(named, { region, account: '123456789012' }))).toContain(
      'arn:aws:apigateway:eu-west-1:dynamodb:path/123456789012/queue',
    );
  });

  it('is a type error where types can say so', () => {
    // @ts-expect-error an unknown verb
    const verb: Api['methods'][number]['verb'] = 'FETCH';
    // @ts-expect-error a path without a slash
    const wrongPath: Api['methods'][number]['path'] = 'books';
    expect([verb, wrongPath]).toEqual(['FETCH', 'books']);
  });
});

it('lets one parameter and one of several parts stand side by side', () => {
  const twoPaths: Api = {
    title: 'Books',
    methods: [
      { ...method, path: '/{isbn}' },
      { ...method, path: '/{isbn+}' },
    ],
  };
  expect(Object.keys(toOpenApi(twoPaths, { region }).paths)).toEqual(['/{isbn}', '/{isbn+}']);
});
