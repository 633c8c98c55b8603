/** Blocks of a template that call themselves, for values that are nested to any depth. */
import { each } from '../backends/blocks.ts';
import { joined, jsonString, type Vtl, vtl } from '../backends/vtl.ts';

/** DynamoDB nests values 32 levels deep. */
export const deepest = 32;

/**
 * Defines a block that prints `$value` by the first condition that holds, and may print itself for a part of it, with
 * `inner`. Velocity lets a `#define` block be active twice, but counts anew for each run of the directive: so there is
 * one block for each level.
 */
export function recursiveBlock(cases: readonly (readonly [condition: Vtl, text: Vtl])[]): Vtl {
  const printed = cases.map(([condition, text]) => vtl`if(${condition})${text}`);
  return vtl`#set($levels = [])#foreach($level in [0..${deepest + 2}])
#define($block)#${joined(printed, '#else')}#end#end
#set($added = $levels.add($block))#end
#set($depth = 0)
`;
}

/** Has the recursive block print a value. */
export function inner(value: Vtl): Vtl {
  return vtl`#set($depth = $depth + 1)#foreach($value in [${value}])$levels.get($depth)#end#set($depth = $depth - 1)`;
}

/** Whether a text calls the recursive block: no name of a description can look like that, as none has a `$`. */
export function usesBlock({ text }: Vtl): boolean {
  return text.includes('$levels.get($depth)');
}

/** Prints something for each entry of a map, which may have more than 1000, with commas; for use in a recursive block. */
export function eachEntry(map: Vtl, body: (value: Vtl) => Vtl): Vtl {
  const entry = (name: Vtl): Vtl => vtl`${jsonString(name)}: ${body(vtl`${map}.get(${name})`)}`;
  return vtl`#set($names = [])#set($added = $names.addAll(${map}.keySet())){${each(vtl`$names`, 0, entry)}}`;
}
