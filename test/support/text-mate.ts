import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textMate from 'vscode-textmate';

const file = 'grammar/velocity.tmLanguage.json';
const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');

/** Gives, for each character of a template, the scopes that editors see there, from the outermost to the innermost. */
export type Scopes = (template: string) => readonly (readonly string[])[];

/** Loads the grammar as VS Code does. */
export async function loadScopes(): Promise<Scopes> {
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textMate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async () => textMate.parseRawGrammar(readFileSync(file, 'utf8'), file),
  });
  const grammar = await registry.loadGrammar('text.velocity');
  return (template) => scopesOf(grammar!, template);
}

function scopesOf(grammar: textMate.IGrammar, template: string): string[][] {
  const scopes: string[][] = [];
  let state = textMate.INITIAL;
  for (const line of template.split(/(?<=\n)/)) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line.replace(/\r?\n$/, ''), state);
    const end = scopes.length + line.length;
    for (const token of tokens) {
      while (scopes.length < end - line.length + token.endIndex) scopes.push(token.scopes);
    }
    // The line end, which an editor does not show, and which the last token may count or not.
    while (scopes.length < end) scopes.push(tokens.at(-1)!.scopes);
    scopes.length = end;
    state = ruleStack;
  }
  return scopes;
}
