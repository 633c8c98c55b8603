import { objectSchema, type Schema } from '../backends/schema.ts';
import { bodySchema } from './body-schema.ts';
import type { Method } from './description.ts';
import type { Names } from './names.ts';

/** A schema with a name, as API Gateway wants every one that a method refers to. */
export interface Model {
  readonly name: string;
  readonly schema: Schema;
}

/** The models of one method, as far as its call says what it reads and gives. */
export interface Models {
  readonly request: (Model & { readonly required: boolean }) | undefined;
  readonly response: Model | undefined;
}

export function modelsOf({ verb, path, operationId, call }: Method, names: Names): Models {
  const stem = operationId ?? `${verb.toLowerCase()} ${path}`;
  const inBody = call.reads.filter(({ in: place }) => place === 'body');
  const required = inBody.some(({ needed }) => needed);
  return {
    request:
      inBody.length > 0 ? { name: names.give(`${stem} request`), schema: bodySchema(inBody), required } : undefined,
    response: call.resultSchema && { name: names.give(`${stem} response`), schema: call.resultSchema },
  };
}

/** What every response template prints where there is no result. */
export function failureModel(names: Names): Model {
  const text = { type: 'string' } as const;
  return { name: names.give('failure'), schema: objectSchema({ error: text, message: text }, ['error', 'message']) };
}
