/** java.net.URLEncoder and URLDecoder over UTF-8. */

import { JavaException } from '../errors.ts';
import { utf8Bytes, utf8Text } from './base64.ts';

/** The form encoding: letters, digits and `*-_.` stay, a blank becomes `+`, every other byte `%XX`. */
export function urlEncode(text: string): string {
  return text.replace(/[^A-Za-z0-9*\-_.]+/g, (part) => Array.from(utf8Bytes(part), encodedByte).join(''));
}

function encodedByte(byte: number): string {
  if (byte === 0x20) return '+';
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** The reverse; throws IllegalArgumentException for a `%` without two hexadecimal digits. */
export function urlDecode(text: string): string {
  return text.replace(/\+|(?:%.{0,2})+/gs, (part) => (part === '+' ? ' ' : decodedBytes(part)));
}

function decodedBytes(escapes: string): string {
  const bytes = escapes.split('%').slice(1).map(byteOf);
  return utf8Text(Uint8Array.from(bytes));
}

/** A sign may stand for one of the digits, as in Integer.parseInt, if the number is not negative. */
function byteOf(digits: string): number {
  if (!/^(?:[\da-fA-F]{2}|\+[\da-fA-F]|-0)$/.test(digits)) {
    throw new JavaException(
      'IllegalArgumentException',
      `URLDecoder: Illegal hex characters in escape (%) pattern: "${digits}"`,
    );
  }
  return Number.parseInt(digits, 16);
}
