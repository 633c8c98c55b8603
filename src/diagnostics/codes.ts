/**
 * Every problem that Velogate reports: its code, what is wrong, what to do. Codes are stable: a code never changes its
 * meaning and is never given to another problem. VTL10xx are problems of characters, 11xx of expressions, 12xx of
 * blocks, 13xx of a directive's arguments, 14xx of precompiling, 19xx of limits; 20xx are what the schema of the body
 * rules out, 21xx what versions of JsonPath differ in, 22xx what hardly does what it is meant to do; 40xx are problems of a document that holds templates, 41xx of its
 * intrinsic functions.
 */

export type Severity = 'error' | 'warning';

/** One row of the table; `Parameters` is what the call that reports the problem has to supply. */
export interface Problem<Parameters> {
  readonly code: `VTL${number}`;
  readonly severity: Severity;
  /** What is wrong, as a sentence without a full stop. */
  readonly message: (parameters: Parameters) => string;
  /** What to do about it. */
  readonly help?: (parameters: Parameters) => string;
}

/** Checks a row's parameters while keeping its own type. */
function problem<Parameters = Record<string, never>>(row: Problem<Parameters>): Problem<Parameters> {
  return row;
}

export const problems = {
  referenceAtEnd: /* @__PURE__ */ problem<{ text: string }>({
    code: 'VTL1001',
    severity: 'error',
    message: ({ text }) => `the template ends right after ${shown(text)}, where a name has to follow`,
    help: ({ text }) =>
      `to print it, put a blank or a line break after it, or #set a variable to '${text}' and print that`,
  }),
  unclosedRawBlock: /* @__PURE__ */ problem({
    code: 'VTL1002',
    severity: 'error',
    message: () => 'this `#[[` is never closed',
    help: () => 'end the raw text with `]]#`',
  }),
  unexpectedCharacter: /* @__PURE__ */ problem<{ character: string }>({
    code: 'VTL1003',
    severity: 'error',
    message: ({ character }) => `${shown(character)} cannot stand inside parentheses or brackets`,
    help: () => 'only literals, references and operators can stand here; text needs quotes',
  }),
  unclosedString: /* @__PURE__ */ problem<{ quote: string }>({
    code: 'VTL1004',
    severity: 'error',
    message: () => 'this string is never closed',
    help: ({ quote }) => `close it with ${shown(quote)}; the same quote inside the string is written twice`,
  }),
  badUnicodeEscape: /* @__PURE__ */ problem<{ text: string }>({
    code: 'VTL1005',
    severity: 'error',
    message: ({ text }) => `${shown(text)} is no Unicode escape: four hexadecimal digits have to follow \`\\u\``,
    help: () => 'write all four digits, or use single quotes, which leave `\\u` as it is',
  }),
  unclosedComment: /* @__PURE__ */ problem({
    code: 'VTL1006',
    severity: 'error',
    message: () => 'this `#*` begins a comment that is never closed',
    help: () => 'end the comment with `*#`',
  }),

  unexpectedToken: /* @__PURE__ */ problem<{ found: string; expected: string }>({
    code: 'VTL1101',
    severity: 'error',
    message: ({ found, expected }) => `${found} cannot stand here; ${expected} was expected`,
  }),
  missingClose: /* @__PURE__ */ problem<{ close: string; open: string }>({
    code: 'VTL1102',
    severity: 'error',
    message: ({ close, open }) => `${shown(close)} is missing: ${shown(open)} is never closed`,
    help: ({ close }) => `add the ${shown(close)}`,
  }),
  nullLiteral: /* @__PURE__ */ problem({
    code: 'VTL1103',
    severity: 'error',
    message: () => 'an expression cannot hold `null`: Velocity 1.7 has no such literal',
    help: () => 'use a variable that is never set, such as `$null`; it equals both nothing and the empty string',
  }),
  gluedMinus: /* @__PURE__ */ problem<{ text: string }>({
    code: 'VTL1104',
    severity: 'error',
    message: ({ text }) => `${shown(text)} is read as a negative number, so two values stand side by side`,
    help: () => 'to subtract, put a blank on each side of the minus: `$count - 1`',
  }),
  operatorInArgument: /* @__PURE__ */ problem<{
    operator: string;
    place: 'a method argument' | 'an index' | 'a list' | 'a map' | 'a range' | 'a directive argument';
  }>({
    code: 'VTL1105',
    severity: 'error',
    message: ({ operator, place }) => `${place} cannot calculate: ${shown(operator)} is not allowed here`,
    help: () => 'compute the value first, `#set($next = $i + 1)`, and use the variable',
  }),
  backslashQuote: /* @__PURE__ */ problem<{ quote: string }>({
    code: 'VTL1106',
    severity: 'error',
    message: ({ quote }) => `a backslash does not escape a quote: this ${shown(`\\${quote}`)} ends the string`,
    help: ({ quote }) =>
      quote === '"'
        ? 'write a quote inside a double-quoted string twice, `"say ""hi"""`, or use single quotes around it'
        : "write an apostrophe inside a single-quoted string twice, `'it''s'`, or use double quotes around it",
  }),
  trailingComma: /* @__PURE__ */ problem<{ place: 'list' | 'map' | 'argument list' }>({
    code: 'VTL1107',
    severity: 'error',
    message: ({ place }) => `a value is missing after the last comma of this ${place}`,
    help: () => 'remove the comma',
  }),
  blankList: /* @__PURE__ */ problem({
    code: 'VTL1108',
    severity: 'error',
    message: () => 'an empty list cannot hold a blank',
    help: () => 'write `[]`',
  }),
  emptyParentheses: /* @__PURE__ */ problem<{ directive: string }>({
    code: 'VTL1109',
    severity: 'error',
    message: ({ directive }) => `the parentheses of \`#${directive}\` are empty`,
    help: ({ directive }) =>
      directive === 'set' ? 'assign a value: `#set($name = 1)`' : `give a condition: \`#${directive}($name)\``,
  }),
  unquotedKey: /* @__PURE__ */ problem<{ key: string }>({
    code: 'VTL1110',
    severity: 'error',
    message: ({ key }) => `the map key ${shown(key)} needs quotes`,
    help: ({ key }) => `write '${key}'`,
  }),
  commentInParentheses: /* @__PURE__ */ problem({
    code: 'VTL1111',
    severity: 'error',
    message: () => 'a comment cannot stand inside parentheses or brackets',
    help: () => 'move it before or after the directive',
  }),
  bareWord: /* @__PURE__ */ problem<{ word: string; directive: string }>({
    code: 'VTL1112',
    severity: 'error',
    message: ({ word, directive }) => `\`#${directive}\` does not take the bare word ${shown(word)}`,
    help: ({ word }) => `for text write '${word}', for a variable $${word}`,
  }),
  blankArguments: /* @__PURE__ */ problem<{ method: string }>({
    code: 'VTL1113',
    severity: 'error',
    message: () => 'empty parentheses of a call cannot hold a blank',
    help: ({ method }) => `write \`${method}()\``,
  }),
  memberOfLiteral: /* @__PURE__ */ problem<{ literal: string }>({
    code: 'VTL1114',
    severity: 'error',
    message: ({ literal }) => `${literal} cannot be followed by a property, a method or an index`,
    help: () => 'put it in a variable first: `#set($value = ...)`',
  }),
  signBeforeReference: /* @__PURE__ */ problem<{ sign: string }>({
    code: 'VTL1115',
    severity: 'error',
    message: ({ sign }) =>
      `${shown(sign)} cannot stand before a value: only a number may carry a minus, without a blank`,
    help: ({ sign }) => (sign === '-' ? 'subtract from zero: `0 - $value`' : 'leave it out'),
  }),
  unfinishedIndex: /* @__PURE__ */ problem<{ reference: string }>({
    code: 'VTL1116',
    severity: 'error',
    message: ({ reference }) =>
      `a \`[\` right after ${shown(reference)} begins an index, which needs a number, a string or a reference and \`]\``,
    help: () => 'if the bracket is text, end the reference with braces: `${name}[`',
  }),
  reservedName: /* @__PURE__ */ problem<{ name: string }>({
    code: 'VTL1117',
    severity: 'error',
    message: ({ name }) => `${shown(name)} cannot be a name in a reference`,
    help: ({ name }) => `use another name; a key of a map can be read with \`.get('${name}')\``,
  }),
  assignmentInCondition: /* @__PURE__ */ problem({
    code: 'VTL1118',
    severity: 'error',
    message: () => 'a condition cannot assign with `=`',
    help: () => 'compare with `==`',
  }),
  unknownOperator: /* @__PURE__ */ problem<{ operator: string; help: string }>({
    code: 'VTL1119',
    severity: 'error',
    message: ({ operator }) => `there is no operator ${shown(operator)}`,
    help: ({ help }) => help,
  }),
  wordAsValue: /* @__PURE__ */ problem<{ word: string }>({
    code: 'VTL1120',
    severity: 'error',
    message: ({ word }) => `the bare word ${shown(word)} is no value`,
    help: ({ word }) => `for text write '${word}', for a variable $${word}`,
  }),

  unclosedBlock: /* @__PURE__ */ problem<{ directive: string }>({
    code: 'VTL1201',
    severity: 'error',
    message: ({ directive }) => `this \`#${directive}\` has no \`#end\``,
    help: () => 'add `#end`; note that a letter or digit right after it (`#endif`) makes it another word',
  }),
  strayDirective: /* @__PURE__ */ problem<{ directive: 'end' | 'else' | 'elseif' }>({
    code: 'VTL1202',
    severity: 'error',
    message: ({ directive }) => `this \`#${directive}\` has no open block`,
    help: ({ directive }) =>
      directive === 'end'
        ? 'remove it, or look for the opening directive: a misspelt one is plain text'
        : `\`#${directive}\` needs an \`#if\` before it`,
  }),
  elseAfterElse: /* @__PURE__ */ problem<{ directive: 'else' | 'elseif' }>({
    code: 'VTL1203',
    severity: 'error',
    message: ({ directive }) => `this \`#${directive}\` comes after the \`#else\` of the same \`#if\``,
    help: () => '`#else` is the last branch: use `#elseif` before it, or close the block with `#end`',
  }),
  elseOutsideIf: /* @__PURE__ */ problem<{ directive: 'else' | 'elseif'; block: string }>({
    code: 'VTL1204',
    severity: 'error',
    message: ({ directive, block }) => `\`#${directive}\` cannot stand in \`#${block}\`: it belongs to \`#if\``,
    help: () => 'test the list before the loop: `#if($list.size() > 0)`',
  }),

  argumentCount: /* @__PURE__ */ problem<{ directive: string; expected: string; found: number }>({
    code: 'VTL1302',
    severity: 'error',
    message: ({ directive, expected, found }) => `\`#${directive}\` takes ${expected}, but got ${found}`,
  }),
  macroWithoutName: /* @__PURE__ */ problem({
    code: 'VTL1303',
    severity: 'error',
    message: () => '`#macro` needs a name first, which is a bare word',
    help: () => 'write `#macro(name $parameter)`; API Gateway ignores macros, so use #define there',
  }),
  emptyLiteral: /* @__PURE__ */ problem({
    code: 'VTL1304',
    severity: 'error',
    message: () => '`#literal` has no body',
    help: () => 'put text before its `#end`, or remove both',
  }),
  malformedSet: /* @__PURE__ */ problem({
    code: 'VTL1305',
    severity: 'error',
    message: () => '`#set` needs a reference, `=` and a value',
    help: () => 'write `#set($name = 1)`',
  }),
  wrongArgument: /* @__PURE__ */ problem<{ directive: string; expected: string }>({
    code: 'VTL1306',
    severity: 'error',
    message: ({ directive, expected }) => `the argument of \`#${directive}\` has to be ${expected}`,
  }),
  missingParentheses: /* @__PURE__ */ problem<{ directive: string; example: string }>({
    code: 'VTL1307',
    severity: 'error',
    message: ({ directive }) => `\`#${directive}\` needs parentheses`,
    help: ({ example }) => `write \`${example}\``,
  }),
  secondValue: /* @__PURE__ */ problem<{ found: string }>({
    code: 'VTL1308',
    severity: 'error',
    message: ({ found }) => `\`#set\` takes one value: instead of ${found}, an operator or \`)\` was expected`,
    help: () => 'join texts with `+`, and write a `#set` for each variable',
  }),

  evaluateInModule: /* @__PURE__ */ problem({
    code: 'VTL1401',
    severity: 'error',
    message: () => 'a template with `#evaluate` cannot be precompiled, since it needs the compiler while it runs',
    help: () => 'compile it at run time with `compileVelocity`, or write what `#evaluate` would run into the template',
  }),

  tooDeep: /* @__PURE__ */ problem<{ limit: number }>({
    code: 'VTL1901',
    severity: 'error',
    message: ({ limit }) => `blocks or expressions are nested more than ${limit} deep here`,
    help: () => 'split the expression with #set, or flatten the blocks',
  }),
  tooLong: /* @__PURE__ */ problem({
    code: 'VTL1902',
    severity: 'error',
    message: () => 'the template chains more branches or calls than can be compiled',
    help: () => 'split the longest `#if` or the longest reference in two',
  }),
  chainTooLong: /* @__PURE__ */ problem<{ limit: number }>({
    code: 'VTL1903',
    severity: 'error',
    message: ({ limit }) => `this expression chains more than ${limit} operators`,
    help: () => 'compute it in several steps with #set',
  }),
  templateTooLarge: /* @__PURE__ */ problem<{ size: number; limit: number }>({
    code: 'VTL1904',
    severity: 'error',
    message: ({ size, limit }) =>
      `the template has ${size} bytes, but API Gateway takes ${limit} (300 KB) at most, which end here`,
    help: () => 'move what does not depend on the request out of the template, such as into the integration',
  }),

  memberNotInSchema: /* @__PURE__ */ problem<{ name: string; place: string; near: string | undefined; names: string }>({
    code: 'VTL2001',
    severity: 'warning',
    message: ({ name, place }) => `the schema of the body has no member ${shown(name)} at ${shown(place, 200)}`,
    help: ({ near, names }) => {
      if (near !== undefined) return `did you mean ${shown(near)}?`;
      return names === '' ? 'it is closed: `additionalProperties` is false' : `its members are ${names}`;
    },
  }),
  memberOfNoObject: /* @__PURE__ */ problem<{
    name: string;
    place: string;
    kinds: string;
    language: 'JSONPath' | 'Velocity';
  }>({
    code: 'VTL2002',
    severity: 'warning',
    message: ({ name, place, kinds }) =>
      `there can be no member ${shown(name)}: by the schema of the body, ${shown(place, 200)} is ${kinds}`,
    help: ({ kinds, language }) => {
      if (kinds !== 'an array')
        return language === 'JSONPath' ? 'end the path before it' : 'end the reference before it';
      return language === 'JSONPath'
        ? 'name an element first: `[0]`, or `[*]` for all'
        : 'name an element first, `[0]` or `.get(0)`, or go through all with `#foreach`';
    },
  }),
  elementOfNoArray: /* @__PURE__ */ problem<{ place: string; kinds: string }>({
    code: 'VTL2003',
    severity: 'warning',
    message: ({ place, kinds }) =>
      `there can be no element here: by the schema of the body, ${shown(place, 200)} is ${kinds}`,
    help: () => 'leave the index out',
  }),
  elementNotInSchema: /* @__PURE__ */ problem<{ index: number; place: string; count: number }>({
    code: 'VTL2004',
    severity: 'warning',
    message: ({ index, place, count }) =>
      `there can be no element ${index}: by the schema of the body, ${shown(place, 200)} has ${count} at most`,
    help: () => 'the first element has the index 0',
  }),

  schemaNoJson: /* @__PURE__ */ problem<{ reason: string }>({
    code: 'VTL2011',
    severity: 'error',
    message: ({ reason }) => `the schema of the body is no valid JSON: ${reason}`,
  }),
  noSchema: /* @__PURE__ */ problem<{ problem: string }>({
    code: 'VTL2012',
    severity: 'error',
    message: ({ problem }) => `the schema of the body is no JSON Schema (draft 4): this ${problem}`,
  }),

  newerJsonPath: /* @__PURE__ */ problem<{ what: string; older: string; help: string }>({
    code: 'VTL2101',
    severity: 'warning',
    message: ({ what, older }) => `${what} may not work in the service: JsonPath 2.0.0 ${older}`,
    help: ({ help }) => help,
  }),

  unreadablePath: /* @__PURE__ */ problem<{ problem: string }>({
    code: 'VTL2201',
    severity: 'warning',
    message: ({ problem }) => `this cannot be read as a JSONPath, so that rendering it fails: ${problem}`,
    help: () => "steps of a path are `.name`, `['name']`, `[0]`, `[*]`, `..name` and `[?(@.name == 'value')]`",
  }),
  unknownFunction: /* @__PURE__ */ problem<{
    object: string;
    name: string;
    near: string | undefined;
    names: readonly string[];
  }>({
    code: 'VTL2202',
    severity: 'warning',
    message: ({ object, name }) => `\`$${object}\` has no function ${shown(name)}: calling it gives nothing`,
    help: ({ near, names }) =>
      near === undefined
        ? `its functions are ${names.map((name) => shown(name)).join(', ')}`
        : `did you mean ${shown(near)}?`,
  }),
  elseIf: /* @__PURE__ */ problem({
    code: 'VTL2203',
    severity: 'warning',
    message: () => 'this `if` is text, which the `#else` before it prints: it tests nothing',
    help: () => 'write `#elseif` as one word',
  }),
  byteOrderMark: /* @__PURE__ */ problem({
    code: 'VTL2204',
    severity: 'warning',
    message: () => 'the template begins with a byte order mark (U+FEFF), which it prints',
    help: () => 'save the file as UTF-8 without a byte order mark',
  }),

  invalidDocument: /* @__PURE__ */ problem<{ format: string; reason: string }>({
    code: 'VTL4001',
    severity: 'error',
    message: ({ format, reason }) => `the document is no valid ${format}: ${reason}`,
  }),
  severalDocuments: /* @__PURE__ */ problem({
    code: 'VTL4002',
    severity: 'error',
    message: () => 'a second YAML document begins here, but a file has to hold one',
    help: () => 'put each document into a file of its own',
  }),
  duplicateKey: /* @__PURE__ */ problem<{ key: string }>({
    code: 'VTL4003',
    severity: 'error',
    message: ({ key }) => `the key ${shown(key)} comes twice in this map`,
    help: () => 'keep one of the two: readers of YAML and JSON disagree about which one counts',
  }),
  unknownAlias: /* @__PURE__ */ problem<{ alias: string }>({
    code: 'VTL4004',
    severity: 'error',
    message: ({ alias }) => `there is no finished anchor \`&${alias}\` before the alias \`*${alias}\``,
    help: () => 'an anchor has to stand before its aliases, and cannot contain one of them',
  }),
  keyWithoutText: /* @__PURE__ */ problem({
    code: 'VTL4005',
    severity: 'error',
    message: () => 'a list or a map cannot be a key',
    help: () => 'write the key as text; text that begins with `[` or `{` needs quotes',
  }),
  invalidMerge: /* @__PURE__ */ problem({
    code: 'VTL4006',
    severity: 'error',
    message: () => 'only a map, or a list of maps, can be merged with `<<`',
    help: () => 'give the alias of a map: `<<: *name`',
  }),
  documentTooDeep: /* @__PURE__ */ problem<{ limit: number }>({
    code: 'VTL4007',
    severity: 'error',
    message: ({ limit }) => `the document is nested more than ${limit} deep here`,
    help: () => 'flatten it: no service takes documents that are nested so deeply',
  }),
  documentTooLarge: /* @__PURE__ */ problem({
    code: 'VTL4008',
    severity: 'error',
    message: () => 'the aliases, functions and templates of this document unfold into more than can be read',
    help: () => 'look for aliases of aliases and for conditions that name each other, or split the document',
  }),
  unknownDocument: /* @__PURE__ */ problem({
    code: 'VTL4011',
    severity: 'error',
    message: () => 'this is no document that is known to hold mapping templates',
    help: () =>
      'an OpenAPI document has the key `openapi` or `swagger`, a CloudFormation or SAM template `Resources`, ' +
      '`AWSTemplateFormatVersion` or `Transform`, a serverless.yml `service` and `provider` or `functions`; ' +
      'the schema of a body is read with the template that it stands beside',
  }),
  noTemplates: /* @__PURE__ */ problem<{ kind: string; places: string }>({
    code: 'VTL4012',
    severity: 'warning',
    message: ({ kind }) => `there is no mapping template in this ${kind}`,
    help: ({ places }) => `templates are looked for in ${places}`,
  }),
  wrongShape: /* @__PURE__ */ problem<{ what: string; expected: string; found: string }>({
    code: 'VTL4013',
    severity: 'error',
    message: ({ what, expected, found }) => `${what} has to be ${expected}, but is ${found}`,
  }),
  notLookedInto: /* @__PURE__ */ problem<{ what: string; remedy: string }>({
    code: 'VTL4014',
    severity: 'warning',
    message: ({ what }) => `templates are not looked for in ${what}`,
    help: ({ remedy }) => remedy,
  }),
  unusableSchema: /* @__PURE__ */ problem<{ reason: string }>({
    code: 'VTL4015',
    severity: 'warning',
    message: ({ reason }) => `the schema of the body is not used: ${reason}`,
    help: () => 'until it is mended, the template is compiled as if it had none',
  }),

  unresolvedName: /* @__PURE__ */ problem<{ name: string; intrinsic: string }>({
    code: 'VTL4101',
    severity: 'error',
    message: ({ name, intrinsic }) => `${shown(intrinsic)}: the value of ${shown(name)} is not known before deployment`,
    help: ({ name }) => `give it with \`--parameter ${name}=VALUE\``,
  }),
  undeclaredVariable: /* @__PURE__ */ problem<{ name: string }>({
    code: 'VTL4102',
    severity: 'error',
    message: ({ name }) => `\`Fn::Sub\`: ${shown(name)} is neither a parameter nor a resource of this document`,
    help: ({ name }) =>
      `for Velocity's own reference write \`\${!${name}}\`, which prints \`\${${name}}\`, or leave out the braces; ` +
      `else give its value with \`--parameter ${name}=VALUE\``,
  }),
  velocityInSub: /* @__PURE__ */ problem<{ text: string }>({
    code: 'VTL4103',
    severity: 'error',
    message: ({ text }) => `\`Fn::Sub\`: ${shown(`\${${text}}`)} is no variable of CloudFormation`,
    help: ({ text }) =>
      `for Velocity's own reference write \`\${!${text}}\`, which prints \`\${${text}}\`, or leave out the braces`,
  }),
  unresolvableFunction: /* @__PURE__ */ problem<{ intrinsic: string }>({
    code: 'VTL4104',
    severity: 'error',
    message: ({ intrinsic }) => `${shown(intrinsic)} cannot be resolved before deployment`,
    help: () =>
      'put a parameter with a default value in its place, `!Ref Name`, and give it with `--parameter Name=VALUE`',
  }),
  malformedFunction: /* @__PURE__ */ problem<{ intrinsic: string; expected: string }>({
    code: 'VTL4105',
    severity: 'error',
    message: ({ intrinsic, expected }) => `${shown(intrinsic)} needs ${expected}`,
  }),
  serverlessVariable: /* @__PURE__ */ problem<{ variable: string }>({
    code: 'VTL4106',
    severity: 'error',
    message: ({ variable }) =>
      `${shown(variable)} is a variable of the Serverless Framework, which only it can resolve`,
    help: () => 'compile the output of `serverless print` instead, which has all variables resolved',
  }),
  serverlessFile: /* @__PURE__ */ problem<{ path: string }>({
    code: 'VTL4107',
    severity: 'error',
    message: ({ path }) => `this template is the file ${shown(path)}`,
    help: ({ path }) => `compile that file itself: \`velogate compile ${path}\``,
  }),
};

/** The key of a problem in the table. */
export type ProblemName = keyof typeof problems;

/** What has to be supplied to report a problem. */
export type ProblemParameters<Name extends ProblemName> =
  (typeof problems)[Name] extends Problem<infer Parameters> ? Parameters : never;

const LONGEST_SHOWN = 40;

/** A piece of a template as messages print it: in back-ticks, on one line, cut when it is long. */
export function shown(text: string, longest = LONGEST_SHOWN): string {
  const short = text.length > longest ? `${text.slice(0, longest)}...` : text;
  return `\`${short.replace(/[\p{C}\u2028\u2029]/gu, escaped)}\``;
}

function escaped(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
