import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { grammarPage } from './page.ts';

const file = fileURLToPath(new URL('../../grammar/velocity.ebnf', import.meta.url));
const place = '<!-- grammar -->';

/** Puts the grammar into the page that has a place for it. The page is static: its script chooses the colours alone. */
export function grammar(): Plugin {
  return {
    name: 'velogate-grammar',
    configureServer: ({ watcher }) => void watcher.add(file),
    handleHotUpdate: ({ file: changed, server }) => {
      if (changed === file) server.ws.send({ type: 'full-reload' });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.includes(place) ? html.replace(place, () => grammarPage(readFileSync(file, 'utf8'))) : html,
    },
  };
}
