import type { Call } from '../backends/call.ts';
import { checkDocument } from '../backends/check-document.ts';
import { type Check, checkChoice, checkDescription } from '../backends/checks.ts';
import type { CommonDescription } from '../backends/description.ts';
import { type Document, documentText } from '../backends/documents.ts';
import type { Json } from '../backends/json.ts';
import { json } from '../backends/protocol.ts';
import type { ErrorForm, Result } from '../backends/response-text.ts';
import { serviceCall } from '../backends/service-call.ts';
import { vtl } from '../backends/vtl.ts';
import { TemplateError } from '../runtime/errors.ts';
import { wholeRequest } from './request-event.ts';

/** What `invoke` is told. */
export interface InvokeDescription extends CommonDescription {
  /** The name of a function in the account and region of the API, or a function's ARN. */
  readonly function: string;
  /** What the function is given. Default: the whole request, a `RequestEvent`. */
  readonly event?: Document;
  /** Whether the method waits for what the function returns. Default: true. */
  readonly wait?: boolean;
}

/** With an alias or a version, perhaps from stage variables. */
const name = String.raw`(?:[\w-]|\$\{stageVariables\.\w+\})+(?::(?:[\w$-]|\$\{stageVariables\.\w+\})+)?`;
const functionName = new RegExp(`^${name}$`);
const functionArn = new RegExp(String.raw`^arn:[\w-]+:lambda:[\w-]+:\d+:function:${name}$`);

const checks: { readonly [member: string]: Check } = {
  function: (value, where) => {
    if (typeof value === 'string' && (functionName.test(value) || functionArn.test(value))) return;
    throw new TemplateError(
      `${where} has to be the name or ARN of a function; stage variables are \${stageVariables.x}`,
    );
  },
  event: checkDocument,
  wait: (value, where) => checkChoice(value, [true, false], where),
};

const ownFunctions = 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function';

/** A function that throws answers with what it has thrown. */
const errors: ErrorForm = {
  failed: vtl`$input.path('$').containsKey('errorMessage') == true`,
  name: vtl`$input.path('$.errorType')`,
  message: vtl`$input.path('$.errorMessage')`,
};

/** Lambda checks whether the call would be allowed, and does not run the function. */
const refusing = vtl`#set($context.requestOverride.header.X-Amz-Invocation-Type = 'DryRun')
`;

const returned: Result = { result: vtl`$input.body` };

/**
 * Runs a function: what it returns, or `{}` where the method does not wait. Of one that throws, `errors` has the status by
 * the name of the error.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function invoke<Output extends Json = Json>(description: InvokeDescription): Call<Output, 'Invoke'> {
  checkDescription('Invoke', description, [['function'], ['event', 'wait']], checks);
  const { function: given, event, wait = true } = description;
  const arn = given.startsWith('arn:') ? given : `${ownFunctions}:${given}`;
  const requestParameters = { 'integration.request.header.X-Amz-Invocation-Type': "'Event'" };
  return serviceCall(description, {
    action: 'Invoke',
    integration: {
      service: 'lambda',
      path: `2015-03-31/functions/${arn}/invocations`,
      ...(wait ? {} : { requestParameters }),
    },
    protocol: json,
    call: event === undefined ? wholeRequest() : documentText(event, 0),
    doing: { refusing },
    result: returned,
    errors,
    statuses: {},
  });
}
