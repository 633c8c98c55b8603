import { shown } from '../diagnostics/codes.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../diagnostics/source.ts';
import { suggestion } from '../diagnostics/suggestion.ts';
import type { RefusedStep } from './follow.ts';

/** Members that a help names at most. */
const MOST_NAMES = 12;

/** The diagnostic of a step that a schema rules out. */
export function warning({ refusal, span, language }: RefusedStep, source: Source): Diagnostic {
  const place = refusal.schema.pointer;
  switch (refusal.reason) {
    case 'member': {
      const { name, names } = refusal;
      const listed = names.slice(0, MOST_NAMES).map((one) => shown(one));
      const more = names.length > MOST_NAMES ? ', ...' : '';
      const parameters = { name, place, near: suggestion(name, names), names: listed.join(', ') + more };
      return diagnostic('memberNotInSchema', span, parameters, source);
    }
    case 'element':
      return diagnostic('elementNotInSchema', span, { index: refusal.index, place, count: refusal.count }, source);
    case 'no object':
      return diagnostic(
        'memberOfNoObject',
        span,
        { name: refusal.name, place, kinds: refusal.kinds, language },
        source,
      );
    case 'no array':
      return diagnostic('elementOfNoArray', span, { place, kinds: refusal.kinds }, source);
  }
}
