import type { IToken, TokenType } from 'chevrotain';
import { createToken, Lexer } from 'chevrotain';

/** A token as the lexer makes it, with what Velocity keeps beside the image. */
export interface Token extends IToken {
  /** Its place in the token list. */
  index: number;
  /** The `$` and `#` that were dropped before it and that Text prints (`NodeUtils.getSpecialText` of Velocity 1.7). */
  rescued: string;
  /** Whether parentheses follow a directive's word. */
  hasArguments: boolean;
  /** Whether it began in plain text: a place where parsing can go on after an error. */
  inText: boolean;
}

function token(name: string, label: string): TokenType {
  return createToken({ name, label, pattern: Lexer.NA });
}

export const IndexOpen = token('IndexOpen', '`[`');
export const IndexClose = token('IndexClose', '`]`');
export const LeftBracket = token('LeftBracket', '`[`');
export const RightBracket = token('RightBracket', '`]`');
export const Comma = token('Comma', '`,`');
export const DotDot = token('DotDot', '`..`');
export const Colon = token('Colon', '`:`');
export const MapOpen = token('MapOpen', '`{`');
export const MapClose = token('MapClose', '`}`');
export const LeftParenthesis = token('LeftParenthesis', '`(`');
export const RightParenthesis = token('RightParenthesis', '`)`');
export const CallClose = token('CallClose', '`)`');
export const EscapedDirective = token('EscapedDirective', 'an escaped directive');
export const SetOpen = token('SetOpen', '`#set(`');
export const LineComment = token('LineComment', 'a comment');
export const DoubleBackslash = token('DoubleBackslash', '`\\\\`');
export const Backslash = token('Backslash', '`\\`');
export const PlainText = token('PlainText', 'text');
export const LineEnd = token('LineEnd', 'a line end');
export const BlockCommentEnd = token('BlockCommentEnd', '`*#`');
export const DocCommentEnd = token('DocCommentEnd', '`*#`');
export const RawEnd = token('RawEnd', '`]]#`');
export const Space = token('Space', 'a blank');
export const QuotedString = token('QuotedString', 'a string');
export const True = token('True', '`true`');
export const False = token('False', '`false`');
export const Minus = token('Minus', '`-`');
export const Plus = token('Plus', '`+`');
export const Times = token('Times', '`*`');
export const Divide = token('Divide', '`/`');
export const Modulo = token('Modulo', '`%`');
export const And = token('And', '`&&`');
export const Or = token('Or', '`||`');
export const LessThan = token('LessThan', '`<`');
export const LessOrEqual = token('LessOrEqual', '`<=`');
export const GreaterThan = token('GreaterThan', '`>`');
export const GreaterOrEqual = token('GreaterOrEqual', '`>=`');
export const Equal = token('Equal', '`==`');
export const NotEqual = token('NotEqual', '`!=`');
export const NotSign = token('NotSign', '`!`');
export const Assign = token('Assign', '`=`');
export const EndWord = token('EndWord', '`#end`');
export const IfWord = token('IfWord', '`#if`');
export const ElseIfWord = token('ElseIfWord', '`#elseif`');
export const ElseWord = token('ElseWord', '`#else`');
export const Integer = token('Integer', 'an integer');
export const Float = token('Float', 'a number');
export const DirectiveWord = token('DirectiveWord', 'a word');
export const BracedWord = token('BracedWord', 'a word in braces');
export const Identifier = token('Identifier', 'a name');
export const Dot = token('Dot', '`.`');
export const LeftCurly = token('LeftCurly', '`{`');
export const RightCurly = token('RightCurly', '`}`');
export const EmptyIndex = token('EmptyIndex', '`$[`');

/** Every token, for the parser. */
export const allTokens: TokenType[] = [
  IndexOpen,
  IndexClose,
  LeftBracket,
  RightBracket,
  Comma,
  DotDot,
  Colon,
  MapOpen,
  MapClose,
  LeftParenthesis,
  RightParenthesis,
  CallClose,
  EscapedDirective,
  SetOpen,
  LineComment,
  DoubleBackslash,
  Backslash,
  PlainText,
  LineEnd,
  BlockCommentEnd,
  DocCommentEnd,
  RawEnd,
  Space,
  QuotedString,
  True,
  False,
  Minus,
  Plus,
  Times,
  Divide,
  Modulo,
  And,
  Or,
  LessThan,
  LessOrEqual,
  GreaterThan,
  GreaterOrEqual,
  Equal,
  NotEqual,
  NotSign,
  Assign,
  EndWord,
  IfWord,
  ElseIfWord,
  ElseWord,
  Integer,
  Float,
  DirectiveWord,
  BracedWord,
  Identifier,
  Dot,
  LeftCurly,
  RightCurly,
  EmptyIndex,
];
