import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Source } from '../../../src/diagnostics/source.ts';
import { findTemplates } from '../../../src/documents/find-templates.ts';
import { check, precompile } from '../../../src/index.ts';
import { cloudFormation, printedProblem, problemsOf, schemasOf } from './support.ts';

const request = 'x-amazon-apigateway-integration: {requestTemplates: {application/json: x}}';
const only = (schema: unknown) => ({ 'post-a/request.application-json': schema });

/** An OpenAPI 3 document with one operation, whose body has this schema in flow style on line 4. */
const openApi = (schema: string, components = '') => `openapi: 3.0.1
paths:
  /a:
    post: {requestBody: {content: {application/json: {schema: ${schema}}}}, ${request}}
${components}`;

/** The warnings for the only template, as the mark and the message. */
function warnings(text: string): string[] {
  const { source, schema } = findTemplates(text, 'api.yaml').templates[0]!;
  return check(source, { schema: schema! }).map(({ line, column, message }) => `${line}:${column} ${message}`);
}

describe('OpenAPI 3', () => {
  it('has the schema of a body beside its media type', () => {
    const text = `
openapi: 3.0.1
paths:
  /a:
    post:
      requestBody:
        content:
          application/json: {schema: {type: object, properties: {id: {type: integer, maximum: 1.5, default: null}}}}
          application/vnd.a+json; v=1: {schema: {type: array, items: {enum: [a, 1, true, null]}}}
          text/plain: {schema: {type: string}}
          application/xml: {schema: {type: object}}
      x-amazon-apigateway-integration:
        requestTemplates:
          application/json: x
          application/vnd.a+json; v=1: x
          application/json; charset=utf-8: x
          text/plain: x
          application/xml: x
        responses: {default: {statusCode: 200, responseTemplates: {application/json: x}}}
    get: {${request}}
`;
    expect(schemasOf(text)).toEqual({
      'post-a/request.application-json': {
        type: 'object',
        properties: { id: { type: 'integer', maximum: 1.5, default: null } },
      },
      'post-a/request.application-vnd-a-json-v-1': { type: 'array', items: { enum: ['a', 1, true, null] } },
    });
    expect(problemsOf(text)).toEqual([]);
  });

  it('leads to other places of the document, which the schema then has, too', () => {
    const text = `
openapi: 3.0.1
paths:
  /a:
    post: {requestBody: {$ref: '#/components/requestBodies/A'}, ${request}}
components:
  requestBodies:
    A: {$ref: '#/components/requestBodies/B'}
    B: {content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}}
  schemas:
    Book: {properties: {author: {$ref: '#/components/schemas/Author/properties/self'}, name: {$ref: '#/x-n/a~1b%20c'}}}
    Author: {properties: {self: {$ref: '#/components/schemas/Author'}, books: {items: {$ref: '#/components/schemas/Book'}}}}
    Unused: {type: wrong}
x-n: {a/b c: {type: string}, other: 5}
`;
    const document = { $ref: '#/components/schemas/Author' };
    const book = { $ref: '#/components/schemas/Book' };
    expect(schemasOf(text)).toEqual(
      only({
        $ref: '#/components/schemas/Book',
        components: {
          schemas: {
            Book: {
              properties: {
                author: { $ref: '#/components/schemas/Author/properties/self' },
                name: { $ref: '#/x-n/a~1b%20c' },
              },
            },
            Author: { properties: { self: document, books: { items: book } } },
          },
        },
        'x-n': { 'a/b c': { type: 'string' } },
      }),
    );
    expect(problemsOf(text)).toEqual([]);
    expect(warnings(text.replace(': x}', ': "$input.path(\'$.author.books[0].nmae\')"}'))).toEqual([
      '5:168 the schema of the body has no member `nmae` at `#/components/schemas/Book`',
    ]);
  });

  it('takes what leads to other documents, or is known only when it is deployed, for any value', () => {
    const remote = ['book.yaml#/Book', 'https://apigateway.amazonaws.com/restapis/abc/models/Book'];
    for (const reference of remote) {
      const schema = { properties: { a: { $ref: reference } } };
      expect(schemasOf(openApi(JSON.stringify(schema)))).toEqual(only(schema));
    }
    const unknown = openApi("{properties: {a: {$ref: !Sub 'https://${Api}/models/A'}}}");
    expect(schemasOf(unknown)).toEqual(only({ properties: { a: { $ref: 'elsewhere' } } }));
    const part = openApi("{$ref: '#/components/schemas/A'}", 'components: {schemas: {A: {type: !Ref Kind}}}');
    expect(schemasOf(part)).toEqual(only({ $ref: '#/components/schemas/A', components: { schemas: { A: {} } } }));
    expect(schemasOf(part, { Kind: 'array' })).toMatchObject(
      only({ components: { schemas: { A: { type: 'array' } } } }),
    );
    for (const text of [unknown, part]) expect(problemsOf(text)).toEqual([]);
    for (const body of ["{$ref: 'other.yaml#/A'}", '!ImportValue A', '{content: !ImportValue A}', '{}', '[]', '7']) {
      const text = `openapi: 3.0.1\npaths: {/a: {post: {requestBody: ${body}, ${request}}}}`;
      expect([schemasOf(text), problemsOf(text)], body).toEqual([{}, []]);
    }
    expect(schemasOf(openApi('{type: !ImportValue A}'))).toEqual({});
    expect(schemasOf(openApi('!Ref A'))).toEqual({});
  });

  it('may describe members that are called like functions', () => {
    expect(schemasOf(openApi('{properties: {Ref: {type: string}}}'))).toEqual(
      only({ properties: { Ref: { type: 'string' } } }),
    );
  });

  it('says in its own keywords what may be null, and what others extend', () => {
    const nullable = openApi('{properties: {a: {type: object, nullable: true, properties: {b: {}}}}}');
    const path = (text: string, to: string) => warnings(text.replace(': x}', `: "$input.path('${to}')"}`));
    expect(path(nullable, '$.a.b')).toEqual([]);
    expect(path(nullable, '$.a[0]')[0]).toContain('is an object or null');
    expect(path(openApi('{properties: {a: {}}, discriminator: {propertyName: a}}'), '$.more')).toEqual([]);
  });
});

describe('OpenAPI 2', () => {
  const swagger = (operation: string, more = '') => `swagger: '2.0'
paths:
  /a:
    parameters: [{in: body, name: b, schema: {title: path}}]
    post: {${operation}, ${request}}
${more}`;

  it('has the schema of the body with the parameters of the operation or of its path', () => {
    expect(schemasOf(swagger('parameters: [{in: query, name: q}]'))).toEqual(only({ title: 'path' }));
    expect(schemasOf(swagger('parameters: [{in: body, name: b, schema: {title: own}}]'))).toEqual(
      only({ title: 'own' }),
    );
    const more = `parameters: {B: {in: body, name: b, schema: {$ref: '#/definitions/B'}}}
definitions: {B: {title: named}}`;
    expect(schemasOf(swagger("parameters: [{$ref: '#/parameters/B'}]", more))).toEqual(
      only({ $ref: '#/definitions/B', definitions: { B: { title: 'named' } } }),
    );
  });

  it('says for which media types it holds', () => {
    expect(schemasOf(swagger('consumes: [application/json]'))).toEqual(only({ title: 'path' }));
    expect(schemasOf(swagger('consumes: [text/json]'))).toEqual({});
    expect(schemasOf(swagger('consumes: [application/json]', 'consumes: [text/json]'))).toEqual(
      only({ title: 'path' }),
    );
    expect(schemasOf(swagger('parameters: []', 'consumes: [text/json]'))).toEqual({});
  });
});

describe('CloudFormation', () => {
  const model = (schema: string) =>
    cloudFormation('x').replace(
      '      Integration',
      '      RequestModels: {application/json: !Ref Book, text/plain: !Ref Book}\n      Integration',
    ) +
    `  Book:
    Type: AWS::ApiGateway::Model
    Properties: {Schema: ${schema}}
`;
  const found = (schema: unknown) => ({ 'GetBooks/request.application-json': schema });

  it('has the schema in the model that the method names', () => {
    const schema = { properties: { a: { $ref: '#/definitions/a' } }, definitions: { a: { $ref: '#' } } };
    const text = JSON.stringify(schema);
    expect(schemasOf(model(text))).toEqual(found(schema));
    expect(schemasOf(model(`'${text}'`))).toEqual(found(schema));
    expect(schemasOf(model(`!Sub '${text}'`))).toEqual(found(schema));
    expect(schemasOf(model(text).replace('application/json: !Ref Book', '$default: {Ref: Book}'))).toEqual(
      found(schema),
    );
    expect(schemasOf(model("!Sub '${Unknown}'"))).toEqual({});
  });

  it('need not have the model', () => {
    for (const other of ['Empty', '!Ref Elsewhere', '!Ref GetBooks', '!ImportValue Book', '{}']) {
      const text = model('{}').replace('!Ref Book', other);
      expect([schemasOf(text), problemsOf(text)], other).toEqual([{}, []]);
    }
  });

  it('has OpenAPI documents with schemas of their own', () => {
    const text = `Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      DefinitionBody:
${openApi("{$ref: '#/components/schemas/A'}", 'components: {schemas: {A: {title: a}}}').replace(/^/gm, '        ')}`;
    expect(schemasOf(text)).toMatchObject(only({ components: { schemas: { A: { title: 'a' } } } }));
  });
});

describe('serverless.yml', () => {
  const service = (schemas: string) => `service: books
provider:
  apiGateway: {request: {schemas: {shared: {name: Shared, schema: {title: shared}}}}}
functions:
  post:
    events:
      - http: {path: a, method: post, request: {schemas: ${schemas}, template: {application/json: x, text/json: x}}}
`;

  it.each([
    ['{application/json: {title: own}}', { title: 'own' }],
    ['{application/json: {name: Own, schema: {title: own}}}', { title: 'own' }],
    ['{application/json: \'{"title": "own"}\'}', { title: 'own' }],
    ['{application/json: shared}', { title: 'shared' }],
  ])('has schemas in the request of an event: %s', (schemas, schema) => {
    expect(schemasOf(service(schemas))).toEqual(only(schema));
    expect(problemsOf(service(schemas))).toEqual([]);
  });

  it.each([
    ['{application/json: "${file(a.json)}"}'],
    ['{application/json: {schema: "${file(a.json)}"}}'],
    ['{application/json: {properties: {a: "${self:custom.a}"}}}'],
    ['"${self:custom.schemas}"'],
  ])('leaves out what the framework puts there: %s', (schemas) => {
    expect([schemasOf(service(schemas)), problemsOf(service(schemas))]).toEqual([{}, []]);
  });
});

describe('what is no schema', () => {
  const a = "{$ref: '#/components/schemas/A'}";
  const noDraft4 = 'it is no JSON Schema (draft 4): this';

  it.each([
    [openApi('{type: text}'), 'text}', `${noDraft4} has to be one or several of array`],
    [openApi('[]'), '[]', `${noDraft4} has to be an object`],
    [openApi(a), "'#/comp", `${noDraft4} leads to \`#/components/schemas/A\`, where nothing is`],
    [openApi(a, 'components:\n  schemas:\n    A: {items: {required: true}}'), 'true', `${noDraft4} has to be an array`],
    [openApi('{properties: {a: {allOf: [{}, {minItems: x}]}}}'), 'x}]', `${noDraft4} has to be a number`],
    [
      `openapi: 3.0.1\npaths: {/a: {post: {requestBody: {$ref: '#/components/requestBodies/A'}, ${request}}}}`,
      "'#/comp",
      'this leads to `#/components/requestBodies/A`, where nothing is',
    ],
  ])('is a warning at its place, and leaves the template: %#', (text, place, reason) => {
    const { line, column } = new Source(text).position(text.indexOf(place));
    const problem = `VTL4015 ${line}:${column} the schema of the body is not used: ${reason}`;
    expect(problemsOf(text)).toEqual([expect.stringContaining(problem)]);
    expect(schemasOf(text)).toEqual({});
    const { templates, diagnostics } = findTemplates(text, 'api.yaml');
    expect([templates.length, diagnostics[0]?.severity]).toEqual([1, 'warning']);
  });

  it('is shown inside JSON text, too', () => {
    const text = (schema: string) =>
      `${cloudFormation('x').replace(
        '      Integration',
        '      RequestModels: {application/json: !Ref A}\n      Integration',
      )}  A:\n    Type: AWS::ApiGateway::Model\n    Properties:\n      Schema: |\n        ${schema}\n`;
    expect(printedProblem(text('{"type":\n          "text"}'))).toEqual([
      'warning VTL4015: the schema of the body is not used: it is no JSON Schema (draft 4): this has to be one or several of array, boolean, integer, null, number, object, string',
      '  --> api.yaml:15:11',
      '   |',
      '15 |           "text"}',
      '   |           ^^^^^^',
      'help: until it is mended, the template is compiled as if it had none',
    ]);
    expect(problemsOf(text('{"type"}'))).toEqual([
      'VTL4015 14:16 the schema of the body is not used: it is no valid JSON: expected ":", found "}"',
    ]);
  });

  it('is told once, however many bodies have it', () => {
    const twice = openApi(a, 'components: {schemas: {A: {type: text}}}').replace(/ {4}post(.*\n)/, '$&    put$1');
    expect(Object.keys(findTemplates(twice, 'api.yaml').templates)).toHaveLength(2);
    expect(problemsOf(twice)).toHaveLength(1);
  });

  it('is what unfolds into more than can be read, in width and in depth', () => {
    const levels = Array.from({ length: 30 }, (_, level) => `  - &a${level + 1} {allOf: [*a${level}, *a${level}]}`);
    const wide = openApi('*a30').replace('paths:', `x-a:\n  - &a0 {type: object}\n${levels.join('\n')}\npaths:`);
    expect(problemsOf(wide)).toEqual([
      'VTL4015 1:1 the schema of the body is not used: the schemas of this document unfold into more than can be read',
    ]);
    const chain = Array.from({ length: 500 }, (_, level) => `  - &a${level + 1} {items: *a${level}}`);
    const deep = openApi('*a500').replace('paths:', `x-a:\n  - &a0 {}\n${chain.join('\n')}\npaths:`);
    expect(problemsOf(deep)).toEqual([expect.stringContaining('unfold into more than can be read')]);
  });

  it('is one whose references lead in a circle', () => {
    const circle = openApi(a, "components: {schemas: {A: {$ref: '#/components/schemas/A'}}}");
    expect(problemsOf(circle)).toEqual([expect.stringContaining('VTL4015 5:27 ')]);
    const bodies = "components: {requestBodies: {A: {$ref: '#/components/requestBodies/A'}}}";
    const body = openApi('{}', bodies).replace(/\{content.*\}\}\}\}/, "{$ref: '#/components/requestBodies/A'}");
    expect([schemasOf(body), problemsOf(body)]).toEqual([{}, []]);
  });
});

it('a member called __proto__ is one like any other', () => {
  const text = openApi("{properties: {__proto__: {$ref: '#/__proto__/a'}}}", '__proto__: {a: {title: x}}');
  const { schema } = findTemplates(text, 'api.yaml').templates[0]!;
  expect(JSON.stringify(schema)).toBe(
    '{"properties":{"__proto__":{"$ref":"#/__proto__/a"}},"__proto__":{"a":{"title":"x"}}}',
  );
});

const references = fc.constantFrom('A', '#/components/schemas/A', '#/components/schemas/A/items', '#/components');

/** Schemas, some with mistakes. */
const anySchema = fc.letrec<{ schema: unknown; part: unknown }>((tie) => ({
  schema: fc.record(
    {
      type: fc.constantFrom('object', 'array', 'integer', ['string', 'null']),
      nullable: fc.boolean(),
      properties: fc.dictionary(fc.constantFrom('a', 'b', 'Ref', '$ref', '__proto__'), tie('part'), { maxKeys: 3 }),
      required: fc.constant(['a']),
      items: fc.oneof(tie('part'), fc.array(tie('part'), { maxLength: 2 })),
      allOf: fc.array(tie('part'), { minLength: 1, maxLength: 2 }),
      enum: fc.array(fc.jsonValue({ maxDepth: 1 }), { minLength: 1, maxLength: 2 }),
      additionalProperties: fc.oneof(fc.boolean(), tie('part')),
      discriminator: fc.constant('a'),
      default: fc.constant(null),
    },
    { requiredKeys: [] },
  ),
  part: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { weight: 20, arbitrary: fc.record({ $ref: references }) },
    { weight: 1, arbitrary: fc.constantFrom({ $ref: '#/%' }, { type: 'text' }, null, [], { 'Fn::Sub': '${A}' }) },
    { weight: 40, arbitrary: tie('schema') },
  ),
})).schema;

it('whatever a document says of a body, its template becomes a module, the same one each time', () => {
  fc.assert(
    fc.property(anySchema, anySchema, (schema, A) => {
      const requestBody = { content: { 'application/json': { schema } } };
      const integration = { requestTemplates: { 'application/json': "$input.path('$.a.b[0].c')" } };
      const paths = { '/a': { post: { requestBody, 'x-amazon-apigateway-integration': integration } } };
      const text = JSON.stringify({ openapi: '3.0.3', paths, components: { schemas: { A } } });
      const made = (): unknown => {
        const { templates, diagnostics } = findTemplates(text, 'api.json');
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        return templates.map(({ source, schema: found }) => precompile(source, found ? { schema: found } : {}));
      };
      const modules = made();
      expect(modules).toHaveLength(1);
      expect(made()).toEqual(modules);
    }),
    { numRuns: 40 },
  );
});
