import { type DocumentNode, member, scalarText } from '../nodes.ts';

/** Values for names that only the deployment knows: `TableName`, `Books.Arn`, `AWS::Region`. */
export type GivenValues = Readonly<Record<string, string>>;

/** What the names in a document's intrinsic functions mean. */
export class Scope {
  constructor(
    private readonly given: GivenValues,
    /** The CloudFormation template around; nothing in a bare OpenAPI document. */
    private readonly template: DocumentNode | undefined,
  ) {}

  /** What `Ref` gives: a value from outside, or a parameter's default. */
  valueOf(name: string): string | undefined {
    if (Object.hasOwn(this.given, name)) return String(this.given[name]);
    const parameter = this.section('Parameters', name);
    // The default of such a parameter is the name under which Systems Manager keeps the value.
    if (scalarText(member(parameter, 'Type'))?.startsWith('AWS::SSM::Parameter::Value')) return undefined;
    return scalarText(member(parameter, 'Default'));
  }

  /** Whether CloudFormation knows the name, so that `Ref` and `Fn::Sub` may use it. */
  declares(name: string): boolean {
    const [resource] = name.split('.');
    const declared = this.section('Parameters', name) ?? this.section('Resources', resource!);
    return name.startsWith('AWS::') || declared !== undefined;
  }

  /** The value of a mapping, by the mapping's name and the two keys in it. */
  mapping(keys: readonly string[]): DocumentNode | undefined {
    return keys.reduce(member, member(this.template, 'Mappings'));
  }

  condition(name: string): DocumentNode | undefined {
    return this.section('Conditions', name);
  }

  resource(name: string): DocumentNode | undefined {
    return this.section('Resources', name);
  }

  private section(section: string, name: string): DocumentNode | undefined {
    return member(member(this.template, section), name);
  }
}
