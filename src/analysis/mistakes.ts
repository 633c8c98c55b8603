import type * as ast from '../ast/nodes.ts';
import { walk } from '../ast/visit.ts';
import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.ts';
import type { Report } from '../diagnostics/report.ts';
import type { Source } from '../diagnostics/source.ts';
import { suggestion } from '../diagnostics/suggestion.ts';
import { Bindings } from './bindings.ts';
import type { Environment } from './environment.ts';
import { unreadablePath } from './literal-path.ts';

/** Warnings for what is valid, but fails whenever it is rendered, or does nothing of what its author has in mind. */
export function mistakes(template: ast.Template, source: Source, environment: Environment): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  const report: Report = (name, span, parameters) => warnings.push(diagnostic(name, span, parameters, source));
  const bindings = new Bindings(template);
  const isService = ({ name }: ast.Reference): boolean => environment.functions.has(name) && !bindings.isAssigned(name);
  if (source.text.startsWith(BYTE_ORDER_MARK)) report('byteOrderMark', { start: 0, end: 1 }, {});
  walk(template, (node) => {
    if (!environment.macros && (node.kind === 'Macro' || node.kind === 'Call')) return false;
    if (node.kind === 'If') reportElseIf(node, source, report);
    if (node.kind !== 'Reference') return true;
    if (!node.escaped && isService(node)) reportCall(node, source, environment, report);
    return !node.escaped;
  });
  return warnings;
}

const BYTE_ORDER_MARK = '\ufeff';

function reportCall(node: ast.Reference, source: Source, { functions }: Environment, report: Report): void {
  const [call] = node.path;
  if (call?.kind !== 'Method') return;
  const own = functions.get(node.name)!;
  if (!own.has(call.name) && !ofEveryObject.has(call.name)) {
    const near = suggestion(call.name, own);
    report('unknownFunction', call.span, { object: node.name, name: call.name, near, names: [...own] });
  }
  const fault = unreadablePath(node, source.text);
  if (fault) report('unreadablePath', fault.span, { problem: fault.problem });
}

/** Methods of `java.lang.Object`. */
const ofEveryObject: ReadonlySet<string> = new Set([
  ...['equals', 'getClass', 'hashCode', 'notify', 'notifyAll', 'toString', 'wait'],
]);

/** `#else if($x)`: text up to a reference on the same line; without one it may well be text. */
function reportElseIf({ otherwise }: ast.If, source: Source, report: Report): void {
  const [first, second] = otherwise ?? [];
  if (first?.kind !== 'Text' || second?.kind !== 'Reference') return;
  const found = /^([ \t]*)if[ \t]*\([^)\r\n]*$/.exec(first.text);
  if (!found) return;
  const start = first.span.start + found[1]!.length;
  // A line end behind `#else` is not part of the text.
  const isSameLine = /#\{?else\}?[ \t]*$/.test(source.text.slice(Math.max(0, start - FARTHEST), start));
  if (isSameLine) report('elseIf', { start, end: start + 'if'.length }, {});
}

/** How far behind the beginning of an `#else` an `if` may belong to it. */
const FARTHEST = 40;
