import type { Call } from '../backends/call.ts';
import { checkNeededText } from '../backends/check-document.ts';
import { type Check, checkDescription } from '../backends/checks.ts';
import { type Content, checkContent, contentText } from '../backends/contents.ts';
import type { CommonDescription } from '../backends/description.ts';
import type { Integration } from '../backends/integration.ts';
import { type Printer, text } from '../backends/printer.ts';
import { json } from '../backends/protocol.ts';
import { serviceCall } from '../backends/service-call.ts';
import type { NeededSource } from '../backends/sources.ts';
import { nothing, stringLiteral, type Vtl, vtl } from '../backends/vtl.ts';
import { TemplateError } from '../runtime/errors.ts';
import { s3Errors, statuses } from './errors.ts';
import { checkKey, type Key, target } from './key.ts';

interface ObjectDescription extends CommonDescription {
  /** The name of the bucket, or where a request has it. */
  readonly bucket: string | NeededSource;
  /** The key of the object: a source, or texts and sources one behind the other. */
  readonly key: Key;
}

/** What `getObject` is told. */
export interface GetObjectDescription extends ObjectDescription {}

/** What `putObject` is told. */
export interface PutObjectDescription extends ObjectDescription {
  /** What the object holds: a text. */
  readonly content: Content;
  /** The media type that the object gets. Default: that of the request. */
  readonly contentType?: string;
}

const checks: { readonly [member: string]: Check } = {
  bucket: (value, where) => {
    if (typeof value !== 'string') return checkNeededText(value, where);
    if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value)) {
      throw new TemplateError(`${where} has to be the name of a bucket, or a source of one`);
    }
  },
  key: checkKey,
  content: checkContent,
  contentType: (value, where) => {
    if (typeof value === 'string' && /^[\w.+-]+\/[\w.+-]+(; *[\w-]+=[\w-]+)*$/.test(value)) return;
    throw new TemplateError(`${where} has to be a media type, such as text/plain`);
  },
};

/**
 * An object, its bytes and media type as they are: the response template is for errors alone.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function getObject(description: GetObjectDescription): Call<never, 'GetObject'> {
  checkDescription('GetObject', description, [['bucket', 'key'], []], checks);
  return called('GetObject', description, nothing, { httpMethod: 'GET', responseParameters: handedOn });
}

/**
 * Writes an object whose content is a text: an empty answer. The response template is for errors alone.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function putObject(description: PutObjectDescription): Call<never, 'PutObject'> {
  checkDescription('PutObject', description, [['bucket', 'key', 'content'], ['contentType']], checks);
  const { content, contentType } = description;
  const header = { 'integration.request.header.Content-Type': `'${contentType}'` };
  return called('PutObject', description, contentText(content, raw), {
    httpMethod: 'PUT',
    ...(contentType === undefined ? {} : { requestParameters: header }),
    responseParameters: { 'method.response.header.ETag': 'integration.response.header.ETag' },
  });
}

/** The headers of an object that a client gets. */
const handedOn = Object.fromEntries(
  ['Content-Type', 'ETag', 'Last-Modified'].map((name) => [
    `method.response.header.${name}`,
    `integration.response.header.${name}`,
  ]),
);

/** The content as it is. */
const raw: Printer = {
  ...text,
  text: (reference) => reference,
  literal: (value) => vtl`#set($constant = ${stringLiteral(String(value))})$constant`,
};

function called<Action extends string>(
  action: Action,
  description: ObjectDescription,
  call: Vtl,
  integration: Partial<Integration>,
): Call<never, Action> {
  return serviceCall(description, {
    action,
    integration: { service: 's3', path: '{bucket}/{key}', failures: '[345]\\d\\d', ...integration },
    protocol: json,
    call,
    doing: target(description),
    // An answer that is no error never comes here.
    result: { result: nothing },
    errors: s3Errors,
    statuses,
  });
}
