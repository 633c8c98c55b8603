import type { Value } from './template.ts';

/** What `toCloudFormation` is told beside the API. */
export interface CloudFormationOptions {
  /** The name of the stage. Default: `live`. */
  readonly stage?: string;
  /**
   * Values of stage variables: texts, or functions such as `{ Ref: 'Books' }`. Those that the calls need and that are not
   * here become parameters of the template.
   */
  readonly stageVariables?: { readonly [name: string]: Value };
  /**
   * The role that API Gateway assumes to call the services. Without it, the ARN of a role is a parameter of the template;
   * with it, the template makes one that may do what the calls do, and nothing else.
   */
  readonly role?: {
    /**
     * The ARNs of what the calls touch: `arn:${AWS::Partition}:dynamodb:${AWS::Region}:${AWS::AccountId}:table/books`. A text
     * with `${..}` goes through `Fn::Sub`.
     */
    readonly resources: readonly Value[];
  };
}
