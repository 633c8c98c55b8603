/** The parts of a CloudFormation template that are printed. */

/** Plain data, functions such as `{ Ref: 'Books' }` included. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

export interface Resource {
  Type: string;
  DependsOn?: string[];
  Properties: { [name: string]: Value };
}

/** A resource under its id. */
export type NamedResource = readonly [id: string, Resource];

export interface Parameters {
  [id: string]: { Type: 'String'; Description: string };
}

export interface CloudFormationTemplate {
  AWSTemplateFormatVersion: '2010-09-09';
  Description: string;
  Parameters?: Parameters;
  Resources: { [id: string]: Resource };
  Outputs: { [id: string]: { Description: string; Value: Value } };
}

/** Properties without those that have no value. */
export function properties(values: { readonly [name: string]: Value | undefined }): { [name: string]: Value } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [name: string]: Value;
  };
}

export function reference(id: string): Value {
  return { Ref: id };
}

/**
 * A text in which CloudFormation replaces `${AWS::Region}` and the like. Stage variables are not its own: the service
 * replaces them with each request.
 */
export function substituted(text: string): Value {
  return text.includes('${') ? { 'Fn::Sub': text.replaceAll('${stageVariables.', '${!stageVariables.') } : text;
}
