import { type Call, callOf } from '../backends/call.ts';
import { checkDocument } from '../backends/check-document.ts';
import { type Check, checkDescription, checkStatus, commonChecks } from '../backends/checks.ts';
import type { CommonDescription } from '../backends/description.ts';
import { type Document, documentText, Typed } from '../backends/documents.ts';
import { inOrder } from '../backends/integration.ts';
import type { Json } from '../backends/json.ts';
import { json } from '../backends/protocol.ts';
import { readingsIn } from '../backends/readings.ts';
import { Constant, RequestValue } from '../backends/sources.ts';
import { typedSources } from '../backends/typed-sources.ts';
import { jsonString, type Vtl, vtl } from '../backends/vtl.ts';
import { TemplateError } from '../runtime/errors.ts';

/** What `mock` is told. */
export interface MockDescription extends Pick<CommonDescription, 'refusal' | 'contentTypes'> {
  /** The status of the answer. Default: 200. */
  readonly status?: number;
  /** The answer's JSON; there are no values of the body in it, as API Gateway does not hand that on. Default: no content. */
  readonly answer?: Document;
}

const checks: { readonly [member: string]: Check } = {
  status: checkStatus,
  answer: (value, where) => {
    checkDocument(value, where);
    checkWithoutBody(value as Document, where);
  },
};

/** No service can fail here. */
const { errors: _, ...common } = commonChecks;

function checkWithoutBody(document: Document, where: string): void {
  if (document instanceof Typed) return checkWithoutBody(document.from, where);
  if (document instanceof Constant) return;
  if (document instanceof RequestValue) {
    if (document.origin.in !== 'body') return;
    throw new TemplateError(`${where}: the answer of a mock cannot have values of the body`);
  }
  for (const [name, one] of Object.entries(document)) checkWithoutBody(one, `${where}.${name}`);
}

/** What the integration wants, whatever the status of the answer. */
export const mockRequest = vtl`{"statusCode": 200}`;

/**
 * Answers by itself, without a service.
 * @throws {TemplateError} for a description that contradicts itself, naming the member.
 */
export function mock<Output extends Json = Json>(description: MockDescription): Call<Output, 'Mock'> {
  checkDescription('Mock', description, [[], ['status', 'answer']], checks, common);
  const { status = 200, answer, refusal = 400, contentTypes } = description;
  return callOf({
    action: 'Mock',
    protocol: json,
    reads: readingsIn(description, typedSources(description)),
    request: mockRequest,
    response: answer === undefined ? statusText(status) : answerText(documentText(answer, 0), status, refusal),
    integration: {
      type: 'mock',
      ...(contentTypes ? { requestContentTypes: contentTypes } : {}),
      passthroughBehavior: 'never',
      statuses: inOrder(answer === undefined ? [200, status] : [200, status, refusal]),
    },
  });
}

/** Without any text a template would hand the body on. */
function statusText(status: number): Vtl {
  return vtl`#set($context.responseOverride.status = ${status})
`;
}

function answerText(answer: Vtl, status: number, refusal: number): Vtl {
  return vtl`#set($problem = "")
#define($answer)${answer}#end
#set($text = "$answer")
#if($problem == "")${statusText(status)}$text#else
#set($context.responseOverride.status = ${refusal})
{"error": "RequestRefused", "message": ${jsonString(vtl`$problem`)}}#end
`;
}
