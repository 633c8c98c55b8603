import { byExpression } from './token.ts';

/** For generated modules, which hold neither regular expressions nor strings with code in them. */
export const javaScriptTokens = byExpression(
  /(?<comment>\/\/.*|\/\*[\s\S]*?\*\/)|(?<string>"(?:[^"\\\n]|\\.)*")|(?<keyword>\b(?:import|from|export|default|const|let|if|else|while|for|return|new|throw|try|catch|finally|break)\b)|(?<atom>\b(?:true|false|null|undefined|Infinity)\b)|(?<number>\b\d[\d.]*n?\b)|(?<variable>\$[\w$]*)/g,
);
