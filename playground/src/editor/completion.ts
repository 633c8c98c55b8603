import { directives, members, objects, stockDirectives, type Word } from './vocabulary.ts';

/** What may stand at the caret, in place of the text from `from` on. */
export interface Completion {
  readonly from: number;
  readonly words: readonly Word[];
}

/** What is known beside the template itself. */
export interface Surroundings {
  readonly dialect: 'api-gateway' | 'velocity';
  /** The value of `$context`, or the whole context of stock Velocity. */
  readonly context: unknown;
  readonly stageVariables: readonly string[];
  readonly params: readonly string[];
}

const memberStart = /\$!?\{?([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)\.([\w-]*)$/;
const variableStart = /\$!?\{?([\w-]*)$/;
const directiveStart = /#([a-z]*)$/;
const parameterStart = /\$!?\{?input\.params\(['"]([^'"]*)$/;

/** What may follow the text before the caret; null where nothing is known. */
export function complete(text: string, caret: number, around: Surroundings): Completion | null {
  const before = text.slice(Math.max(0, caret - 200), caret);
  const found =
    match(before, parameterStart, () => around.params.map((name) => ({ label: name, detail: 'given below' }))) ??
    match(before, memberStart, ([, path]) => membersOf(path!, around)) ??
    match(before, variableStart, () => variablesOf(text, around)) ??
    match(before, directiveStart, () => directivesOf(around));
  if (!found) return null;
  const words = found.words.filter(({ label }) => label.startsWith(found.typed) && label !== found.typed);
  return words.length === 0 ? null : { from: caret - found.typed.length, words };
}

function match(before: string, pattern: RegExp, words: (groups: RegExpExecArray) => readonly Word[]) {
  const groups = pattern.exec(before);
  return groups && { typed: groups.at(-1)!, words: words(groups) };
}

function membersOf(path: string, { dialect, context, stageVariables }: Surroundings): readonly Word[] {
  if (path === 'foreach') return members.foreach!;
  if (dialect === 'velocity') return given(valueAt(context, path.split('.')));
  if (path === 'stageVariables') return stageVariables.map((label) => ({ label, detail: 'given below' }));
  const known = members[path] ?? [];
  const [root, ...steps] = path.split('.');
  const more = root === 'context' ? given(valueAt(context, steps)) : [];
  return [...known, ...more.filter(({ label }) => !known.some((word) => word.label === label))];
}

function valueAt(value: unknown, steps: readonly string[]): unknown {
  return steps.reduce<unknown>(
    (found, step) =>
      typeof found === 'object' && found !== null ? new Map(Object.entries(found)).get(step) : undefined,
    value,
  );
}

/** The names of a value's members. */
function given(value: unknown): Word[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return Object.keys(value).map((label) => ({ label, detail: 'given below' }));
}

function variablesOf(text: string, { dialect, context }: Surroundings): readonly Word[] {
  const set = [...text.matchAll(/#(?:set|foreach|define)\s*\(\s*\$!?\{?([A-Za-z_][\w-]*)/g)].map(([, name]) => name!);
  const own = [...new Set(set)].map((label) => ({ label, detail: 'set in this template' }));
  const loop = /#foreach/.test(text) ? [{ label: 'foreach', detail: 'the loop' }] : [];
  return [...own, ...(dialect === 'velocity' ? given(context) : objects), ...loop];
}

function directivesOf({ dialect }: Surroundings): readonly Word[] {
  return dialect === 'velocity' ? [...directives, ...stockDirectives] : directives;
}
