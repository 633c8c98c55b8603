import { type Integration, inOrder } from '../backends/integration.ts';
import { compile } from '../compile.ts';
import { TemplateError } from '../runtime/errors.ts';
import type { JsonText } from '../runtime/gateway/json-text.ts';
import type { MappingTemplate } from '../runtime/gateway/mapping-template.ts';
import type { MappingRequest, MappingResult } from '../runtime/gateway/request.ts';
import { LinkedMap } from '../runtime/values/maps.ts';
import type { Vtl } from './vtl.ts';

/** The actions of DynamoDB that there are helpers for. */
export type Action = 'Scan' | 'Query' | 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'BatchGetItem';

/** A mapping template as a function, with the text to deploy. */
export interface RequestTemplate extends MappingTemplate {
  readonly vtl: string;
}

/** The response template: what it prints is a `Result`, or says what went wrong. */
export interface ResponseTemplate<Result> {
  (event: MappingRequest): MappingResult & { body: JsonText<Result | Failure> };
  readonly vtl: string;
}

/** What a client gets in place of a result, with a status of its own. */
export interface Failure {
  /** `RequestRefused`, `NotFound`, the name of DynamoDB's error, or `InternalServerError`. */
  error: string;
  message: string;
}

/** One kind of call of DynamoDB. */
export interface Call<Result> {
  readonly action: Action;
  /** What a method needs beside the templates. */
  readonly integration: Integration;
  /** Makes the call of a request to the API. */
  readonly request: RequestTemplate;
  /** Makes the API's answer of DynamoDB's. */
  readonly response: ResponseTemplate<Result>;
  /**
   * What `response` has to be given: the request to the API, whose parameters a response template still sees, and
   * DynamoDB's answer. In the service the context is handed on by itself.
   * @throws {TemplateError} for a refused request whose context comes from `readJson`.
   */
  answered(event: MappingRequest, answer: string): MappingRequest;
}

/** The plain JSON that a call comes to. */
export type ResultOf<C> = C extends Call<infer Result> ? Result : never;

/** @param statuses Those that the templates can set. */
export function callOf<Result>(action: Action, request: Vtl, response: Vtl, statuses: readonly number[]): Call<Result> {
  const requestTemplate = template(action, 'request', request);
  const responseTemplate = template(action, 'response', response) as unknown as ResponseTemplate<Result>;
  return {
    action,
    integration: {
      type: 'aws',
      httpMethod: 'POST',
      service: 'dynamodb',
      action,
      passthroughBehavior: 'never',
      statuses: inOrder([200, ...statuses]),
    },
    request: requestTemplate,
    response: responseTemplate,
    answered: (event, answer) => ({ ...event, body: answer, ...refusal(requestTemplate(event), event) }),
  };
}

/** In the service `$context.responseOverride` lives on; here the request says why it was refused. */
function refusal({ body, responseOverride }: MappingResult, { context = {} }: MappingRequest): Partial<MappingRequest> {
  if (responseOverride.status === undefined) return {};
  if (context instanceof LinkedMap) throw new TemplateError('answered: pass the context as plain data');
  const { refused } = JSON.parse(body) as { refused: string };
  return { context: { ...(context as object), responseOverride: { ...responseOverride, problem: refused } } };
}

/** Compiled when it is first called, as often only one of the two is, or only their texts. */
function template(action: Action, direction: 'request' | 'response', { text }: Vtl): RequestTemplate {
  let render: MappingTemplate | undefined;
  const template = (event: MappingRequest): MappingResult => {
    render ??= compile(text, { name: `${action}-${direction}.vtl` });
    return render(event);
  };
  return Object.assign(template, { vtl: text });
}
