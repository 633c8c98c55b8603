import { cpSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { repositoryLinks } from './repository-links.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const grammar = JSON.parse(readFileSync(`${root}/grammar/velocity.tmLanguage.json`, 'utf8'));

/** The documents of the repository that are pages, at the places that they have there, so that links work in both. */
const isPage = (path: string): boolean =>
  /^(?:docs\/.*|examples\/[^/]+\/README|CHANGELOG|CONTRIBUTING)\.md$/.test(path);

/** The playground, which is built by itself and copied into the site. */
const isElsewhere = (path: string): boolean => /^playground(?:$|\/grammar\.html$)/.test(path);

const guide = [
  { text: 'Getting started', link: '/docs/getting-started' },
  { text: 'Exactness', link: '/docs/exactness' },
  { text: 'Compatibility', link: '/docs/compatibility' },
  { text: 'Typed input', link: '/docs/typed-input' },
  { text: 'Methods of Java', link: '/docs/methods' },
  { text: 'Performance', link: '/docs/performance' },
];

const building = [
  { text: 'Precompiling', link: '/docs/precompiling' },
  { text: 'Templates inside documents', link: '/docs/documents' },
  { text: 'Bundlers', link: '/docs/bundlers' },
];

const backends = [
  { text: 'Backends', link: '/docs/backends' },
  { text: 'DynamoDB', link: '/docs/dynamodb' },
];

const examples = [
  { text: 'Book store', link: '/examples/books/' },
  { text: 'Orders of a shop', link: '/examples/orders-api/' },
  { text: 'Start of a state machine', link: '/examples/step-functions/' },
  { text: 'Error response', link: '/examples/error-response/' },
  { text: 'Lambda function', link: '/examples/esbuild-lambda/' },
  { text: 'Page', link: '/examples/vite/' },
];

const project = [
  { text: 'Architecture', link: '/docs/architecture' },
  { text: 'Contributing', link: '/CONTRIBUTING' },
  { text: 'Changes', link: '/CHANGELOG' },
];

const entries = [
  '',
  ...['/dynamodb', '/sqs', '/sns', '/kinesis', '/eventbridge', '/step-functions', '/s3', '/lambda', '/mock', '/api'],
  ...[
    '/vite',
    '/rollup',
    '/rolldown',
    '/esbuild',
    '/webpack',
    '/rspack',
    '/runtime',
    '/runtime/json-path',
    '/runtime/shaped-body',
  ],
];
const reference = entries.map((entry) => ({ text: `velogate${entry}`, link: `/docs/reference/velogate${entry}` }));

export default defineConfig({
  title: 'Velogate',
  description:
    'Compiles mapping templates of Amazon API Gateway to JavaScript that prints the same bytes as the service.',
  lang: 'en',
  srcDir: '..',
  srcExclude: ['README.md', '{build,dist,grammar,playground,scripts,src,test}/**'],
  outDir: '../build/site',
  cacheDir: '../node_modules/.cache/vitepress',
  rewrites: { 'docs/index.md': 'index.md', 'examples/:name/README.md': 'examples/:name/index.md' },
  ignoreDeadLinks: [/^\/playground\//],
  markdown: {
    languages: [{ ...grammar, name: 'velocity', aliases: ['vtl'] }],
    config: (markdown) => {
      repositoryLinks(markdown, { root, isPage, isElsewhere });
      // What is code here is none of Vue's: `{{` is VTL, or a map in a map.
      markdown.renderer.rules.code_inline = (tokens, index) =>
        `<code v-pre>${markdown.utils.escapeHtml(tokens[index]!.content)}</code>`;
    },
  },
  buildEnd: ({ outDir }) => cpSync(`${root}/playground/dist`, `${outDir}/playground`, { recursive: true }),
  themeConfig: {
    search: { provider: 'local' },
    outline: [2, 3],
    nav: [
      { text: 'Guide', link: '/docs/getting-started', activeMatch: '^/docs/(?!reference)' },
      { text: 'Examples', link: '/examples/books/', activeMatch: '^/examples/' },
      { text: 'Interface', link: '/docs/reference/velogate', activeMatch: '^/docs/reference/' },
      { text: 'Playground', link: '/playground/', target: '_self' },
      { text: 'Grammar', link: '/playground/grammar.html', target: '_self' },
    ],
    sidebar: [
      { text: 'Guide', items: guide },
      { text: 'In a build', items: building },
      { text: 'Backends', items: backends },
      { text: 'Examples', items: examples },
      { text: 'Interface', items: reference, collapsed: true },
      { text: 'Project', items: project },
    ],
  },
});
