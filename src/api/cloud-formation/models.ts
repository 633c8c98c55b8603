import type { Model } from '../models.ts';
import type { Names } from '../names.ts';
import { type NamedResource, reference, type Value } from './template.ts';

/** The models of an API, whose `Ref` is their name. */
export function modelResources(models: readonly Model[], api: string, ids: Names) {
  const named = new Map(models.map((model) => [model, ids.give(`${model.name} model`)]));
  const resources = [...named].map(
    ([{ name, schema }, id]): NamedResource => [
      id,
      {
        Type: 'AWS::ApiGateway::Model',
        Properties: { RestApiId: reference(api), Name: name, ContentType: 'application/json', Schema: schema as Value },
      },
    ],
  );
  return { resources, reference: (model: Model): Value => reference(named.get(model)!) };
}
