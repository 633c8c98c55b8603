import { describe, expect, it } from 'vitest';
import { type Api, toCloudFormation, toOpenApi } from '../../src/api/index.ts';
import { getItem, header, path, scan } from '../../src/dynamodb/index.ts';
import { corsPreflight, mock } from '../../src/mock/index.ts';
import { getObject } from '../../src/s3/index.ts';
import { books } from './calls.ts';

const call = getItem({ table: books, key: { isbn: path('isbn') } });
const api: Api = {
  title: 'Books',
  cors: { origins: ['https://shop.example'], credentials: true, maxAge: 600 },
  authorizers: { staff: { type: 'token', function: 'arn:aws:lambda:eu-west-1:1:function:staff', header: 'X-Token' } },
  methods: [
    { verb: 'GET', path: '/books/{isbn}', call },
    { verb: 'DELETE', path: '/books/{isbn}', call, authorizer: 'staff', apiKey: true },
    {
      verb: 'ANY',
      path: '/{isbn}',
      call: getItem({ table: books, key: { isbn: header('X-Book') } }),
      authorizer: 'AWS_IAM',
    },
  ],
};

function document(given: Api) {
  return toOpenApi(given, { region: 'eu-west-1' });
}

/** The headers that are fixed, by their names. */
function headersOf(given: Api, at: string, verb: string): Record<string, string> {
  const { responses } = document(given).paths[at]![verb]!['x-amazon-apigateway-integration'];
  const entries = Object.entries(responses.default!.responseParameters ?? {});
  return Object.fromEntries(entries.map(([target, text]) => [target.replace('method.response.header.', ''), text]));
}

describe('an API that pages of another origin may call', () => {
  it('answers what browsers ask before', () => {
    expect(headersOf(api, '/books/{isbn}', 'options')).toEqual({
      'Access-Control-Allow-Origin': "'https://shop.example'",
      'Access-Control-Allow-Credentials': "'true'",
      'Access-Control-Allow-Methods': "'GET, DELETE'",
      'Access-Control-Allow-Headers': "'Content-Type, X-Token, x-api-key'",
      'Access-Control-Max-Age': "'600'",
    });
    expect(headersOf(api, '/{isbn}', 'options')).toMatchObject({
      'Access-Control-Allow-Methods': "'GET, PUT, POST, DELETE, OPTIONS, HEAD, PATCH'",
      'Access-Control-Allow-Headers': "'Content-Type, X-Book, Authorization, X-Amz-Date, X-Amz-Security-Token'",
    });
  });

  it('asks browsers for neither token nor key', () => {
    const all: Api = { ...api, authorizer: 'staff', apiKey: true };
    const { options, get } = document(all).paths['/books/{isbn}']!;
    expect(get!.security).toEqual([{ staff: [], api_key: [] }]);
    expect(options!.security).toBeUndefined();
    expect(options!['x-amazon-apigateway-integration'].type).toBe('mock');
  });

  it('says in each answer who may read it', () => {
    const header = { 'Access-Control-Allow-Origin': "'https://shop.example'" };
    expect(headersOf(api, '/books/{isbn}', 'get')).toMatchObject(header);
    const { responses } = document(api).paths['/books/{isbn}']!.get!;
    expect(Object.keys(responses['200']!.headers!)).toEqual([
      'Access-Control-Allow-Origin',
      'Access-Control-Allow-Credentials',
    ]);
  });

  it('says so in what API Gateway answers by itself', () => {
    const responseParameters = {
      'gatewayresponse.header.Access-Control-Allow-Origin': "'https://shop.example'",
      'gatewayresponse.header.Access-Control-Allow-Credentials': "'true'",
    };
    expect(document(api)['x-amazon-apigateway-gateway-responses']).toEqual({
      DEFAULT_4XX: { responseParameters },
      DEFAULT_5XX: { responseParameters },
    });
    const { Resources } = toCloudFormation(api);
    expect(Resources.DEFAULT4XXResponse!.Properties).toMatchObject({
      ResponseType: 'DEFAULT_4XX',
      ResponseParameters: responseParameters,
    });
    const [, deployment] = Object.entries(Resources).find(([id]) => id.startsWith('Deployment'))!;
    expect(deployment.DependsOn).toContain('DEFAULT4XXResponse');
  });

  it('leaves to the response templates which of several origins it is', () => {
    const several: Api = { ...api, cors: { origins: ['https://a.example', 'https://b.example'] } };
    expect(headersOf(several, '/books/{isbn}', 'get')).toEqual({ Vary: "'Origin'" });
    expect(document(several)['x-amazon-apigateway-gateway-responses']).toBeUndefined();
  });

  it('keeps the OPTIONS and the headers that it has', () => {
    const own = corsPreflight({ origins: '*', methods: ['GET'], headers: ['X-Own'] });
    const { methods } = api;
    const kept: Api = { ...api, methods: [...methods, { verb: 'OPTIONS', path: '/books/{isbn}', call: own }] };
    expect(headersOf(kept, '/books/{isbn}', 'options')).toMatchObject({ 'Access-Control-Allow-Headers': "'X-Own'" });
    const named: Api = { ...api, cors: { origins: '*', headers: ['X-Named'] } };
    expect(headersOf(named, '/books/{isbn}', 'options')).toEqual({
      'Access-Control-Allow-Origin': "'*'",
      'Access-Control-Allow-Methods': "'GET, DELETE'",
      'Access-Control-Allow-Headers': "'X-Named'",
    });
  });

  it('cannot be one whose description contradicts itself', () => {
    const method = { verb: 'GET', path: '/', call: mock({}) } as const;
    const made = (cors: object): Api => ({ title: 'x', methods: [method], cors: cors as never });
    expect(() => document(made({ origins: '*', credentials: true }))).toThrow('credentials cannot come along');
    expect(() => document(made({ origins: 'all' }))).toThrow('origins has to be');
    expect(() => document(made([] as never))).toThrow('api.cors has to be an object');
    const handedOn = getObject({ bucket: 'books', key: ['x'] });
    const several = { ...made({ origins: ['https://a', 'https://b'] }), methods: [{ ...method, call: handedOn }] };
    expect(() => document(several)).toThrow('there can be one origin');
  });
});

it('lets the call of a list be one of pages from everywhere', () => {
  const open: Api = {
    title: 'x',
    cors: { origins: '*' },
    methods: [{ verb: 'GET', path: '/', call: scan({ table: books }) }],
  };
  expect(headersOf(open, '/', 'get')).toEqual({ 'Access-Control-Allow-Origin': "'*'" });
});
