import { checkAttributes } from '../backends/attributes.ts';
import { checkNeededText, checkText } from '../backends/check-document.ts';
import { type Check, checkChoice, checkDescription, checkSource } from '../backends/checks.ts';
import { checkContent } from '../backends/contents.ts';
import { TemplateError } from '../runtime/errors.ts';

const members = [
  ['queue', 'message'],
  ['protocol', 'delay', 'attributes', 'group', 'deduplication'],
] as const;

const queueName = /^[A-Za-z0-9_-]+(\.fifo)?$/;
const queueUrl = /^https:\/\/[A-Za-z0-9.-]+\/[0-9]+\/[A-Za-z0-9_-]+(\.fifo)?$/;

const checks: { readonly [member: string]: Check<{ readonly protocol?: unknown }> } = {
  protocol: (value, where) => checkChoice(value, ['form', 'json'], where),
  queue: (value, where, { protocol }) => {
    if (typeof value !== 'string') return checkNeededText(value, where);
    if (queueUrl.test(value) || (protocol !== 'json' && queueName.test(value))) return;
    throw new TemplateError(
      `${where} has to be a queue's URL${protocol === 'json' ? '' : ' or name'}, or a source of a URL`,
    );
  },
  message: checkContent,
  delay: (value, where) => {
    if (typeof value !== 'number') return checkSource(value, where);
    if (Number.isInteger(value) && value >= 0 && value <= 900) return;
    throw new TemplateError(`${where} has to be a whole number from 0 to 900`);
  },
  attributes: checkAttributes,
  group: checkNeededText,
  deduplication: checkText,
};

/** @throws {TemplateError} naming the member of the description that is wrong. */
export function checkSendMessage(description: unknown): void {
  checkDescription('SendMessage', description, members, checks);
}
