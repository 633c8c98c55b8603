import { diagnostic } from './diagnostics/diagnostic.ts';
import { TemplateSyntaxError } from './diagnostics/error.ts';
import type { Source } from './diagnostics/source.ts';
import { TemplateError } from './runtime/errors.ts';

/** "Mapping template size: 300 KB": Amazon API Gateway quotas for configuring and running a REST API. */
const LARGEST = 300 * 1024;

/** @throws {TemplateSyntaxError} for a mapping template that is larger than API Gateway takes, in bytes. */
export function refuseTooLarge(source: Source): void {
  const bytes = new TextEncoder().encode(source.text);
  if (bytes.length <= LARGEST) return;
  const start = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, LARGEST), {
    stream: true,
  }).length;
  const parameters = { size: bytes.length, limit: LARGEST };
  throw new TemplateSyntaxError([diagnostic('templateTooLarge', { start, end: start }, parameters, source)], source);
}

/**
 * The text of bytes in UTF-8. A byte order mark is kept: it is part of what a template prints.
 * @param name What errors call the file.
 * @throws {TemplateError} for anything else, with the place of the first byte that does not fit.
 */
export function utf8Text(bytes: Uint8Array, name: string): string {
  try {
    return strictDecoder().decode(bytes);
  } catch {
    throw new TemplateError(`${name} is not UTF-8 text: byte ${firstBadByte(bytes) + 1} does not fit`);
  }
}

/** The text of a file of data without the byte order mark that some editors put before it. */
export function withoutMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

function strictDecoder() {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}

/** The index of the byte at which the bytes stop being UTF-8, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (startsAsUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  // The good part may end within a character, which then is where the trouble begins.
  const whole = strictDecoder().decode(bytes.subarray(0, good), { stream: true });
  return new TextEncoder().encode(whole).length;
}

function startsAsUtf8(bytes: Uint8Array): boolean {
  try {
    strictDecoder().decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
