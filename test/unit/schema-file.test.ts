import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TemplateSyntaxError } from '../../src/diagnostics/error.ts';
import { Source } from '../../src/diagnostics/source.ts';
import { valueSpan } from '../../src/schema/value-span.ts';
import { schemaFileOf, schemaIn } from '../../src/schema-file.ts';

describe('the schema file of a template', () => {
  it.each([
    ['scan.vtl', 'scan.schema.json'],
    ['a.b/scan', 'a.b/scan.schema.json'],
    ['get.request.vtl', 'get.request.schema.json'],
    ['../x/.vtl', '../x/.vtl.schema.json'],
    ['C:\\x.y\\scan.tpl', 'C:\\x.y\\scan.schema.json'],
  ])('of %s is %s', (template, file) => {
    expect(schemaFileOf(template)).toBe(file);
  });
});

describe('the schema in a file', () => {
  const problemsOf = (text: string): string[] => {
    try {
      schemaIn(new Source(text, 'x.schema.json'));
      return [];
    } catch (error) {
      return (error as TemplateSyntaxError).diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);
    }
  };

  it('is its JSON', () => {
    expect(schemaIn(new Source('{"type": "object"}'))).toEqual({ type: 'object' });
  });

  it.each([
    ['', 'VTL2011 1:1'],
    ['{"type": "object",}', 'VTL2011 1:19'],
    ['{}\n{}', 'VTL2011 2:1'],
    ['7', 'VTL2012 1:1'],
    ['\n  null', 'VTL2012 2:3'],
    ['{"properties": {"\\"a/~}": 1}}', 'VTL2012 1:27'],
    ['{"type": 1, "type": 2}', 'VTL2012 1:21'],
  ])('is refused at its place: %j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('is refused where it is nested too deeply', () => {
    const nested = (depth: number) => `${'{"items":'.repeat(depth)}{}${'}'.repeat(depth)}`;
    expect(problemsOf(nested(200))).toEqual([]);
    expect(problemsOf(nested(201))).toEqual(['VTL2012 1:1810']);
    expect(problemsOf(nested(100_000))).toEqual(['VTL2012 1:1']);
  });
});

it('finds the place of every value in a JSON text', () => {
  const nested = (value: unknown, steps: readonly string[] = []): [unknown, readonly string[]][] => {
    const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return [[value, steps], ...inner.flatMap(([name, member]) => nested(member, [...steps, name]))];
  };
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 2), (json, indent) => {
      const text = JSON.stringify(json, null, indent);
      for (const [value, steps] of nested(JSON.parse(text))) {
        const { start, end } = valueSpan(text, steps);
        expect(JSON.parse(text.slice(start, end))).toEqual(value);
      }
    }),
    { numRuns: 200 },
  );
});
