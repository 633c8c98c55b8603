import { existsSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { MarkdownRenderer } from 'vitepress';

type Token = ReturnType<MarkdownRenderer['parse']>[number];

/** What the site has of the repository. */
export interface Site {
  /** The repository. */
  readonly root: string;
  /** Whether a file is a page, told by its path from the root. */
  readonly isPage: (path: string) => boolean;
  /** Whether a file or folder is there under its path, though it is no page. */
  readonly isElsewhere: (path: string) => boolean;
}

/**
 * Makes the documents' links fit the site. They lead to files of the repository: a folder with a page leads to that page,
 * what is elsewhere on the site is left by the router to the browser, and what is not on the site stays as plain text.
 */
export function repositoryLinks(markdown: MarkdownRenderer, site: Site): void {
  markdown.core.ruler.push('repository-links', ({ tokens, env }) => {
    const folder = join(env.realPath ?? env.path, '..');
    for (const token of tokens) {
      if (token.children) token.children = fitting(token.children, folder, site);
    }
  });
}

function fitting(tokens: Token[], folder: string, site: Site): Token[] {
  let dropping = false;
  return tokens.filter((token) => {
    if (token.type === 'link_close') return !dropping;
    if (token.type !== 'link_open') return true;
    dropping = !adapted(token, folder, site);
    return !dropping;
  });
}

/** Changes a link where it has to be, and tells whether the site has its target. */
function adapted(link: Token, folder: string, { root, isPage, isElsewhere }: Site): boolean {
  const [target = '', anchor] = link.attrGet('href')!.split('#');
  const file = resolve(folder, target);
  // What does not exist is left alone, for VitePress to complain of.
  if (target === '' || /^(?:\/|[a-z]+:)/.test(target) || !existsSync(file)) return true;
  const slash = statSync(file).isDirectory() ? '/' : '';
  const path = relative(root, file);
  if (isElsewhere(path)) {
    link.attrSet('href', `/${path}${slash}`);
    link.attrSet('target', '_self');
    return true;
  }
  link.attrSet('href', [`${target}${slash}`, anchor].filter(Boolean).join('#'));
  return isPage(slash ? join(path, 'README.md') : path);
}
