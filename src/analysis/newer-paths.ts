import type * as ast from '../ast/nodes.ts';
import { walk } from '../ast/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { literalPath } from './literal-path.ts';

/** What JsonPath 2.9 reads and 2.0.0 does not. */
interface NewerForm {
  /** The text of a step that has this form. */
  readonly pattern: RegExp;
  readonly what: string;
  /** What the older version does with it, as its jar shows. */
  readonly older: string;
  readonly help: string;
}

const refuses = 'refuses the path';
const findsNothing = 'finds nothing';

const forms: readonly NewerForm[] = [
  {
    pattern: /^\[ *"/,
    what: 'a name in double quotes',
    older: refuses,
    help: "write `['name']`, in a string with double quotes around it",
  },
  {
    pattern: /^\[ *-\d+ *\]$/,
    what: 'an index from the end',
    older: findsNothing,
    help: 'take the list, and `$list.get($last)` with an index that you have computed',
  },
  {
    pattern: /^[^[].*\)$/s,
    what: 'a function in a path',
    older: findsNothing,
    help: 'take the value, and compute in the template: `$list.size()`',
  },
  {
    pattern: /^\[ *\?.* (n?in|contains|all|size|exists|type|matches|empty|subsetof|anyof|noneof) /is,
    what: 'an operator that is a word',
    older: refuses,
    help: 'test the items in a `#foreach` with `#if`',
  },
  {
    pattern: /^\[ *\? *\( *!/s,
    what: 'a filter that begins with `!`',
    older: refuses,
    help: 'test the items in a `#foreach` with `#if`',
  },
  {
    pattern: /^\[ *\?.*"/s,
    what: 'a text in double quotes',
    older: 'takes it for another text',
    help: "put it in single quotes: `[?(@.id == 'x')]`",
  },
];

/**
 * Warnings for constant paths in which JsonPath 2.9, whose meaning Velogate follows, and 2.0.0 differ. Which of them the
 * service runs is not known.
 */
export function newerPaths(template: ast.Template, source: Source): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  walk(template, (node) => {
    if (node.kind === 'Macro' || node.kind === 'Call') return false;
    if (node.kind !== 'Reference' || node.escaped) return true;
    for (const { text, span } of literalPath(node, source.text)?.written ?? []) {
      const form = forms.find(({ pattern }) => pattern.test(withoutTexts(text)));
      if (form) warnings.push(diagnostic('newerJsonPath', span, form, source));
    }
    return true;
  });
  return warnings;
}

/** What stands in single quotes is no operator. */
function withoutTexts(step: string): string {
  return step.replace(/'[^']*'/g, "''");
}
