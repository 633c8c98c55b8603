/**
 * `$input`, `$util` and the rest for the engines that come without, as the emulators built on them make them: JavaScript
 * values, paths looked up step by step, Java's methods of texts as far as JavaScript has other ones by the same name.
 */
import type { Request } from '../transforms/requests.ts';
import type { Printed } from '../transforms/transform.ts';

export interface Objects {
  readonly input: object;
  readonly util: object;
  readonly context: { readonly responseOverride: { status?: unknown } };
  readonly stageVariables: object;
}

export function gatewayObjects({ body, params, context, stageVariables }: Request): Objects {
  let document: unknown;
  const path = (text: string) => {
    document ??= JSON.parse(body || '{}');
    return at(document, text);
  };
  const input = {
    body,
    path,
    json: (text: string) => JSON.stringify(path(text)),
    params: (name?: string) => (name === undefined ? params : parameter(params, name)),
  };
  const overrides = { requestOverride: emptyOverrides(), responseOverride: emptyOverrides() };
  return { input, util, context: { ...context, ...overrides }, stageVariables };
}

/** What an engine has printed with these objects. */
export function printedWith({ context }: Objects, body: string): Printed {
  const { status } = context.responseOverride;
  return status === undefined ? { body } : { body, status: Number(status) };
}

function emptyOverrides(): { status?: unknown; header: object; path: object; querystring: object } {
  return { header: {}, path: {}, querystring: {} };
}

function parameter({ path, querystring, header }: Request['params'], name: string): string {
  return path[name] ?? querystring[name] ?? header[name] ?? '';
}

const parsedPaths = new Map<string, readonly string[]>();

function at(value: unknown, path: string): unknown {
  let found = value as Readonly<Record<string, unknown>> | undefined;
  for (const step of steps(path)) found = found?.[step] as typeof found;
  return found;
}

function steps(path: string): readonly string[] {
  const known = parsedPaths.get(path);
  if (known) return known;
  const parsed = path.match(/[^$.[\]]+/g) ?? [];
  parsedPaths.set(path, parsed);
  return parsed;
}

const util = {
  escapeJavaScript: (text: unknown) => String(text).replace(/['"\\/\u0000-\u001f\u0080-\uffff]/g, escaped),
  parseJson: (text: string) => JSON.parse(text),
  urlEncode: (text: string) =>
    encodeURIComponent(text)
      .replace(/%20/g, '+')
      .replace(/[!'()~]/g, percent),
  urlDecode: (text: string) => decodeURIComponent(text.replace(/\+/g, ' ')),
  base64Encode: (text: string) => Buffer.from(text).toString('base64'),
  base64Decode: (text: string) => Buffer.from(text, 'base64').toString(),
};

function escaped(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code >= 0x80) return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`;
  return code >= 0x20 ? `\\${unit}` : JSON.stringify(unit).slice(1, -1);
}

function percent(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Puts Java's `replaceAll` in the place of JavaScript's, for the whole process, as the emulators do. */
export function useJavaMethods(): void {
  Object.defineProperty(String.prototype, 'replaceAll', {
    value(this: string, pattern: string, text: string) {
      return this.replace(new RegExp(pattern, 'g'), text);
    },
  });
}
