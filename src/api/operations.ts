import { withPreflights } from './cors.ts';
import type { Api, Method, Verb } from './description.ts';
import { failureModel, type Model, type Models, modelsOf } from './models.ts';
import { Names } from './names.ts';
import { type Parameter, parametersOf } from './parameters.ts';

/** A method with all that the API says of it worked out. */
export interface Operation extends Pick<Method, 'path' | 'call'> {
  readonly verb: Verb;
  readonly operationId: string | undefined;
  readonly summary: string | undefined;
  readonly authorizer: string;
  readonly apiKey: boolean;
  readonly parameters: readonly Parameter[];
  readonly models: Models;
  /** What its answer is where it is no result. */
  readonly failure: Model;
}

/** The methods of an API that has been checked. */
export function operationsOf(api: Api): readonly Operation[] {
  const names = new Names();
  const failure = failureModel(names);
  return withPreflights(api).map((method) => ({
    verb: method.verb,
    path: method.path,
    call: method.call,
    operationId: method.operationId,
    summary: method.summary,
    authorizer: method.authorizer ?? api.authorizer ?? 'NONE',
    apiKey: method.apiKey ?? api.apiKey ?? false,
    parameters: parametersOf(method),
    models: modelsOf(method, names),
    failure,
  }));
}

/** Every model that operations refer to, once. */
export function allModels(operations: readonly Operation[]): readonly Model[] {
  const models = operations.flatMap(({ models: { request, response }, failure, call }) => {
    const fails = call.integration.statuses.some((status) => status >= 400);
    return [fails ? failure : undefined, request, response];
  });
  return [...new Set(models)].filter((model) => model !== undefined);
}
