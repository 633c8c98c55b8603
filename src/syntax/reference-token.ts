/** What the first token of a reference says once its backslashes and glued characters are taken off. */
export interface ReferenceHead {
  /** The token's text without them: what the rest of the tree prints for it. */
  readonly image: string;
  readonly backslashes: string;
  readonly escaped: boolean;
  readonly prefix: string;
  readonly quiet: boolean;
  /** The variable, if this token holds its name; null if the next one does (`${`); empty if there is none. */
  readonly name: string | null;
  /** The text that stands for a reference spelt `$\!`, which is none. */
  readonly text?: string;
}

/** Reads the first token of a reference as `ASTReference.getRoot` of Velocity 1.7 does. */
export function referenceHead(image: string): ReferenceHead {
  if (image.includes('\\!')) return notAReference(image);
  const count = image.search(/[^\\]/);
  const bare = image.slice(count);
  const sign = bare.lastIndexOf('$');
  const head = bare.slice(Math.max(sign, 0));
  return {
    image: head,
    backslashes: '\\'.repeat(Math.floor(count / 2)),
    escaped: count % 2 === 1,
    prefix: bare.slice(0, Math.max(sign, 0)),
    quiet: head.startsWith('$!'),
    name: head === '${' || head === '$!{' ? null : head.slice(head.startsWith('$!') ? 2 : 1),
  };
}

/** `$\!x`: the text itself, with one of the backslashes behind the `$` taken away. */
function notAReference(image: string): ReferenceHead {
  const slash = image.indexOf('\\', image.indexOf('$'));
  const text = image.slice(0, slash) + image.slice(slash + 1);
  return { image, backslashes: '', escaped: false, prefix: '', quiet: false, name: '', text };
}
