/**
 * The token of a page is the base64 of LastEvaluatedKey, its members in the order of the description and without blanks,
 * so that one regular expression can tell on the way back that it is a key and nothing else.
 */
import type { Member } from '../backends/blocks.ts';
import { forms, textHasForm } from '../backends/conditions.ts';
import type { RequestValue } from '../backends/sources.ts';
import { escaped, joined, jsonLiteral, stringLiteral, type Vtl, vtl } from '../backends/vtl.ts';
import type { KeyTypes, Table } from './types.ts';

/** What LastEvaluatedKey consists of. */
export function pageKey({ key, indexes = {} }: Table, index: string | undefined): KeyTypes {
  return index === undefined ? key : { ...key, ...indexes[index] };
}

/** Prints the member `next`, where there is a next page. */
export function nextPage(key: KeyTypes): Vtl {
  const last = vtl`$input.path('$.LastEvaluatedKey')`;
  const members = Object.entries(key).map(([name, type]) => {
    const value = vtl`${last}.get(${stringLiteral(name)}).get('${jsonName(type)}')`;
    return vtl`${jsonLiteral(name)}:{"${jsonName(type)}":"${escaped(value)}"}`;
  });
  return vtl`#if(${last}.containsKey("") != "")#define($position){${joined(members, ',')}}#end#set($token = "$position"), "next": "$util.base64Encode($token)"#end`;
}

function jsonName(type: 'S' | 'N' | 'B'): Vtl {
  return { S: vtl`S`, N: vtl`N`, B: vtl`B` }[type];
}

/**
 * What `escaped` prints: one round for each escape. Java repeats a group without taking a place on its stack for each round
 * only if it never gives one back (`*+`).
 */
const plainCharacters = '[ !#-\\[\\]-~]*+';
const stringForm = `${plainCharacters}(?:\\\\(?:["\\\\/bfnrt]|u[0-9A-F]{4})${plainCharacters})*+`;
const binaryForm = '[A-Za-z0-9+/]*+(?:\\\\/[A-Za-z0-9+/]*+)*+={0,2}';

const contentForms = { S: stringForm, N: forms.number, B: binaryForm } as const;

function keyForm(key: KeyTypes): string {
  const members = Object.entries(key).map(([name, type]) => {
    return `${literally(`${jsonLiteral(name).text}:{"${type}":"`)}${contentForms[type]}"\\}`;
  });
  return `\\{${members.join(',')}\\}`;
}

/** A regular expression for this very text, which is ASCII. */
function literally(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '\\$&');
}

/** The member `ExclusiveStartKey`; a request without a token gets the first page. */
export function startKey(key: KeyTypes, { reference, label }: RequestValue<'refused' | 'left out'>): Member {
  const problem = stringLiteral(`${label} has to be a token from \`next\``);
  const decoded = vtl`#set($position = "")#if(${textHasForm(reference, forms.base64)})#set($position = $util.base64Decode(${reference}))#end`;
  const value = vtl`${decoded}#if(${textHasForm(vtl`$position`, keyForm(key))})$position#{else}#set($problem = ${problem})#end`;
  return { name: 'ExclusiveStartKey', value, when: vtl`${reference} != ""` };
}
