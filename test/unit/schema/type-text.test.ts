import * as fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSchema } from '../../../src/schema/read-schema.ts';
import { typeText } from '../../../src/schema/type-text.ts';

const typeOf = (schema: unknown, taken?: string[]): string => typeText(readSchema(schema), 'Body', taken);

/** What the compiler finds wrong in declarations, with what they mean. */
function mistakes(text: string): string[] {
  const file = ts.createSourceFile('types.ts', text, ts.ScriptTarget.ES2022, true);
  const library = ts.createSourceFile('lib.d.ts', 'interface Array<T> { length: number; [i: number]: T }', 99);
  const host: ts.CompilerHost = {
    getSourceFile: (name) => (name === 'types.ts' ? file : library),
    getDefaultLibFileName: () => 'lib.d.ts',
    getCurrentDirectory: () => '',
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    fileExists: () => true,
    readFile: () => '',
    writeFile: () => {},
  };
  const program = ts.createProgram(['types.ts'], { strict: true, target: ts.ScriptTarget.ES2022, types: [] }, host);
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

/** The names that the text declares at its top: there must be nothing but types. */
function declared(text: string): string[] {
  const { statements } = ts.createSourceFile('types.ts', text, ts.ScriptTarget.ES2022);
  return statements.map((statement) => {
    if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)) return statement.name.text;
    return `no type: ${ts.SyntaxKind[statement.kind]}`;
  });
}

/** A pointer in a `$ref` is written with percent signs, which half a surrogate pair has none of. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

describe('the type of a schema', () => {
  it('reads as a person would write it', () => {
    const schema = {
      description: 'An order.\nAs the shop sends it.',
      type: 'object',
      required: ['id', 'lines'],
      properties: {
        id: { type: 'integer', description: 'Counted from 1.' },
        status: { enum: ['open', 'shut', null] },
        lines: { type: 'array', items: { $ref: '#/definitions/order-line' } },
        'ship-to': { type: ['string', 'null'] },
        size: { type: 'array', items: [{ type: 'number' }, { type: 'string' }], minItems: 1, additionalItems: false },
        tags: { type: 'array', items: { type: ['string', 'number'] } },
        labels: { type: 'object', additionalProperties: { type: 'string' } },
        place: { type: 'object', properties: { x: { type: 'number' } } },
        any: {},
      },
      definitions: {
        'order-line': {
          type: 'object',
          properties: {
            sku: { type: 'string' },
            parts: { type: 'array', items: { $ref: '#/definitions/order-line' } },
          },
        },
        unused: { type: 'string' },
      },
    };
    expect(typeOf(schema)).toBe(`/**
 * An order.
 * As the shop sends it.
 */
export interface Body {
  /** Counted from 1. */
  id: number;
  status?: "open" | "shut" | null;
  lines: OrderLine[];
  "ship-to"?: string | null;
  size?: [number, string?];
  tags?: (string | number)[];
  labels?: {
    [name: string]: string;
  };
  place?: {
    x?: number;
  };
  any?: unknown;
}

export interface OrderLine {
  sku?: string;
  parts?: OrderLine[];
}`);
  });

  it.each<[object, string]>([
    [{}, 'export type Body = unknown;'],
    [{ type: 'string' }, 'export type Body = string;'],
    [{ type: ['integer', 'number'] }, 'export type Body = number;'],
    [{ type: 'array' }, 'export type Body = unknown[];'],
    [{ type: 'array', items: [{}] }, 'export type Body = [unknown?, ...unknown[]];'],
    [{ enum: [1, -2, 'a', true, null, { a: ['x'] }] }, 'export type Body = 1 | -2 | "a" | true | null | { a: ["x"] };'],
    [{ type: 'string', enum: ['a', 1] }, 'export type Body = "a";'],
    [{ $ref: 'https://example.com/a' }, 'export type Body = unknown;'],
    [
      { allOf: [{ type: 'string' }, { anyOf: [{ type: 'string' }, { type: 'null' }] }] },
      'export type Body = string & (string | null);',
    ],
    [{ type: 'object' }, 'export interface Body {\n  [name: string]: unknown;\n}'],
    [{ type: 'string', nullable: true }, 'export type Body = string | null;'],
    [{ nullable: true, items: { nullable: false, type: 'null' } }, 'export type Body = null[];'],
    [
      { properties: { a: { type: 'string' } }, discriminator: { propertyName: 'a' } },
      'export interface Body {\n  a?: string;\n  [name: string]: unknown;\n}',
    ],
    [
      { properties: { a: { type: 'string' } }, discriminator: 'a', additionalProperties: false },
      'export interface Body {\n  a?: string;\n}',
    ],
    [{ type: 'object', additionalProperties: false }, 'export interface Body {\n  [name: string]: never;\n}'],
    [
      { required: ['a'], properties: { b: { type: 'string' } } },
      'export interface Body {\n  b?: string;\n  a: unknown;\n}',
    ],
    [
      { properties: { b: { type: 'string' } }, additionalProperties: { type: 'number' } },
      'export interface Body {\n  b?: string;\n  [name: string]: number | string | undefined;\n}',
    ],
    [
      { items: [{ items: { $ref: '#' } }, { type: 'null' }], additionalItems: false },
      'export type Body = (Body[] | null)[];',
    ],
    [{ properties: { self: { $ref: '#' } } }, 'export interface Body {\n  self?: Body;\n}'],
  ])('%j', (schema, expected) => {
    expect(typeOf(schema)).toBe(expected);
    expect(mistakes(expected)).toEqual([]);
  });

  it('gives no name twice', () => {
    const names = ['a', 'A', 'body', '5', '/', 'Taken'];
    const schema = {
      anyOf: names.map((name) => ({ $ref: `#/definitions/${name.replace('/', '~1')}` })),
      definitions: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    };
    const text = typeOf(schema, ['Taken']);
    expect(declared(text)).toEqual(
      ['Body', 'Type5', 'A', 'A2', 'Body2', 'Type', 'Taken2'].sort(
        (a, b) => declared(text).indexOf(a) - declared(text).indexOf(b),
      ),
    );
    expect(mistakes(text)).toEqual([]);
  });

  it('lets no text of the schema out of its place', () => {
    const hostile = [
      '__proto__',
      '*/ export const x = 1; /*',
      '`${x}`',
      'a\nb',
      'a\u2028b',
      '"',
      "'; x",
      '\\',
      '\u202e',
      '',
      'constructor',
      'new',
      'readonly',
      '\ud800',
      '// x',
      '[a]',
      '?',
    ];
    const schema = {
      description: hostile.join('\r\n'),
      properties: Object.fromEntries(hostile.map((text) => [text, { enum: hostile, description: text }])),
      patternProperties: { '*/': {} },
      required: hostile,
      allOf: hostile.map((text) => ({
        $ref: `#/definitions/${encodeURIComponent(wellFormed(text).replaceAll('/', '~1'))}`,
      })),
      definitions: Object.fromEntries(hostile.map((text) => [wellFormed(text), { enum: [text], description: text }])),
    };
    const text = typeOf(JSON.parse(JSON.stringify(schema)));
    expect(declared(text)).not.toContainEqual(expect.stringContaining('no type'));
    expect(mistakes(text)).toEqual([]);
    expect(text.replace(/\/\*\*[\s\S]*?\*\//g, '')).toMatch(/^[ -~\n]*$/);
    const [body] = ts.createSourceFile('types.ts', text, ts.ScriptTarget.ES2022, true).statements;
    const members: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isPropertySignature(node))
        members.push(ts.isStringLiteral(node.name) ? node.name.text : node.name.getText());
      node.forEachChild(visit);
    };
    visit(body!);
    expect(members).toEqual(hostile);
  });
});

/** Schemas of every keyword, whose references lead to definitions that exist. */
const names = fc.oneof(
  fc.constantFrom('a', 'b', '__proto__', 'new', '*/', '"', 'a b'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const definitions = ['A', 'b-c', '*/'];
const { schema: drawnSchema } = fc.letrec<{ schema: object }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ type: fc.constantFrom('string', 'integer', 'null', 'boolean') }),
    fc.record({ enum: fc.array(fc.jsonValue({ maxDepth: 2 }), { minLength: 1, maxLength: 4 }) }),
    fc.constantFrom(...definitions, 'away').map((name) => {
      return {
        items: { $ref: name === 'away' ? 'https://example.com/x' : `#/definitions/${name.replace('/', '~1')}` },
      };
    }),
    fc.record(
      {
        type: fc.subarray(['object', 'array', 'string', 'number'], { minLength: 1 }),
        description: names,
        properties: fc.dictionary(names, tie('schema'), { maxKeys: 3 }),
        patternProperties: fc.dictionary(names, tie('schema'), { maxKeys: 1 }),
        required: fc.array(names, { maxLength: 2 }),
        additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
        items: fc.oneof(tie('schema'), fc.array(tie('schema'), { maxLength: 3 })),
        additionalItems: fc.oneof(fc.boolean(), tie('schema')),
        minItems: fc.nat(3),
      },
      { requiredKeys: [] },
    ),
    fc.record(
      {
        allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
        anyOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
        oneOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  ),
}));

const drawn = fc.tuple(drawnSchema, fc.tuple(drawnSchema, drawnSchema, drawnSchema)).map(([root, parts]) => {
  return { ...root, definitions: Object.fromEntries(definitions.map((name, index) => [name, parts[index]])) };
});

describe('drawn schemas', () => {
  it('have types that TypeScript takes, and that declare nothing else', () => {
    fc.assert(
      fc.property(drawn, (schema) => {
        const text = typeOf(schema);
        expect(mistakes(text)).toEqual([]);
        expect(declared(text)).not.toContainEqual(expect.stringContaining('no type'));
        expect(typeOf(schema)).toBe(text);
      }),
      { numRuns: 120 },
    );
  });
});
