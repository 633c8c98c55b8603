import { TemplateError } from '../runtime/errors.ts';
import { isList } from './conditions.ts';
import { body, bodyValue, checkedPath, type RequestValue } from './sources.ts';
import { joined, stringLiteral, type Vtl, vtl } from './vtl.ts';

/** An entry for each element of a list in the body. */
export class ForEach<Entry> {
  constructor(
    readonly list: RequestValue<'refused'>,
    readonly entry: Entry,
  ) {}
}

/** The entries of a call: each described, or one for each element of a list in the body. */
export type Entries<Entry> = readonly Entry[] | ForEach<Entry>;

/**
 * One entry for each element of a list in the body.
 * @param path Where the list is: `$.orders`.
 * @param describe What becomes of an element, whose parts have paths of their own: `element('$.id')`.
 * @throws {TemplateError} for paths that are not of names and indexes.
 */
export function forEach<const Entry>(
  path: string,
  describe: (element: (path: string) => RequestValue<'refused'>) => Entry,
): ForEach<Entry> {
  const list = checkedPath('forEach', path);
  const element = (inner: string): RequestValue<'refused'> => {
    const rest = checkedPath('element', inner).slice(1);
    const place = rest === '' ? vtl`$element` : vtl`$element.concat(${stringLiteral(rest)})`;
    return bodyValue(list, place, inner);
  };
  return new ForEach(body(list), describe(element));
}

/** Prints a list of entries. The loop is one, as a service takes fewer than the 1000 turns after which it would end. */
export function entriesText<Entry>(entries: Entries<Entry>, most: number, print: (entry: Entry) => Vtl): Vtl {
  if (!(entries instanceof ForEach)) return vtl`[${joined(entries.map(print), ', ')}]`;
  const {
    list: { reference: list, label },
    entry,
  } = entries;
  const fits = vtl`${isList(list)} && ${list}.size() > 0 && ${list}.size() <= ${most}`;
  const element = vtl`#set($element = ${stringLiteral(`${label}[`)} + $foreach.index + ']')`;
  const problem = stringLiteral(`${label} has to be a list of 1 to ${most} elements`);
  return vtl`#if(${fits})[#foreach($each in ${list})${element}#if($foreach.index > 0), #end${print(entry)}#end]#elseif($problem == "")#set($problem = ${problem})#end`;
}

/** @throws {TemplateError} for no list of entries, too many of them, and entries that `check` refuses. */
export function checkEntries(
  entries: unknown,
  most: number,
  where: string,
  check: (entry: unknown, where: string) => void,
): void {
  if (entries instanceof ForEach) return check(entries.entry, where);
  if (!Array.isArray(entries) || entries.length < 1 || entries.length > most) {
    throw new TemplateError(`${where} has to be a list of 1 to ${most} entries, or forEach(path, element => entry)`);
  }
  for (const [index, entry] of entries.entries()) check(entry, `${where}[${index}]`);
}
