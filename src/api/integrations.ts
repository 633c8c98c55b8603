/** What an integration comes to in every kind of document. */
import type { Call } from '../backends/call.ts';

type AnyCall = Call<unknown>;

/** `dynamodb:action/GetItem`, `s3:path/{bucket}/{key}`: the end of an integration's URI. */
export function targetOf({ integration: { service, action, path } }: AnyCall): string | undefined {
  if (service === undefined) return undefined;
  return action === undefined ? `${service}:path/${path}` : `${service}:action/${action}`;
}

/** The request template for each media type that it is for. */
export function requestTemplates({ integration, request }: AnyCall): { readonly [mediaType: string]: string } {
  const types = integration.requestContentTypes ?? ['application/json'];
  return Object.fromEntries(types.map((type) => [type, request.vtl]));
}

/** The media type of what response templates print. */
export const answerType = 'application/json';

/** What happens to an answer of the service. */
export interface Answer {
  /** The statuses of the service that it is for; without it, for all others. */
  readonly pattern: string | undefined;
  readonly status: string;
  readonly templates: { readonly [mediaType: string]: string } | undefined;
  readonly parameters: { readonly [target: string]: string } | undefined;
}

/** The default first. */
export function answersOf({ integration, response }: AnyCall): readonly Answer[] {
  const { failures, statuses, responseParameters: parameters } = integration;
  const templates = { [answerType]: response.vtl };
  const usual = { pattern: undefined, status: String(statuses[0] ?? 200), parameters };
  if (failures === undefined) return [{ ...usual, templates }];
  const failed = String(statuses.includes(500) ? 500 : statuses.at(-1));
  return [
    { ...usual, templates: undefined },
    { pattern: failures, status: failed, templates, parameters: undefined },
  ];
}

/** The headers of the client's answer that mappings fill. */
export function headersOf({ parameters = {} }: Answer): readonly string[] {
  return Object.keys(parameters).flatMap((target) => /^method\.response\.header\.(.+)$/.exec(target)?.[1] ?? []);
}
