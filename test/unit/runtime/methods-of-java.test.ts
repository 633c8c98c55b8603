import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing, spawnJava } from '../../oracle/java.ts';
import { type Oracle, type OracleCase, openOracle } from '../../oracle/oracle.ts';
import { compare } from '../../property/compare.ts';
import { LineProcess } from '../../support/line-process.ts';
import { roads } from '../../support/roads.ts';

/** How a template gets hold of an object of each class, in `$x`. */
const receivers: { readonly [className: string]: string } = {
  'java.lang.String': "#set($x = 'Hello')",
  'java.lang.Integer': '#set($x = 5)',
  'java.lang.Long': '#set($x = 5000000000)',
  'java.lang.Double': '#set($x = 2.5)',
  'java.lang.Boolean': '#set($x = true)',
  'java.math.BigInteger': '#set($x = 123456789012345678901)',
  'java.util.ArrayList': "#set($x = ['b', 'a'])",
  'net.minidev.json.JSONArray': '#set($x = $array)',
  'java.util.LinkedHashMap': "#set($x = {'a': 1, 'b': 2})",
  'java.util.LinkedHashMap$LinkedKeySet': "#set($map = {'a': 1, 'b': 2})#set($x = $map.keySet())",
  'java.util.LinkedHashMap$LinkedValues': "#set($map = {'a': 1, 'b': 2})#set($x = $map.values())",
  'java.util.LinkedHashMap$LinkedEntrySet': "#set($map = {'a': 1, 'b': 2})#set($x = $map.entrySet())",
  'java.util.LinkedHashMap$Entry': "#set($map = {'a': 1})#foreach($x in $map.entrySet())",
  'java.util.ArrayList$Itr': "#set($list = ['b', 'a'])#set($x = $list.iterator())",
};

/** A value for a parameter of each type; null where no value of a template would do. */
const values: { readonly [type: string]: string } = {
  ...{
    int: '1',
    long: '1',
    short: '$short',
    byte: '$byte',
    double: '1.5',
    float: '$float',
    boolean: 'true',
    char: '$char',
  },
  ...{
    String: "'1'",
    CharSequence: "'l'",
    Object: "'a'",
    Integer: '3',
    Long: '5000000001',
    Double: '0.5',
    Boolean: 'true',
  },
  ...{
    BigInteger: '$big',
    Collection: "['a']",
    List: "['a']",
    Iterable: "['a']",
    Map: "{'c': 3}",
    'Object[]': "'a', 'b'",
  },
  ...{ 'CharSequence[]': "'a', 'b'", 'char[]': '$chars', 'Entry[]': '$none', Entry: '$none', Comparable: "'a'" },
};

const setup =
  "#set($big = 98765432109876543210)#set($one = 1)#set($short = $one.shortValue())#set($byte = $one.byteValue())#set($float = $one.floatValue())#set($text = 'l')#set($char = $text.charAt(0))#set($chars = $text.toCharArray())";

/** What Java answers with an address or a time, or waits for. */
const unsteady = /^(?:wait|notify|notifyAll|hashCode)\(/;

/** The names in the table of what Java has and a template cannot call. */
function refusedNames(): ReadonlySet<string> {
  const [, section = ''] = readFileSync('docs/compatibility.md', 'utf8').split('**Methods that Java has');
  const table = section.split('**Regular')[0]!;
  return new Set([...table.matchAll(/`(?:\w+\.)?(\w+)`/g)].map(([, name]) => name!));
}

function caseOf(className: string, method: string): OracleCase {
  const [, name, list] = /^(\w+)\((.*)\)$/.exec(method)!;
  const args = list === '' ? [] : list!.split(',').map((type) => values[type] ?? '$none');
  const call = `$x.${name}(${args.join(', ')})`;
  const end = receivers[className]!.includes('#foreach') ? '#end' : '';
  const template = `${setup}${receivers[className]}#set($result = ${call})<$result> $!result.class.name <$x>${end}`;
  return { dialect: 'velocity', template, context: '{"array": ["b", "a"]}' };
}

describe.runIf(missing() === null)('every method of Java that a template can reach', () => {
  let oracle: Oracle;
  let reflection: LineProcess<{ readonly methods: readonly string[] }>;
  beforeAll(async () => {
    oracle = (await openOracle())!;
    reflection = new LineProcess(spawnJava('Methods', [])!, 'The process that lists methods');
  }, 60_000);
  afterAll(() => {
    oracle.close();
    reflection.close();
  });

  it.each(Object.keys(receivers))(
    'of %s behaves as in Java, or is in docs/compatibility.md',
    async (className) => {
      const { methods } = await reflection.send([JSON.stringify(className)])[0]!;
      const cases = methods.filter((method) => !unsteady.test(method)).map((method) => caseOf(className, method));
      const answers = await oracle.run(cases);
      const documented = refusedNames();
      const wrong = cases.flatMap((request, index): unknown[] => {
        const got = roads[0]!.run(request) as Exclude<ReturnType<(typeof roads)[0]['run']>, null | Promise<unknown>>;
        const name = /\$result = \$x\.(\w+)/.exec(request.template)![1]!;
        if ('refused' in got && /Velogate does not/.test(got.message))
          return documented.has(name) ? [] : [`${name} is refused`];
        const verdict = compare(request, answers[index]!, got);
        return verdict === 'differs' || verdict === 'stage' ? [{ request, engine: answers[index], got }] : [];
      });
      expect(wrong).toEqual([]);
    },
    240_000,
  );
});
