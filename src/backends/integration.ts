/**
 * What a method needs beside its two templates, so that documents can be printed from a call: the members of
 * `x-amazon-apigateway-integration` and of CloudFormation's `Integration`, without what only a deployment knows (partition,
 * region, role).
 */
export interface Integration {
  /** A call of a service, or an answer without one. */
  readonly type: 'aws' | 'mock';
  /** Of the call to the service; absent for `mock`. */
  readonly httpMethod?: string;
  /** The service's name in the URI: `dynamodb`, `sqs`, `states`, `s3`, `lambda`; absent for `mock`. */
  readonly service?: string;
  /** The action of the service. The URI is `arn:PARTITION:apigateway:REGION:SERVICE:action/ACTION`. */
  readonly action?: string;
  /**
   * In place of an action: `arn:PARTITION:apigateway:REGION:SERVICE:path/PATH`. Its `{names}` are filled by
   * `requestParameters`, or by overrides that the request template sets; `${stageVariables.NAME}` by the service;
   * `${AWS::AccountId}`, `${AWS::Region}` and `${AWS::Partition}` where the document is printed or deployed.
   */
  readonly path?: string;
  /** The media types whose requests go through the request template. Default: `application/json` alone. */
  readonly requestContentTypes?: readonly string[];
  /** What the service is sent beside the body: `{ 'integration.request.header.Content-Type': "'text/plain'" }`. */
  readonly requestParameters?: { readonly [target: string]: string };
  /** Headers of the default response: `{ 'method.response.header.Access-Control-Allow-Origin': "'*'" }`. */
  readonly responseParameters?: { readonly [target: string]: string };
  /**
   * The response template is for statuses of the service that match this regular expression (`selectionPattern`), and the
   * default response, without a template, hands on what the service answers. Without it the template is the default
   * response's.
   */
  readonly failures?: string;
  /** What happens to a request of another media type: `never` answers 415. */
  readonly passthroughBehavior: 'never' | 'when_no_match' | 'when_no_templates';
  /** How the service's answer reaches the response template. Default: as it is. */
  readonly contentHandling?: 'CONVERT_TO_BINARY' | 'CONVERT_TO_TEXT';
  /** Every status that the method can answer by the two templates, in order: its method responses. */
  readonly statuses: readonly number[];
}

/** Statuses in order, each once. */
export function inOrder(statuses: readonly number[]): readonly number[] {
  return [...new Set(statuses)].sort((a, b) => a - b);
}
