import { compile } from '../compile.ts';
import { TemplateError } from '../runtime/errors.ts';
import type { JsonText } from '../runtime/gateway/json-text.ts';
import type { MappingTemplate } from '../runtime/gateway/mapping-template.ts';
import type { MappingRequest, MappingResult } from '../runtime/gateway/request.ts';
import { LinkedMap } from '../runtime/values/maps.ts';
import type { Integration } from './integration.ts';
import type { Protocol } from './protocol.ts';
import type { Reading } from './readings.ts';
import type { Schema } from './schema.ts';
import { Vtl, vtl } from './vtl.ts';

/** A mapping template as a function, with the text to deploy. */
export interface RequestTemplate extends MappingTemplate {
  /** The template. */
  readonly vtl: string;
}

/** The response template: what it prints is a `Result`, or says what went wrong. */
export interface ResponseTemplate<Result> {
  (
    event: MappingRequest,
  ): MappingResult & {
    /** JSON of the result, or of what went wrong. */
    body: JsonText<Result | Failure>;
  };
  /** The template. */
  readonly vtl: string;
}

/** What a client gets in place of a result, with a status of its own. */
export interface Failure {
  /** `RequestRefused`, `NotFound`, the name of the service's error, or `InternalServerError`. */
  error: string;
  /** For people. */
  message: string;
}

/** One kind of call of a service. */
export interface Call<Result, Action extends string = string> {
  /** What it does, by the service's name for it. */
  readonly action: Action;
  /** What a method needs beside the templates. */
  readonly integration: Integration;
  /** What it reads of the request and its surroundings. */
  readonly reads: readonly Reading[];
  /** The JSON Schema of its result, where that is known. */
  readonly resultSchema?: Schema;
  /** Makes the call of a request to the API. */
  readonly request: RequestTemplate;
  /** Makes the API's answer of the service's. */
  readonly response: ResponseTemplate<Result>;
  /**
   * What `response` has to be given: the request to the API, whose parameters a response template still sees, and the
   * service's answer. In API Gateway the context is handed on by itself.
   * @throws {TemplateError} for a refused request whose context comes from `readJson`.
   */
  answered(event: MappingRequest, answer: string): MappingRequest;
}

/** The plain JSON that a call comes to. */
export type ResultOf<C> = C extends Call<infer Result> ? Result : never;

/** The texts of a call. */
export interface CallTexts<Action extends string> {
  readonly action: Action;
  readonly integration: Integration;
  readonly reads: readonly Reading[];
  readonly resultSchema?: Schema | undefined;
  readonly request: Vtl;
  readonly response: Vtl;
  readonly protocol: Protocol;
}

export function callOf<Result, Action extends string>(texts: CallTexts<Action>): Call<Result, Action> {
  const { action, integration, reads, resultSchema, protocol } = texts;
  const request = template(action, 'request', texts.request);
  const response = template(action, 'response', texts.response) as unknown as ResponseTemplate<Result>;
  return {
    action,
    integration,
    reads,
    ...(resultSchema ? { resultSchema } : {}),
    request,
    response,
    answered: (event, answer) => ({ ...event, body: answer, ...refusal(request(event), event, protocol) }),
  };
}

/** The same call with more before its response template. */
export function withResponse<C extends Call<unknown>>(call: C, integration: Integration, before: Vtl): C {
  const text = vtl`${before}${new Vtl(call.response.vtl)}`;
  return { ...call, integration, response: template(call.action, 'response', text) };
}

/** In the service `$context.responseOverride` lives on; here the request says why it was refused. */
function refusal(
  { body, responseOverride }: MappingResult,
  { context = {} }: MappingRequest,
  { problemIn }: Protocol,
): Partial<MappingRequest> {
  if (responseOverride.status === undefined) return {};
  if (context instanceof LinkedMap) throw new TemplateError('answered: pass the context as plain data');
  return { context: { ...(context as object), responseOverride: { ...responseOverride, problem: problemIn(body) } } };
}

/** Compiled when it is first called, as often only one of the two is, or only their texts. */
function template(action: string, direction: 'request' | 'response', { text }: Vtl): RequestTemplate {
  let render: MappingTemplate | undefined;
  const template = (event: MappingRequest): MappingResult => {
    render ??= compile(text, { name: `${action}-${direction}.vtl` });
    return render(event);
  };
  return Object.assign(template, { vtl: text });
}
