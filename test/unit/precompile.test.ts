import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompile, Source, TemplateError, TemplateSyntaxError } from '../../src/index.ts';
import { mappingTemplate } from '../../src/runtime/index.ts';
import { installRuntime } from '../support/modules.ts';

const template = `#set($root = $input.path('$'))
{ "order": "$util.escapeJavaScript($root.name)",
#if($root.total > 100 && $stageVariables.mode == "strict")
  "lines": [#foreach($line in $root.lines)
    "$line.sku: $math.x $line.name.substring(2)"#if($foreach.hasNext),#end
  #end], #set($sum = $root.total * 2) "sum": $sum
#else "id": "$context.requestId" #end
}`;

describe('a source map', () => {
  const { code, map } = precompile(template, { name: 'order.vtl' });
  const trace = new TraceMap(JSON.stringify(map));

  // The first place of each text in the code, and where it has to lead: the place of the text behind it.
  it.each([
    ['inputDocument(rendering', "$input.path('$')"],
    ['"{ \\"order\\": \\"', '{ "order"'],
    ['utilEscapeJavaScript(', '$util.escape'],
    ['member($root, "name")', '$root.name'],
    ['"name"', 'name)'],
    ['greaterThan(', '$root.total > 100'],
    ['100', '100 &&'],
    ['equal(stageVariable(', '$stageVariables.mode =='],
    ['"strict"', '"strict")'],
    ['const loop1', '#foreach($line'],
    ['member($root, "lines")', '$root.lines'],
    ['substring(', '$line.name.substring'],
    ['if (loop1.hasNext)', '#if($foreach'],
    ['times(', '$root.total * 2'],
    ['text($sum)', '$sum\n'],
    ['text(contextMember(', '$context.requestId'],
  ])('leads from %s to %s', (generated, original) => {
    const at = code.indexOf(generated, code.indexOf('export default'));
    expect(at).toBeGreaterThan(0);
    const { line, column } = new Source(code).position(at);
    const wanted = new Source(template).position(template.indexOf(original));
    expect(originalPositionFor(trace, { line, column: column - 1 })).toMatchObject({
      source: 'order.vtl',
      line: wanted.line,
      column: wanted.column - 1,
    });
  });

  it('holds the template under its name', () => {
    expect(map).toMatchObject({
      version: 3,
      file: 'order.vtl.js',
      sources: ['order.vtl'],
      sourcesContent: [template],
    });
  });
});

describe('a module on disk', () => {
  let folder = '';
  beforeAll(async () => {
    mkdirSync('build', { recursive: true });
    folder = mkdtempSync('build/precompiled-');
    await installRuntime(join(folder, 'node_modules/velogate'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('names the line of the template in the stack of an error', () => {
    const { code, map } = precompile('{\n  "id":\n  "$input.path("$.id").substring(9)"\n}', { name: 'broken.vtl' });
    writeFileSync(join(folder, 'broken.vtl.js'), `${code}//# sourceMappingURL=broken.vtl.js.map\n`);
    writeFileSync(join(folder, 'broken.vtl.js.map'), JSON.stringify(map));
    writeFileSync(join(folder, 'main.js'), `import render from './broken.vtl.js';\nrender({ body: '{"id": "a"}' });\n`);
    const { stderr } = spawnSync(process.execPath, ['--enable-source-maps', join(folder, 'main.js')], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('TemplateRenderError: IndexOutOfBoundsException: begin 9, end 1, length 1');
    expect(stderr).toMatch(/broken\.vtl:3:4/);
  });
});

describe('a module', () => {
  it('is the same for the same template', () => {
    const again = () => JSON.stringify(precompile(template, { name: 'order.vtl' }));
    expect(again()).toBe(again());
  });

  it('is refused by a runtime of another revision, in a sentence', () => {
    expect(() => mappingTemplate({ revision: 0 }, () => '')).toThrow(
      'the template is of revision 0 and the runtime of 1: compile it again',
    );
  });

  it('carries the revision of the compiler, and limits where there are any', () => {
    expect(precompile('a').code).toContain('mappingTemplate({ revision: 1 }, ');
    expect(precompile('a', { limits: { steps: 5 } }).code).toContain('{ revision: 1, limits: { steps: 5 } }');
  });

  it('declares the type of its dialect', () => {
    expect(precompile('a').dts).toContain('declare const render: MappingTemplate;\nexport default render;\n');
    expect(precompile('a', { dialect: 'velocity' }).dts).toContain('declare const render: VelocityTemplate;');
  });

  it('is refused for a template with #evaluate, at its place', () => {
    const attempt = () => precompile('a\n#evaluate("$x")', { dialect: 'velocity', name: 'x.vtl' });
    expect(attempt).toThrow(TemplateSyntaxError);
    expect(attempt).toThrow(/VTL1401: .* \(line 2, column 1\)/);
    expect(precompile('#evaluate("$x")').code).toContain('#evaluate');
  });

  it.each([
    [() => precompile(5 as never), 'a template is a string, but this is number'],
    [() => precompile('a', { dialect: 'php' as never }), 'the option `dialect` has to be `api-gateway` or `velocity`'],
    [() => precompile('a', { nam: 'x' } as never), 'there is no option `nam`: did you mean `name`?'],
  ])('says what is wrong with its arguments', (attempt, message) => {
    expect(attempt).toThrow(new TemplateError(message));
  });
});

describe('a hostile name', () => {
  it.each(['*/ broken', '\nbroken()', '\u2028broken()', '`${broken()}`', '</script>', '__proto__', '"\\', '\ud800'])(
    '%j stays text',
    (name) => {
      const { code, map, dts } = precompile('$input.path("$.a").b()', { name });
      expect(code.split('\n')[0]).toMatch(/^\/\/ [\x20-\x7e]*$/);
      for (const text of [code, dts]) {
        expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([]);
        expect(text).not.toMatch(/^broken|<\/script/m);
      }
      expect(map.sources).toEqual([name]);
    },
  );
});
