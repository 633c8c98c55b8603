import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { bundledLicenses } from '../scripts/bundled-licenses.ts';
import { withoutChevrotainLexer } from '../scripts/without-chevrotain-lexer.ts';
import { grammar } from './grammar/plugin.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Nothing is loaded from elsewhere, and no code from strings; templates are imported as modules made in the page. */
const policy = [
  "default-src 'none'",
  "script-src 'self' blob:",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];
const headers = { 'Content-Security-Policy': policy.join('; ') };

/** The policy in the page itself, for static servers that send no headers. */
const policyInPage = {
  name: 'policy-in-page',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: headers['Content-Security-Policy'] },
      injectTo: 'head-prepend' as const,
    },
  ],
};

export default defineConfig({
  root: path('.'),
  // Wherever the files are put.
  base: './',
  plugins: [policyInPage, grammar()],
  resolve: {
    // The package's public entries, as they are in the checkout.
    alias: [
      { find: /^velogate$/, replacement: path('../src/index.ts') },
      { find: /^velogate\/runtime$/, replacement: path('../src/runtime/index.ts') },
      { find: /^velogate\/runtime\/json-path$/, replacement: path('../src/runtime/gateway/literal-paths.ts') },
      { find: /^velogate\/runtime\/methods$/, replacement: path('../src/runtime/methods/index.ts') },
    ],
  },
  server: { headers },
  preview: { headers },
  // Only the worker has code of other packages.
  worker: { format: 'es', plugins: () => [withoutChevrotainLexer, bundledLicenses('LICENSES-bundled.txt')] },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: { index: path('index.html'), grammar: path('grammar.html') } },
  },
});
