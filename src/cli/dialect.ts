import { suggestion } from '../diagnostics/suggestion.ts';
import type { Dialect } from '../index.ts';
import { UsageError } from './usage-error.ts';

const DIALECTS: readonly Dialect[] = ['api-gateway', 'velocity'];

/** The dialect of that name; any other name is a usage error. */
export function dialectNamed(name = 'api-gateway'): Dialect {
  const known = DIALECTS.find((dialect) => dialect === name);
  if (known) return known;
  const near = suggestion(name, DIALECTS);
  throw new UsageError(`there is no dialect \`${name}\``, [
    near ? `help: did you mean \`${near}\`?` : `help: write ${DIALECTS.join(' or ')}`,
  ]);
}
