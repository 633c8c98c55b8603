import { escapeJavaScript } from './by-hand.ts';
import { type Request, requestWith } from './requests.ts';
import { type Printed, type Transform, templateOf } from './transform.ts';

interface Failure {
  readonly type: string;
  readonly message: string;
  readonly details: readonly { readonly field: string; readonly problem: string }[];
}

const STATUS: Readonly<Record<string, number>> = { NotFound: 404, Conflict: 409 };

function byHand({ body, context }: Request): Printed {
  const { errorMessage } = JSON.parse(body) as { errorMessage: string };
  const { type, message, details } = JSON.parse(errorMessage) as Failure;
  const problems = details.map((one) => `"${escapeJavaScript(one.field)}: ${escapeJavaScript(one.problem)}"`);
  return {
    status: STATUS[type] ?? 500,
    body: `{
  "error": "${type}",
  "message": "${escapeJavaScript(message)}",
  "details": [${problems.join(', ')}],
  "requestId": "${context.requestId}"
}
`,
  };
}

const failure: Failure = {
  type: 'Conflict',
  message: 'The order "4711" has been paid already',
  details: [
    { field: 'order.state', problem: "is 'paid'" },
    { field: 'order.amount', problem: 'must not change' },
  ],
};

export const errorMapping: Transform = {
  name: 'error-mapping',
  about: 'the failure of a function as a response with its status',
  template: templateOf('error-mapping'),
  request: requestWith({
    errorMessage: JSON.stringify(failure),
    errorType: 'Error',
    trace: ['at handler (index.js:7)'],
  }),
  byHand,
};
