import type { Model } from '../models.ts';
import type { ResourceTree } from './resource-tree.ts';
import type { Value } from './template.ts';

/** What the methods of a template refer to. */
export interface Surroundings {
  /** The id of the API. */
  readonly api: string;
  readonly tree: ResourceTree;
  /** The ARN of the role that calls are made with. */
  readonly role: Value;
  readonly authorizers: ReadonlyMap<string, { readonly id: string; readonly authorizationType: string }>;
  /** The id of the validator of requests, if there is one. */
  readonly validator: string | undefined;
  /** The name of a model, by its resource. */
  model(model: Model): Value;
}
