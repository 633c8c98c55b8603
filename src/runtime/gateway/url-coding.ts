/** java.net.URLEncoder and URLDecoder over UTF-8. */

import { JavaException } from '../errors.ts';
import { utf8Text } from './base64.ts';

/**
 * The form encoding: letters, digits and `*-_.` stay, a blank becomes `+`, every other byte `%XX`, of an unpaired surrogate that of
 * `?`. It begins with the encoding of URIs, which engines have in machine code and which leaves a few characters more.
 */
export function urlEncode(text: string): string {
  const encoded = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '?')).replaceAll('%20', '+');
  return encoded.replace(/[!'()~]/g, percent);
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
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
