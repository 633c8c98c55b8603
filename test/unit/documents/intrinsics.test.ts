import { describe, expect, it } from 'vitest';
import { cloudFormation, openApi, printedProblem, problemsOf, templatesOf } from './support.ts';

const sections = `
Parameters:
  Name: {Type: String, Default: Books}
  Size: {Type: Number, Default: 010}
  Stage: {Type: String}
  Names: {Type: CommaDelimitedList, Default: 'a,b,c'}
  Secret: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /books/name}
Mappings:
  Regions: {eu-west-1: {table: EuBooks}}
Conditions:
  IsBooks: !Equals [!Ref Name, Books]
  IsTest: !Equals [!Ref Stage, test]`;

const given = { 'AWS::Region': 'eu-west-1', 'Books.Arn': 'arn:books', Queue: 'queue-url' };

/** The text of a template that is written like this in CloudFormation. */
function resolved(template: string, parameters = {}): string {
  return Object.values(templatesOf(cloudFormation(template, sections), { ...given, ...parameters }))[0]!;
}

/** The problem of such a template, from its line on: `code column message`. */
function problems(template: string): string[] {
  const found = problemsOf(cloudFormation(template, sections), given);
  return found.map((problem) => problem.replace(/ \d+:(\d+)/, (_, column) => ` ${Number(column) - 28}`));
}

describe('intrinsic functions', () => {
  it.each([
    ['!Ref Name', 'Books'],
    ['{Ref: Size}', '010'],
    ['!Ref AWS::Region', 'eu-west-1'],
    ['!Ref Queue', 'queue-url'],
    ['!GetAtt Books.Arn', 'arn:books'],
    ["{'Fn::GetAtt': [Books, Arn]}", 'arn:books'],
    [
      "!Sub '${Name}-${AWS::Region}-${Books.Arn}-${!name}-$name-$!{x}'",
      'Books-eu-west-1-arn:books-${name}-$name-$!{x}',
    ],
    ["!Sub ['${Own}${Name}', {Own: !Join ['', [a, b]]}]", 'abBooks'],
    ["{'Fn::Sub': ['${Name}', {Name: own}]}", 'own'],
    ["!Join [', ', [a, !Ref Name, 3, true]]", 'a, Books, 3, true'],
    ["!Join ['-', !Ref Names]", 'a-b-c'],
    ["!Join ['-', !Split ['/', 'x/y']]", 'x-y'],
    ["{'Fn::Join': ['', ['{\"t\": \"', {Ref: Name}, '\"}']]}", '{"t": "Books"}'],
    ['!Select [1, [a, b]]', 'b'],
    ["!Select ['2', !Ref Names]", 'c'],
    ["!Select [0, !Split [',', 'a,b']]", 'a'],
    ['!FindInMap [Regions, !Ref AWS::Region, table]', 'EuBooks'],
    ["{'Fn::If': [IsBooks, !Sub '${Name}', other]}", 'Books'],
    ['!Base64 "caf\\u00e9"', 'Y2Fmw6k='],
    ['!Sub "${Name}"', 'Books'],
    ["'${Name}'", '${Name}'],
  ])('%s gives %j', (template, text) => {
    expect(resolved(template)).toBe(text);
  });

  it('take given values before defaults', () => {
    expect(resolved("!Sub '${Name} ${Stage}'", { Name: 'Other', Stage: 'prod' })).toBe('Other prod');
    expect(resolved('!If [IsTest, yes-text, no-text]', { Stage: 'test' })).toBe('yes-text');
  });

  it('work in an OpenAPI document without parameters of its own', () => {
    const text = Object.values(templatesOf(openApi("{'Fn::Sub': '${Table}'}"), { Table: 'Books' }));
    expect(text).toEqual(['Books']);
  });

  it.each([
    ['!Ref Stage', ['VTL4101 6 `Ref`: the value of `Stage` is not known before deployment']],
    ['!Ref Secret', ['VTL4101 6 `Ref`: the value of `Secret` is not known before deployment']],
    ['!GetAtt Table.Arn', ['VTL4101 9 `Fn::GetAtt`: the value of `Table.Arn` is not known before deployment']],
    [
      "!Sub '${Stage} ${GetBooks.Id} ${AWS::StackName}'",
      [
        'VTL4101 7 `Fn::Sub`: the value of `Stage` is not known before deployment',
        'VTL4101 16 `Fn::Sub`: the value of `GetBooks.Id` is not known before deployment',
        'VTL4101 31 `Fn::Sub`: the value of `AWS::StackName` is not known before deployment',
      ],
    ],
    ["!Sub '${body}'", ['VTL4102 7 `Fn::Sub`: `body` is neither a parameter nor a resource of this document']],
    ["!Sub '${input.path($x)}'", ['VTL4103 7 `Fn::Sub`: `${input.path($x)}` is no variable of CloudFormation']],
    ['!ImportValue name', ['VTL4104 14 `Fn::ImportValue` cannot be resolved before deployment']],
    ["!Join ['', !GetAZs '']", ['VTL4104 20 `Fn::GetAZs` cannot be resolved before deployment']],
    ['!Unheard of', ['VTL4104 10 `Fn::Unheard` cannot be resolved before deployment']],
    ['!Join [a]', ['VTL4105 7 `Fn::Join` needs a separator and a list']],
    ['!Join [a, b]', ['VTL4013 11 this has to be a list, but is text']],
    ['!Join [a, [[]]]', ['VTL4013 12 this has to be text, or a function that gives text, but is a list']],
    ['!Sub [a, b]', ['VTL4105 6 `Fn::Sub` needs a text, or a text and a map of values']],
    ['!Sub {a: b}', ['VTL4105 6 `Fn::Sub` needs a text, or a text and a map of values']],
    ['!Select [2, [a, b]]', ['VTL4105 9 `Fn::Select` needs an index from 0 to 1']],
    ['!Select [length, [a, b]]', ['VTL4105 9 `Fn::Select` needs an index from 0 to 1']],
    ['!Split [a]', ['VTL4104 8 `Fn::Split` cannot be resolved before deployment']],
    ['!Join [a, !Split [a]]', ['VTL4105 18 `Fn::Split` needs a separator and a text']],
    [
      '!FindInMap [Regions, none, table]',
      ['VTL4105 12 `Fn::FindInMap` needs a mapping of this document and two keys that it has'],
    ],
    ['!If [None, a, b]', ['VTL4105 5 `Fn::If` needs a condition of this document, and it has none called `None`']],
    ['!If [IsBooks, a]', ['VTL4105 5 `Fn::If` needs the name of a condition and two values']],
    ['!GetAtt [a]', ['VTL4105 9 `Fn::GetAtt` needs a resource and its attribute, such as `Books.Arn`']],
    ['!Ref [a]', ['VTL4105 6 `Ref` needs the name of a parameter or of a resource']],
    ['!Ref __proto__', ['VTL4101 6 `Ref`: the value of `__proto__` is not known before deployment']],
    [
      "!Sub '${toString} ${Name.constructor}'",
      [
        'VTL4102 7 `Fn::Sub`: `toString` is neither a parameter nor a resource of this document',
        'VTL4102 19 `Fn::Sub`: `Name.constructor` is neither a parameter nor a resource of this document',
      ],
    ],
  ])('%s is refused', (template, expected) => {
    expect(problems(template)).toEqual(expected);
  });

  it('say what to do about a name that is not known', () => {
    expect(printedProblem(cloudFormation("!Sub 'a ${Stage}'", sections))).toEqual([
      'error VTL4101: `Fn::Sub`: the value of `Stage` is not known before deployment',
      '  --> api.yaml:19:37',
      '   |',
      "19 |           application/json: !Sub 'a ${Stage}'",
      '   |                                     ^^^^^^^^',
      'help: give it with `--parameter Stage=VALUE`',
    ]);
    expect(printedProblem(cloudFormation("!Sub 'a ${name}'", sections)).at(-1)).toBe(
      "help: for Velocity's own reference write `${!name}`, which prints `${name}`, or leave out the braces; " +
        'else give its value with `--parameter name=VALUE`',
    );
  });
});
