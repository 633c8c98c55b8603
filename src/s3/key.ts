/** Where an object is. Bucket and key reach the URI as overrides, so that the template can check and encode them. */
import { checkNeededText } from '../backends/check-document.ts';
import { isText, textHasForm } from '../backends/conditions.ts';
import { asSource, type Printer, sourceText, text } from '../backends/printer.ts';
import type { Doing } from '../backends/request-text.ts';
import { type NeededSource, RequestValue } from '../backends/sources.ts';
import { joined, stringLiteral, type Vtl, vtl } from '../backends/vtl.ts';
import { TemplateError } from '../runtime/errors.ts';

/** The key of an object. */
export type Key = NeededSource | readonly (string | NeededSource)[];

interface Place {
  readonly bucket: string | NeededSource;
  readonly key: Key;
}

/** @throws {TemplateError} for what is neither a source nor a list of texts and sources. */
export function checkKey(key: unknown, where: string): void {
  if (!Array.isArray(key)) return checkNeededText(key, where);
  if (key.length === 0) throw new TemplateError(`${where} has to have a part`);
  for (const [index, part] of key.entries()) {
    if (typeof part !== 'string') checkNeededText(part, `${where}[${index}]`);
    else if (/\p{Cs}/u.test(part))
      throw new TemplateError(`${where}[${index}] has to be a text without lone surrogates`);
  }
}

/** S3 refuses a bucket of one character: what is refused neither reads nor writes, and is no other action. */
const refusing = vtl`#set($context.requestOverride.path.bucket = '-')
#set($context.requestOverride.path.key = 'refused')
`;

/** A path of `.` or `..` could lead elsewhere. */
const key = '(?s)(?!(?:.*/)?\\.{1,2}(?:/.*)?$).+';

/** What a request template does so that the call goes to an object. */
export function target({ bucket, key: parts }: Place): Doing {
  const text = joined((Array.isArray(parts) ? parts : [parts]).map((part) => keyPart(asSource(part))));
  return {
    before: vtl`#define($bucketText)${sourceText(asSource(bucket), bucketPrinter)}#end
#set($bucket = "$bucketText")
#define($keyText)${text}#end
#set($key = "$keyText")
#if($problem == "" && !(${textHasForm(vtl`$key`, key)}))#set($problem = 'the key has to have a character, and no part . or ..')#end
`,
    along: vtl`#set($context.requestOverride.path.bucket = $bucket)
#set($context.requestOverride.path.key = ${percentEncoded(vtl`$key`)})
`,
    refusing,
  };
}

const constant = (value: unknown): Vtl => vtl`#set($constant = ${stringLiteral(String(value))})$constant`;

const bucketPrinter: Printer = {
  wanted: 'the name of a bucket',
  condition: (reference) => textHasForm(reference, '[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]'),
  text: (reference) => reference,
  literal: constant,
};

function keyPart(part: NeededSource): Vtl {
  const isEncoded = part instanceof RequestValue && part.origin.in === 'path';
  return sourceText(part, {
    ...text,
    condition: isText,
    text: (reference) => (isEncoded ? decoded(reference) : reference),
    literal: constant,
  });
}

/** What a client has percent-encoded; a `%` by itself is one. */
function decoded(reference: Vtl): Vtl {
  return vtl`$util.urlDecode(${reference}.replaceAll('%(?![0-9A-Fa-f]{2})', '%25').replaceAll('[+]', '%2B'))`;
}

/** A path: what forms encode otherwise is put right. */
function percentEncoded(reference: Vtl): Vtl {
  return vtl`$util.urlEncode(${reference}).replaceAll('[+]', '%20').replaceAll('%2F', '/')`;
}
