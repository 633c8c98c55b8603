import type { Api, Method, Verb } from './description.ts';
import { type Parameter, parametersOf } from './parameters.ts';

/** A method with all that the API says of it worked out. */
export interface Operation extends Pick<Method, 'path' | 'call'> {
  readonly verb: Verb;
  readonly operationId: string | undefined;
  readonly summary: string | undefined;
  readonly authorizer: string;
  readonly apiKey: boolean;
  readonly parameters: readonly Parameter[];
}

/** The methods of an API that has been checked. */
export function operationsOf(api: Api): readonly Operation[] {
  return api.methods.map((method) => ({
    verb: method.verb,
    path: method.path,
    call: method.call,
    operationId: method.operationId,
    summary: method.summary,
    authorizer: method.authorizer ?? api.authorizer ?? 'NONE',
    apiKey: method.apiKey ?? api.apiKey ?? false,
    parameters: parametersOf(method),
  }));
}
