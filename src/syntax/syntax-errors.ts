import type { TokenType } from 'chevrotain';
import { type ProblemParameters, shown } from '../diagnostics/codes.ts';
import type { Report } from '../diagnostics/report.ts';
import { endsInBackslashQuote, reportBackslashQuote } from './backslash-quotes.ts';
import { directiveName } from './directives.ts';
import { hasBareBlock, type Opening, openAt } from './openings.ts';
import { CHAIN_LIMIT } from './parser.ts';
import type { Token } from './tokens.ts';
import * as t from './tokens.ts';
import type { TreeBuilder } from './tree.ts';

/** Where the parser stopped: at a token, or at the end of the template (null). */
export interface Failure {
  readonly token: Token | null;
  /** The names of the grammar's rules that were being read, outermost first; empty behind a whole block. */
  readonly rules: readonly string[];
  /** The limit of nesting, where that is what stopped it. */
  readonly tooDeep?: number;
}

/** What the explanations look at. */
interface Situation {
  readonly report: Report;
  readonly tree: TreeBuilder;
  readonly tokens: readonly Token[];
  readonly token: Token;
  /** The token before it, blanks aside. */
  readonly before: Token | undefined;
  /** Whether a blank stands between the two. */
  readonly blank: boolean;
  readonly rule: string;
  readonly rules: readonly string[];
  /** The innermost bracket or block that is open there. */
  readonly opening: Opening | undefined;
  readonly after: Token | undefined;
}

/** Each explains one kind of mistake, and tells whether it was that one. */
type Explanation = (situation: Situation) => boolean;

/** Says in the user's terms why the parser stopped, and what to do. */
export function reportSyntaxError(report: Report, tree: TreeBuilder, tokens: readonly Token[], failure: Failure): void {
  const { token, rules } = failure;
  const at = token?.index ?? tokens.length;
  const opening = openAt(tokens, at, (word) => tree.isBlock(word));
  if (failure.tooDeep && token) {
    const problem = failure.tooDeep === CHAIN_LIMIT ? 'chainTooLong' : 'tooDeep';
    report(problem, tree.span(token), { limit: failure.tooDeep });
  } else if (!token) reportEnd(report, tree, tokens, opening);
  else {
    const blank = tokens[at - 1]?.tokenType === t.Space;
    const before = tokens[at - (blank ? 2 : 1)];
    const rule = rules.at(-1) ?? '';
    const situation = { report, tree, tokens, token, before, blank, rule, rules, opening, after: tokens[at + 1] };
    if (!explanations.some((explain) => explain(situation))) reportUnexpected(situation);
  }
}

function reportEnd(report: Report, tree: TreeBuilder, tokens: readonly Token[], opening: Opening | undefined): void {
  const last = tokens.at(-1)!;
  if (opening?.kind === 'block') report('unclosedBlock', tree.span(opening.token), { directive: opening.name });
  else if (opening) report('missingClose', tree.span(opening.token), closing(opening));
  else report('unexpectedToken', tree.span(last), { found: 'the end of the template', expected: 'more' });
}

function closing({ token, kind }: Opening): { open: string; close: string } {
  return { open: token.image.trim(), close: kind === 'block' ? '#end' : kind };
}

const explanations: Explanation[] = [
  explainMissingParentheses,
  explainControlWord,
  explainComment,
  explainNull,
  explainMinus,
  explainBackslashQuote,
  explainComma,
  explainBlank,
  explainEmpty,
  explainKey,
  explainOperatorWord,
  explainWord,
  explainReservedName,
  explainIndex,
  explainLiteralMember,
  explainForeignOperator,
  explainSign,
  explainOperator,
  explainUnclosed,
  explainSet,
];

function explainControlWord({ report, tree, tokens, token, opening, rules }: Situation): boolean {
  const directive = controlWords.get(token.tokenType);
  if (!directive) return false;
  // Its directive has been reported for having no parentheses.
  const isBareBlock = (word: Token) => tree.isDirective(directiveName(word.image)) && tree.isBlock(word);
  if (directive === 'end' && rules.length === 0 && hasBareBlock(tokens, token.index, isBareBlock)) return true;
  const span = tree.span(token);
  if (opening && opening.kind !== 'block') report('missingClose', tree.span(opening.token), closing(opening));
  else if (!opening || directive === 'end') report('strayDirective', span, { directive });
  else if (opening.name === 'if') report('elseAfterElse', span, { directive });
  else report('elseOutsideIf', span, { directive, block: opening.name });
  return true;
}

const controlWords = new Map<TokenType, 'end' | 'else' | 'elseif'>([
  [t.EndWord, 'end'],
  [t.ElseWord, 'else'],
  [t.ElseIfWord, 'elseif'],
]);

function explainComment({ report, tree, token }: Situation): boolean {
  const comment = [t.LineComment, t.BlockCommentEnd, t.DocCommentEnd, t.RawEnd].includes(token.tokenType);
  if (comment) report('commentInParentheses', tree.span(token), {});
  return comment;
}

function explainNull({ report, tree, token }: Situation): boolean {
  const found = token.tokenType === t.DirectiveWord && token.image === 'null';
  if (found) report('nullLiteral', tree.span(token), {});
  return found;
}

function explainMinus({ report, tree, token, before, blank }: Situation): boolean {
  const number = token.tokenType === t.Integer || token.tokenType === t.Float;
  const found = number && token.image.startsWith('-') && before !== undefined && valueEnds.has(before.tokenType);
  if (found) report('gluedMinus', tree.span(token), { text: blank ? token.image : before.image + token.image });
  return found;
}

const valueEnds = new Set([
  t.Integer,
  t.Float,
  t.Identifier,
  t.RightCurly,
  t.CallClose,
  t.IndexClose,
  t.RightParenthesis,
  t.QuotedString,
]);

function explainBackslashQuote({ report, tree, before }: Situation): boolean {
  const found = endsInBackslashQuote(before);
  if (found) reportBackslashQuote(report, tree, before);
  return found;
}

function explainComma({ report, tree, token, before, rules }: Situation): boolean {
  if (before?.tokenType !== t.Comma || !closers.has(token.tokenType)) return false;
  const place = rules.includes('map') ? 'map' : rules.includes('list') ? 'list' : 'argument list';
  report('trailingComma', tree.span(before), { place });
  return true;
}

const closers = new Set([t.RightBracket, t.MapClose, t.RightCurly, t.CallClose, t.RightParenthesis]);

function explainBlank({ report, tree, token, before, blank }: Situation): boolean {
  if (!blank || !before) return false;
  const span = { ...tree.span(before), end: tree.span(token).end };
  if (before.tokenType === t.LeftBracket && token.tokenType === t.RightBracket) report('blankList', span, {});
  else if (before.tokenType === t.LeftParenthesis && token.tokenType === t.CallClose) {
    report('blankArguments', span, { method: tree.before(before).image });
  } else return false;
  return true;
}

function explainEmpty({ report, tree, token, before, opening }: Situation): boolean {
  const opened = before?.tokenType === t.LeftParenthesis || before?.tokenType === t.SetOpen;
  if (!opened || token.tokenType !== t.RightParenthesis) return false;
  report('emptyParentheses', { ...tree.span(before), end: tree.span(token).end }, { directive: opening?.name ?? 'if' });
  return true;
}

function explainKey({ report, tree, token, before }: Situation): boolean {
  const word = token.tokenType === t.DirectiveWord || token.tokenType === t.Identifier;
  const key = word && before?.tokenType === t.MapOpen ? token.image : bracedKey(token);
  if (key) report('unquotedKey', tree.span(token), { key });
  return key !== null;
}

function bracedKey(token: Token): string | null {
  return token.tokenType === t.BracedWord ? token.image.slice(1, -1) : null;
}

/** Velocity has operators in letters, in lower case only. */
function explainOperatorWord({ report, tree, token, before }: Situation): boolean {
  const word = token.image.toLowerCase();
  const sign = token.tokenType === t.DirectiveWord ? operatorWords.get(word) : undefined;
  if (sign === undefined || before?.tokenType === t.SetOpen) return false;
  const help = `write \`${word}\` or \`${sign}\`: operators in letters are lower-case`;
  report('unknownOperator', tree.span(token), { operator: token.image, help });
  return true;
}

const operatorWords = new Map([
  ['or', '||'],
  ['and', '&&'],
  ['not', '!'],
  ['eq', '=='],
  ['ne', '!='],
  ['lt', '<'],
  ['le', '<='],
  ['gt', '>'],
  ['ge', '>='],
]);

function explainWord({ report, tree, token, before }: Situation): boolean {
  const found = token.tokenType === t.DirectiveWord && !token.image.startsWith('#');
  if (!found || !before || before.tokenType === t.SetOpen || endsValue(before)) return false;
  report('wordAsValue', tree.span(token), { word: token.image });
  return true;
}

function endsValue({ tokenType }: Token): boolean {
  return valueEnds.has(tokenType) || [t.True, t.False, t.RightBracket, t.MapClose].includes(tokenType);
}

function explainReservedName({ report, tree, token, rule }: Situation): boolean {
  const found = (token.tokenType === t.True || token.tokenType === t.False) && rule !== 'primary' && rule !== 'literal';
  if (found) report('reservedName', tree.span(token), { name: token.image.replace(/^\W+/, '') });
  return found;
}

function explainIndex({ report, tree, token, rule, opening }: Situation): boolean {
  if (rule !== 'index' || opening?.token.tokenType !== t.IndexOpen) return false;
  const before = tree.before(opening.token);
  if (operators.has(token.tokenType)) return false;
  report('unfinishedIndex', { ...tree.span(opening.token), end: tree.span(token).end }, { reference: before.image });
  return true;
}

function explainLiteralMember({ report, tree, token, before, blank }: Situation): boolean {
  const literal = before && [t.QuotedString, t.RightBracket, t.MapClose].includes(before.tokenType);
  if (!literal || blank || token.tokenType !== t.LeftBracket) return false;
  report('memberOfLiteral', tree.span(token), { literal: 'a literal' });
  return true;
}

/** Operators of other languages: the parser stops in their midst or at their start. */
function explainForeignOperator(situation: Situation): boolean {
  const { report, tree, token, before, blank, after } = situation;
  const pairs: [Token | undefined, Token | undefined][] = [
    [blank ? undefined : before, token],
    [token, after],
  ];
  for (const [first, second] of pairs) {
    const operator = first && second ? first.image + second.image : '';
    const help = foreignHelp(operator, situation);
    if (help === undefined) continue;
    report('unknownOperator', { start: tree.span(first!).start, end: tree.span(second!).end }, { operator, help });
    return true;
  }
  return false;
}

function foreignHelp(operator: string, { tree, tokens, token, rule, opening }: Situation): string | undefined {
  const instead = foreignOperators.get(operator);
  if (instead !== undefined) return `write \`${instead}\``;
  const step = /^([-+*/%])=$|^([-+])\2$/.exec(operator);
  if (!step || rule !== 'set' || !opening || isAssigned(tokens, opening, token)) return undefined;
  const target = tree.printer.printed(tokens[opening.token.index + 1]!, tree.before(token)).trim();
  const name = target.length > LONGEST_TARGET ? '$name' : target;
  return `write ${shown(`#set(${name} = ${name} ${operator[0]} 1)`)}`;
}

const LONGEST_TARGET = 12;

const foreignOperators = new Map([
  ['<>', '!='],
  ['===', '=='],
  ['!==', '!='],
  ['=>', '>='],
  ['=<', '<='],
]);

/** Whether a `=` stands between a `#set(` and this token. */
function isAssigned(tokens: readonly Token[], { token: open }: Opening, token: Token): boolean {
  return tokens.slice(open.index, token.index).some(({ tokenType }) => tokenType === t.Assign);
}

function explainSign({ report, tree, token, rule }: Situation): boolean {
  const found = (token.tokenType === t.Minus || token.tokenType === t.Plus) && rule === 'primary';
  if (found) report('signBeforeReference', tree.span(token), { sign: token.image });
  return found;
}

const operators = new Set([
  t.Plus,
  t.Minus,
  t.Times,
  t.Divide,
  t.Modulo,
  t.LessThan,
  t.LessOrEqual,
  t.GreaterThan,
  t.GreaterOrEqual,
  t.Equal,
  t.NotEqual,
  t.And,
  t.Or,
  t.NotSign,
]);

function explainOperator({ report, tree, token, rules }: Situation): boolean {
  if (token.tokenType === t.Assign && rules.includes('branch')) {
    report('assignmentInCondition', tree.span(token), {});
    return true;
  }
  const place = rules.map((rule) => places.get(rule)).findLast((name) => name !== undefined);
  if (!place || !operators.has(token.tokenType)) return false;
  report('operatorInArgument', tree.span(token), { operator: token.image, place });
  return true;
}

type Place = ProblemParameters<'operatorInArgument'>['place'];

const places = new Map<string, Place>([
  ['method', 'a method argument'],
  ['index', 'an index'],
  ['list', 'a list'],
  ['map', 'a map'],
  ['range', 'a range'],
  ['arguments', 'a directive argument'],
]);

function explainMissingParentheses({ report, tree, token, before, rule }: Situation): boolean {
  const word = before && (before.tokenType === t.IfWord || before.tokenType === t.ElseIfWord);
  if (rule !== 'branch' || !word || token.tokenType === t.LeftParenthesis) return false;
  const directive = before.tokenType === t.IfWord ? 'if' : 'elseif';
  report('missingParentheses', tree.span(before), { directive, example: `#${directive}($name)` });
  return true;
}

/** A token on a later line than the bracket that is still open: most likely the bracket was forgotten. */
function explainUnclosed({ report, tree, token, opening, before }: Situation): boolean {
  if (!opening || opening.kind === 'block') return false;
  const own = tree.lineOf(opening.token) === tree.lineOf(token);
  if (own && !token.inText) return false;
  if (before === opening.token) return false;
  report('missingClose', tree.span(opening.token), closing(opening));
  return true;
}

function explainSet({ report, tree, tokens, token, rule, before, opening }: Situation): boolean {
  const found = rule === 'set' || before?.tokenType === t.SetOpen;
  if (!found) return false;
  if (opening && isAssigned(tokens, opening, token)) report('secondValue', tree.span(token), { found: naming(token) });
  else report('malformedSet', tree.span(token), {});
  return true;
}

function reportUnexpected({ report, tree, token, before, rule }: Situation): void {
  const complete = rule === 'primary' && before !== undefined && endsValue(before);
  const expected = complete ? 'an operator or `)`' : (expectations.get(rule) ?? 'something else');
  report('unexpectedToken', tree.span(token), { found: naming(token), expected });
}

function naming(token: Token): string {
  return token.tokenType === t.PlainText ? 'text' : shown(token.image.trim() || token.image);
}

/** What each rule of the grammar waits for, in words. */
const expectations = new Map([
  ['block', 'text or a directive'],
  ['branch', 'an operator or `)`'],
  ['set', '`)`'],
  ['arguments', '`)` or another argument'],
  ['argument', 'a reference, a literal or a word'],
  ['reference', 'a name or `}`'],
  ['path', 'a name, `[` or `}`'],
  ['member', 'a name'],
  ['method', '`,` or `)`'],
  ['parameters', '`,` or `)`'],
  ['parameter', 'a literal or a reference'],
  ['index', 'a number, a string or a reference'],
  ['literal', 'a value'],
  ['unary', 'a value'],
  ['primary', 'a value'],
  ['range', '`..` and an end'],
  ['bound', 'an integer or a reference'],
  ['list', '`,` or `]`'],
  ['map', '`:`, `,` or `}`'],
  ['entry', '`:` and a value'],
]);
