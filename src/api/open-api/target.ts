import { TemplateError } from '../../runtime/errors.ts';

/** Where an API is deployed: what an OpenAPI document has to name, and a description need not. */
export interface OpenApiOptions {
  /** Such as `eu-west-1`. */
  readonly region: string;
  /** The ARN of the role that API Gateway assumes to call services; `arn:aws:iam::*:user/*` for the caller's own rights. */
  readonly credentials?: string;
  /** Default: `aws`. */
  readonly partition?: string;
  /** The number of the account, where an ARN or the URI of a queue has `${AWS::AccountId}`. */
  readonly account?: string;
}

/** The same as what operations need. */
export interface Target {
  readonly credentials: string | undefined;
  /** The URI of an integration. */
  uriOf(target: string): string;
  /** An ARN with what CloudFormation would put into it. */
  arnOf(text: string): string;
}

export function targetOf({ region, credentials, partition = 'aws', account }: OpenApiOptions): Target {
  if (typeof region !== 'string' || region === '')
    throw new TemplateError('toOpenApi needs a region, such as eu-west-1');
  const values = new Map([
    ['AWS::Region', region],
    ['AWS::Partition', partition],
    ['AWS::AccountId', account],
  ]);
  const arnOf = (text: string): string =>
    text.replace(/\$\{(AWS::\w+)\}/g, (_, name: string) => {
      const value = values.get(name);
      if (value !== undefined) return value;
      const remedy = name === 'AWS::AccountId' ? 'give `account`' : 'CloudFormation alone knows it';
      throw new TemplateError(`toOpenApi: there is no value for ${name} in ${text}; ${remedy}`);
    });
  return {
    credentials: credentials === undefined ? undefined : arnOf(credentials),
    uriOf: (target) => `arn:${partition}:apigateway:${region}:${arnOf(target)}`,
    arnOf,
  };
}
