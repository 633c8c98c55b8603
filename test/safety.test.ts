import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compile, compileVelocity, TemplateError } from '../src/index.ts';
import { type ModuleRoad, openModuleRoad } from './support/modules.ts';
import { roads } from './support/roads.ts';

/** Texts that would become code, or reach a prototype, if they were ever taken for more than text. */
const hostile = [
  '__proto__',
  'constructor',
  'prototype',
  'hasOwnProperty',
  '`${process.exit(1)}`',
  '${globalThis.broken = 1}',
  "'); globalThis.broken = 1; ('",
  '"); globalThis.broken = 1; ("',
  '\\"); globalThis.broken = 1; //',
  '*/ globalThis.broken = 1 /*',
  '\u2028globalThis.broken = 1\u2029',
  '</script><script>globalThis.broken = 1</script>',
  '<!-- globalThis.broken = 1',
  '\ud800',
  '\u0000',
];

/** What the template prints, or nothing if it is refused as it should be. */
function attempt(run: () => string): string | null {
  try {
    return run();
  } catch (error) {
    if (error instanceof TemplateError) return null;
    throw error;
  }
}

/** Templates that hold the text wherever a template can hold text. */
function templatesWith(text: string): string[] {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return [
    `${text.replaceAll(/[$#]/g, '')}$a`,
    `#set($x = ${quoted})$x`,
    `#set($x = { ${quoted}: ${quoted} })$x`,
    `#set($m = {})#set($m[${quoted}] = 1)$m[${quoted}]$m.get(${quoted})`,
    `$input.path(${quoted})$input.json(${quoted})$input.params(${quoted})`,
    `#foreach($i in [${quoted}])$i#end#define($d)${text}#end$d`,
    `#[[${text}]]#`,
    `## ${text}\n#* ${text} *#`,
    `$${text} $a.${text} $!{a.${text}} #${text} #${text}(1)`,
    `#set($context.requestOverride.header[${quoted}] = ${quoted})`,
    `$context.get(${quoted})$stageVariables[${quoted}]$util.escapeJavaScript(${quoted})`,
  ];
}

describe.each(hostile)('%j', (text) => {
  it('is text, wherever a template holds it', () => {
    for (const template of templatesWith(text)) {
      for (const localVariables of [true, false]) {
        attempt(() => compile(template, { name: text, optimizations: { localVariables } })({}).body);
      }
      attempt(() => compileVelocity(template, { name: text })({ a: text }));
    }
    expect(globalThis).not.toHaveProperty('broken');
  });

  it('is data, wherever a request holds it', () => {
    const data = JSON.parse(`{${JSON.stringify(text)}: {"name": ${JSON.stringify(text)}}}`) as Record<string, unknown>;
    const texts = JSON.parse(`{${JSON.stringify(text)}: ${JSON.stringify(text)}}`) as Record<string, string>;
    const template = compile(
      "#foreach($k in $input.path('$').keySet())$k#end$input.path('$')$input.params().header$stageVariables$context",
    );
    const params = { path: texts, querystring: texts, header: texts };
    const { body } = template({ body: JSON.stringify(data), params, context: data, stageVariables: texts });
    expect(body).toBe(`${text}{${text}={name=${text}}}{${text}=${text}}{${text}=${text}}{${text}=}`);
    expect(globalThis).not.toHaveProperty('broken');
  });

  it('is a key of the result, and changes no prototype', () => {
    const quoted = `'${text.replaceAll("'", "''")}'`;
    const { requestOverride } = compile(`#set($context.requestOverride.header[${quoted}] = "v")`)({});
    expect(Object.entries(requestOverride.header)).toEqual([[text, 'v']]);
    expect(Object.getPrototypeOf(requestOverride.header)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });
});

describe('a template reaches no member of a JavaScript object', () => {
  const members = ['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'length', 'at', 'map'];

  it.each(members)('%s', (member) => {
    const roots = [
      '$input',
      '$util',
      '$context',
      '$stageVariables',
      '$method',
      '$list',
      '$map',
      '$text',
      '$number',
      '$body',
    ];
    const setup = '#set($list = [1])#set($map = {})#set($text = "t")#set($number = 1)#set($body = $input.path("$"))';
    for (const root of roots) {
      expect(compile(`${setup}[${root}.${member}]`)({ body: '{"a": [1]}' }).body).toBe('[]');
    }
  });

  it('by an index either', () => {
    const template = "#set($body = $input.path('$'))[$body['__proto__']$body.get('constructor')$body.a['length']]";
    expect(compile(template)({ body: '{"a": {}}' }).body).toBe('[]');
  });

  it('by an assignment either', () => {
    const template =
      '#set($m = {})#set($m["__proto__"] = {"polluted": 1})#set($m.constructor.prototype.polluted = 1)$m';
    expect(compile(template)({}).body).toBe('{__proto__={polluted=1}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('as a module', () => {
  let modules: ModuleRoad;
  beforeAll(async () => {
    modules = await openModuleRoad();
  });
  afterAll(() => modules.close());

  // The process that runs the modules reports a defect if they change a global object.
  it.each(hostile)('%j gives what it gives in memory, wherever a template holds it', async (text) => {
    for (const template of templatesWith(text)) {
      const request = { dialect: 'api-gateway', template, body: '{}' } as const;
      expect(await modules.run(request), template).toEqual(roads[0]!.run(request));
    }
  });
});

describe('a template cannot fill the memory of its host', () => {
  const often = (inner: string) => `#set($l = [])#foreach($a in [1..1000])#foreach($b in [1..1000])${inner}#end#end`;
  const million = (inner: string) => often(`#set($x = $l.add(${inner}))`);
  const doubled = (text: string, times = 15) => `#set($s = "${text}")${'#set($s = "$s$s")'.repeat(times)}`;
  const long = doubled('\u20ac', 18);
  const templates = [
    `${long}${million('$s.replace("\u20ac", "b")')}`,
    `${long}${million('$util.escapeJavaScript($s)')}`,
    `${long}#set($body = $input.path('$'))#set($body.s = $s)${million("$input.json('$')")}`,
    `${long}${million('$s.concat("$a$b").toLowerCase()')}`,
    `${long}${often('#set($q = "$s$a$b")#set($x = $l.add($q))#set($x = $q.hashCode())')}`,
    `${long}${often('#set($q = "$s$a$b")#set($x = $l.add($q))#if($q == "$a$s")#end')}`,
    `${long}#set($m = {})${often('#set($x = $m.put("$s$a$b", 1))')}`,
    `${long}#set($m = {})${often('#set($m["$s$a$b"] = 1)')}`,
    `${long}${million('{"$s$a$b": 1}')}`,
    `${doubled('[],')}${million('$util.parseJson("[${s}1]")')}`,
    `${doubled('{},')}${million('$util.parseJson("[${s}1]")')}`,
    `${doubled('{},')}#set($m = {})#set($x = $m.put("a", 1))${million('$util.parseJson("[${s}1]")')}`,
  ];
  let small: ModuleRoad;
  beforeAll(async () => {
    small = await openModuleRoad(['--max-old-space-size=256']);
  });
  afterAll(() => small.close());

  it.each(templates)('%s', async (template) => {
    const answer = await small.run({ dialect: 'api-gateway', template, body: '{}' });
    expect(answer).toMatchObject({ refused: 'render', message: expect.stringContaining('limit `steps`') });
  });
});
