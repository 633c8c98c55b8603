/** Paths of an API, and the tree of resources that they are. */

/** The parts of a path: none of `/`. */
export function partsOf(path: string): readonly string[] {
  return path === '/' ? [] : path.slice(1).split('/');
}

/** What API Gateway takes as a part: a text, `{name}`, and as the last one `{name+}` for all that follows. */
const part = /^(?:[A-Za-z0-9._:-]+|\{[A-Za-z0-9._:-]+\+?\})$/;

/** What is wrong with a path, if something is. */
export function problemOf(path: unknown): string | undefined {
  if (typeof path !== 'string' || !path.startsWith('/')) return 'it has to start with `/`';
  const parts = partsOf(path);
  const wrong = parts.find((each) => !part.test(each));
  if (wrong !== undefined)
    return `\`${wrong}\` is no part of a path: letters, digits and \`.-_:\`, \`{name}\` or \`{name+}\``;
  if (parts.slice(0, -1).some((each) => each.endsWith('+}'))) return 'a part such as `{name+}` has to be the last';
  const names = parametersOf(path);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  return twice === undefined ? undefined : `it has two parts with the name ${twice}`;
}

/** The names of the parameters in a path, in order. */
export function parametersOf(path: string): readonly string[] {
  return partsOf(path).flatMap((each) => /^\{(.*?)\+?\}$/.exec(each)?.[1] ?? []);
}

/** The path and all those above it, from the root's child down: `/books`, `/books/{isbn}`. */
export function waysTo(path: string): readonly string[] {
  const parts = partsOf(path);
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

/** The path that a path is right below of. */
export function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}
