import { byExpression } from './token.ts';

export const jsonTokens = byExpression(
  /(?<key>"(?:[^"\\\n]|\\.)*"(?=\s*:))|(?<string>"(?:[^"\\\n]|\\.)*"?)|(?<number>-?\d[\d.eE+-]*)|(?<atom>\b(?:true|false|null)\b)|(?<punctuation>[{}[\],:])/g,
);
