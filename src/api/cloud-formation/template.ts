/** The parts of a CloudFormation template that are printed. */

/** Plain data, functions such as `{ Ref: 'Books' }` included. */
export type Value = string | number | boolean | readonly Value[] | { readonly [name: string]: Value };

/** A resource of a CloudFormation template. */
export interface Resource {
  /** Its type: `AWS::ApiGateway::Method`. */
  Type: string;
  /** The resources that have to be there before it. */
  DependsOn?: string[];
  /** Its properties. */
  Properties: { [name: string]: Value };
}

/** A resource under its id. */
export type NamedResource = readonly [id: string, Resource];

/** The parameters of a CloudFormation template by their names. */
export interface Parameters {
  [id: string]: {
    /** Always a text. */
    Type: 'String';
    /** What people read of it. */
    Description: string;
  };
}

/** A CloudFormation template, as far as it is printed here. */
export interface CloudFormationTemplate {
  /** The version of the format. */
  AWSTemplateFormatVersion: '2010-09-09';
  /** What people read of it. */
  Description: string;
  /** What a deployment is asked for. */
  Parameters?: Parameters;
  /** By their names in the template. */
  Resources: { [id: string]: Resource };
  /** What a deployment tells. */
  Outputs: {
    [id: string]: {
      /** What people read of it. */
      Description: string;
      /** What it tells. */
      Value: Value;
    };
  };
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
