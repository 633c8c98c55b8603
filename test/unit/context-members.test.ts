import { describe, expect, it } from 'vitest';
import { compile } from '../../src/index.ts';

describe('a list or map of $context', () => {
  it.each([
    ['read', '$context.claims.size()'],
    ['read where a map is changed', '#set($m = {})#set($m.a = 1)$context.claims.size()'],
  ])('is copied once, however often it is %s', (_, turn) => {
    let asked = 0;
    const claims = {
      get groups() {
        asked++;
        return ['a'];
      },
    };
    const { body } = compile(`#foreach($i in [1..50])${turn}#end`)({ context: { claims } });
    expect(body).toBe('1'.repeat(50));
    expect(asked).toBe(1);
  });

  it.each([
    ['$context.a.b', { a: new Date(0) }, 'context.a is of class Date: pass JSON data'],
    ['$context.a.b.c', { a: { b: new Map() } }, 'context.a.b is of class Map: pass JSON data'],
  ])('%s is refused by the name of what is no JSON data', (template, context, message) => {
    expect(() => compile(template)({ context } as never)).toThrow(message);
  });
});
