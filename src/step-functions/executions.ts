import { object } from '../backends/blocks.ts';
import type { Call } from '../backends/call.ts';
import { checkDocument, checkNeededText, checkText } from '../backends/check-document.ts';
import { type Check, checkDescription } from '../backends/checks.ts';
import { isNoText } from '../backends/conditions.ts';
import { captured } from '../backends/contents.ts';
import type { CommonDescription } from '../backends/description.ts';
import { type Document, documentText } from '../backends/documents.ts';
import type { Json } from '../backends/json.ts';
import { asSource, memberOf, text } from '../backends/printer.ts';
import { json } from '../backends/protocol.ts';
import { type ErrorForm, jsonErrors, type Result } from '../backends/response-text.ts';
import { objectSchema, type Schema } from '../backends/schema.ts';
import { serviceCall } from '../backends/service-call.ts';
import type { NeededSource, Source } from '../backends/sources.ts';
import { jsonString, type Vtl, vtl } from '../backends/vtl.ts';
import { TemplateError } from '../runtime/errors.ts';

/** The ARN of a state machine. */
export type StateMachineArn = `arn:${string}`;

/** What `startExecution` and `startSyncExecution` are told. */
export interface StartDescription extends CommonDescription {
  /** The state machine's ARN, or where a request has it. */
  readonly stateMachine: StateMachineArn | NeededSource;
  /** What the execution starts with. */
  readonly input: Document;
  /** The name of the execution: a second one of the same name and another input is refused. Default: Step Functions makes one. */
  readonly name?: Source;
}

/** What Step Functions answers to a start. */
export interface Started {
  /** The ARN of the execution. */
  executionArn: string;
  /** Seconds since 1970. */
  startDate: number;
}

const startedSchema = objectSchema({ executionArn: { type: 'string' }, startDate: { type: 'number' } }, [
  'executionArn',
  'startDate',
]);

/** The usual statuses of Step Functions' errors. */
const statuses = {
  ValidationException: 400,
  SerializationException: 400,
  InvalidName: 400,
  InvalidExecutionInput: 400,
  ExecutionAlreadyExists: 409,
  ExecutionLimitExceeded: 429,
  ThrottlingException: 429,
  ServiceUnavailable: 503,
} as const;

const checks: { readonly [member: string]: Check } = {
  stateMachine: (value, where) => {
    if (typeof value !== 'string') return checkNeededText(value, where);
    if (!/^arn:[\w-]+:states:[\w-]+:\d+:stateMachine:[\w:-]+$/.test(value)) {
      throw new TemplateError(`${where} has to be the ARN of a state machine, or a source of one`);
    }
  },
  input: checkDocument,
  name: checkText,
};

/**
 * Starts an execution and does not wait for it: `{"executionArn": "...", "startDate": 1700000000.5}`.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function startExecution(description: StartDescription): Call<Started, 'StartExecution'> {
  const arn = vtl`$input.path('$.executionArn')`;
  const members = [
    { name: 'executionArn', value: jsonString(arn) },
    { name: 'startDate', value: vtl`$input.path('$.startDate')` },
  ];
  return started('StartExecution', description, statuses, jsonErrors, {
    unexpected: isNoText(arn),
    result: object(members, 2),
    schema: startedSchema,
  });
}

/**
 * Runs an express execution to its end: its output. Of one that fails `errors` has the status, by the name of the error that
 * it ends with.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function startSyncExecution<Output extends Json = Json>(
  description: StartDescription,
): Call<Output, 'StartSyncExecution'> {
  const output = vtl`$input.path('$.output')`;
  const usual = { ...statuses, 'States.Timeout': 504 };
  return started('StartSyncExecution', description, usual, syncErrors, {
    unexpected: isNoText(output),
    result: output,
  });
}

/** An execution that has failed is an answer like any other. */
const syncErrors: ErrorForm = {
  failed: vtl`$input.path('$.__type') != "" || $input.path('$.status') != "SUCCEEDED"`,
  name: vtl`"$input.path('$.__type').replaceAll('.*[#]', '')$input.path('$.error')"`,
  message: vtl`"$input.path('$.message')$input.path('$.cause')"`,
};

function started<Plain, Action extends 'StartExecution' | 'StartSyncExecution'>(
  action: Action,
  description: StartDescription,
  usual: { readonly [error: string]: number },
  errors: ErrorForm,
  { schema, ...result }: Result & { readonly schema?: Schema },
): Call<Plain, Action> {
  checkDescription(action, description, [['stateMachine', 'input'], ['name']], checks);
  return serviceCall(description, {
    action,
    integration: { service: 'states' },
    protocol: json,
    call: callText(description),
    result,
    ...(schema ? { schemas: { result: schema } } : {}),
    errors,
    statuses: usual,
  });
}

function callText({ stateMachine, input, name }: StartDescription): Vtl {
  const members = [
    memberOf('stateMachineArn', asSource(stateMachine), text),
    ...(name === undefined ? [] : [memberOf('name', name, text)]),
    { name: 'input', value: captured(documentText(input), text) },
  ];
  return object(members, 0);
}
