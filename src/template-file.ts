import { TemplateError } from './runtime/errors.ts';
import type { Dialect } from './syntax/parse.ts';

/** API Gateway's quota for a mapping template, 300 KB; read as 1024 bytes each, so that nothing it takes is refused. */
const LARGEST_MAPPING_TEMPLATE = 300 * 1024;

/**
 * The text of a template's file. A byte order mark is kept: it is part of what the template prints.
 * @param name What errors call the file.
 * @throws {TemplateError} for bytes that are not UTF-8, and for a mapping template that API Gateway would not take.
 */
export function templateText(bytes: Uint8Array, name: string, dialect: Dialect): string {
  if (dialect === 'api-gateway' && bytes.length > LARGEST_MAPPING_TEMPLATE) {
    throw new TemplateError(`${name} is larger than 300 KB, API Gateway's limit: it has ${bytes.length} bytes`);
  }
  return utf8Text(bytes, name);
}

/**
 * The text of bytes in UTF-8, with its byte order mark where it has one.
 * @throws {TemplateError} for anything else, with the place of the first byte that does not fit.
 */
export function utf8Text(bytes: Uint8Array, name: string): string {
  try {
    return strictDecoder().decode(bytes);
  } catch {
    throw new TemplateError(`${name} is not UTF-8 text: byte ${firstBadByte(bytes) + 1} does not fit`);
  }
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
