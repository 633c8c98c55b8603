import { afterAll, describe, expect, it } from 'vitest';
import { check, compile } from '../../src/index.ts';
import { missing } from '../oracle/java.ts';
import { openOracle } from '../oracle/oracle.ts';

const body = '{"a":[1,{"b":"x"}],"s":"t","n":[1,2]}';

/** Paths in which JsonPath 2.0.0, which the oracle runs, does not give what Velogate gives; and the step that is marked. */
const newer: [template: string, marked: string][] = [
  ["$input.json('$.n[-1]')", '[-1]'],
  ['$input.json("$[""s""]")', '"$[""s""]"'],
  [`$input.json('$["s"]')`, '["s"]'],
  ["$input.json('$.a.length()')", 'length()'],
  ["$input.json('$.n.sum()')", 'sum()'],
  [`$input.json("$.a[?(@.b in ['x'])]")`, "[?(@.b in ['x'])]"],
  ["$input.json('$.a[?(@.b size 1)]')", '[?(@.b size 1)]'],
  [`$input.json('$.a[?(@.b == "x")]')`, '[?(@.b == "x")]'],
  ["$input.json('$.a[?(!(@.b))]')", '[?(!(@.b))]'],
];

/** Paths that both read alike. */
const both = [
  "$input.json('$.n[-1:]')",
  `$input.json("$['s']")`,
  `$input.json("$.a[?(@.b == 'x')]")`,
  "$input.json('$.a[?(@.b =~ /X/i)]')",
  `$input.json("$.a[?(@.b == ' in ')]")`,
  "\\$input.json('$.n[-1]')",
];

describe('check', () => {
  it.each(newer)('warns of what an older JsonPath does not read: %s', (template, marked) => {
    const found = check(template).map(({ code, span }) => `${code} ${template.slice(span.start, span.end)}`);
    expect(found).toEqual([`VTL2101 ${marked}`]);
  });

  it('says what the older one does, and what to write', () => {
    expect(check("$input.json('$.n[-1]')")[0]).toMatchObject({
      message: 'an index from the end may not work in the service: JsonPath 2.0.0 finds nothing',
      help: 'take the list, and `$list.get($last)` with an index that you have computed',
    });
  });

  it.each(both)('leaves alone what all versions read: %s', (template) => {
    expect(check(template)).toEqual([]);
  });
});

describe('JsonPath 2.0.0 itself', async () => {
  const problem = missing();
  if (problem !== null) console.warn(`The warnings of newer paths are not held against the engine: ${problem}`);
  const oracle = await openOracle();
  afterAll(() => oracle?.close());

  it.runIf(oracle)('gives something else for the former, and the same for the latter', async () => {
    const templates = [...newer.map(([template]) => template), ...both];
    const answers = await oracle!.run(
      templates.map((template) => ({ dialect: 'api-gateway', template, body }) as const),
    );
    const differing = templates.filter((template, index) => {
      const answer = answers[index]!;
      return !('output' in answer) || answer.output !== compile(template)({ body }).body;
    });
    expect(differing).toEqual(newer.map(([template]) => template));
  });
});
