/** java.util.Base64 over UTF-8. */

import { JavaException } from '../errors.ts';

/** The UTF-8 bytes of a text as Java's getBytes gives them: an unpaired surrogate becomes `?`. */
export function utf8Bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/\p{Surrogate}/gu, '?'));
}

/** The text of UTF-8 bytes, U+FFFD where they are malformed; the bytes are scratch and may change. */
export function utf8Text(bytes: Uint8Array): string {
  for (let index = bytes.indexOf(0xed); index >= 0; index = bytes.indexOf(0xed, index + 1)) {
    // An encoded surrogate, cut short or not, is one U+FFFD for Java and one a byte for TextDecoder.
    const isWhole = bytes[index + 2]! >> 6 === 2;
    if (bytes[index + 1]! >> 5 === 5) bytes.set(isWhole ? [0xef, 0xbf, 0xbd] : [0xe2, 0x82], index);
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

const ASCII = /^[\0-\x7f]*$/;

/** Padded, without line breaks. */
export function base64Encode(text: string): string {
  return btoa(ASCII.test(text) ? text : binaryString(utf8Bytes(text)));
}

/** How many bytes are turned into characters at once: all of a large text would overflow the stack. */
const CHUNK = 0x2000;

function binaryString(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    // Spread out, engines would copy them one by one.
    binary += String.fromCharCode.apply(null, bytes.subarray(start, start + CHUNK) as unknown as number[]);
  }
  return binary;
}

const PLAIN = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * The text of base64 in the standard alphabet; the padding may be missing as a whole, line breaks may not stand
 * anywhere. Throws IllegalArgumentException as Java's decoder does.
 */
export function base64Decode(text: string): string {
  const end = text.indexOf('=');
  const digits = end < 0 ? text.length : end;
  const padding = text.length - digits;
  const rest = digits % 4;
  const isPadded = padding === 0 || padding === (4 - rest) % 4;
  if (!PLAIN.test(text) || rest === 1 || !isPadded) {
    throw new JavaException('IllegalArgumentException', 'the text is not base64');
  }
  const binary = atob(text.slice(0, digits));
  return ASCII.test(binary) ? binary : utf8Text(bytesOf(binary));
}

function bytesOf(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
