import { diagramOf, isToken } from './diagram.ts';
import { type Production, readGrammar, type Section } from './ebnf.ts';

/** The inside of the page on the grammar, as HTML: each section with its productions, each as diagram and as text. */
export function grammarPage(ebnf: string): string {
  // What the file says about itself is no section of the page.
  const sections = readGrammar(ebnf).filter(({ productions }) => productions.length > 0);
  return sections.map(sectionHtml).join('\n');
}

function sectionHtml({ title, text, productions }: Section): string {
  const introduction = text && `<p>${escapeHtml(text)}</p>`;
  return `<section>\n<h2>${escapeHtml(title)}</h2>\n${introduction}\n${productions.map(productionHtml).join('\n')}\n</section>`;
}

function productionHtml(production: Production): string {
  const { name, source } = production;
  return `<article id="${name}" class="${isToken(name) ? 'token' : 'rule'}">
<h3><a href="#${name}">${name}</a></h3>
<div class="diagram">${diagramOf(production)}</div>
<pre><code>${escapeHtml(source)}</code></pre>
</article>`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
