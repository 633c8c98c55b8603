import { type Call, callOf } from './call.ts';
import type { CommonDescription } from './description.ts';
import { type Integration, inOrder } from './integration.ts';
import type { Protocol } from './protocol.ts';
import { readingsIn } from './readings.ts';
import { type Doing, requestText } from './request-text.ts';
import { type ErrorForm, type Result, responseText } from './response-text.ts';
import type { Schemas } from './schema.ts';
import { typedSources } from './typed-sources.ts';
import type { Vtl } from './vtl.ts';

/** What a service's part of the call consists of. */
export interface ServiceCall<Action extends string> {
  readonly action: Action;
  readonly integration: Partial<Integration>;
  readonly protocol: Protocol;
  /** What the request template prints, and what else it does. */
  readonly call: Vtl;
  readonly doing?: Doing;
  readonly result: Result;
  readonly schemas?: Schemas;
  readonly errors: ErrorForm;
  /** The usual statuses of the service's errors. */
  readonly statuses: { readonly [error: string]: number };
}

/** The call of one action, which reads what the description names; without a `path` the integration names the action itself. */
export function serviceCall<Plain, Action extends string>(
  description: CommonDescription,
  { action, integration, protocol, call, doing = {}, result, schemas, ...service }: ServiceCall<Action>,
): Call<Plain, Action> {
  const { refusal = 400, errors, contentTypes } = description;
  const statuses = { ...service.statuses, ...errors };
  return callOf({
    action,
    protocol,
    reads: readingsIn(description, schemas?.reads ?? typedSources(description)),
    resultSchema: schemas?.result,
    request: requestText(call, refusal, protocol, doing),
    response: responseText(service.errors, statuses, result),
    integration: {
      type: 'aws',
      httpMethod: 'POST',
      ...(integration.path === undefined ? { action } : {}),
      ...integration,
      ...(contentTypes ? { requestContentTypes: contentTypes } : {}),
      passthroughBehavior: 'never',
      statuses: inOrder([200, refusal, ...Object.values(statuses), 500, ...(result.statuses ?? [])]),
    },
  });
}
