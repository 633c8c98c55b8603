import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { Source } from '../diagnostics/source.ts';
import { Budget, DocumentTooLarge } from './budget.ts';
import type { GivenValues } from './intrinsics/scope.ts';
import { valuedNames } from './intrinsics/valued-names.ts';
import { type DocumentNode, member } from './nodes.ts';
import { cloudFormationPlaces, surveyCloudFormation } from './places/cloud-formation.ts';
import { openApiPlaces, surveyOpenApi } from './places/open-api.ts';
import { serverlessPlaces, surveyServerless } from './places/serverless.ts';
import { readDocument } from './read-document.ts';
import { type EmbeddedTemplate, Survey } from './survey.ts';

export type { EmbeddedTemplate };

export interface DocumentOptions {
  /** Values for `Ref`, `Fn::Sub` and `Fn::GetAtt`, by name: `TableName`, `Books.Arn`, `AWS::Region`. Default none. */
  readonly parameters?: GivenValues;
}

export interface FoundTemplates {
  /** In the order of the document; those that could be read, even where there are diagnostics. */
  readonly templates: readonly EmbeddedTemplate[];
  /** How many more there are, of which the diagnostics say why they cannot be read. */
  readonly unread: number;
  /** Whether the diagnostics hold other errors, so that nobody knows how many templates there are. */
  readonly hasOwnErrors: boolean;
  /** The names that values may be given for; undefined where the document cannot be read. */
  readonly valuedNames: ReadonlySet<string> | undefined;
  /** What is wrong with the document. What is wrong with a template is found when it is compiled. */
  readonly diagnostics: readonly Diagnostic[];
  /** The document, in which the spans of the diagnostics are. */
  readonly source: Source;
}

/**
 * The mapping templates inside an OpenAPI document, a CloudFormation or SAM template, or a serverless.yml, as YAML or as
 * JSON. Never throws: problems are diagnostics.
 * @param text The document.
 * @param name What messages call the document, such as its file name.
 */
export function findTemplates(text: string, name: string, options: DocumentOptions = {}): FoundTemplates {
  const source = new Source(text, name);
  const budget = new Budget();
  const survey = new Survey(source, budget, options.parameters ?? {});
  let document: DocumentNode | undefined;
  try {
    document = readDocument(source, survey.report, budget);
    if (document || survey.diagnostics.length === 0) surveyDocument(survey, document);
  } catch (error) {
    if (!(error instanceof DocumentTooLarge)) throw error;
    survey.report('documentTooLarge', error.span ?? { start: 0, end: 0 }, {});
  }
  const { templates, unread, hasOwnErrors, diagnostics } = survey;
  return { templates, unread, hasOwnErrors, valuedNames: document && valuedNames(document), diagnostics, source };
}

interface Kind {
  /** What messages call it. */
  readonly name: string;
  readonly places: string;
  is(document: DocumentNode): boolean;
  survey(survey: Survey, document: DocumentNode): void;
}

const kinds: readonly Kind[] = [
  {
    name: 'OpenAPI document',
    places: openApiPlaces,
    is: (document) => has(document, 'openapi', 'swagger'),
    survey: surveyOpenApi,
  },
  {
    name: 'CloudFormation template',
    places: cloudFormationPlaces,
    is: (document) => has(document, 'Resources', 'AWSTemplateFormatVersion', 'Transform'),
    survey(survey, document) {
      survey.enter(document);
      surveyCloudFormation(survey, document);
    },
  },
  {
    name: 'serverless.yml',
    places: serverlessPlaces,
    is: (document) => has(document, 'service') && has(document, 'provider', 'functions'),
    survey: surveyServerless,
  },
];

function surveyDocument(survey: Survey, document: DocumentNode | undefined): void {
  const start = { start: 0, end: 0 };
  const kind = document && kinds.find(({ is }) => is(document));
  if (!kind) return survey.report('unknownDocument', start, {});
  kind.survey(survey, document);
  const { templates, diagnostics } = survey;
  if (templates.length === 0 && diagnostics.length === 0) {
    survey.report('noTemplates', start, { kind: kind.name, places: kind.places });
  }
}

function has(document: DocumentNode, ...names: readonly string[]): boolean {
  return names.some((name) => member(document, name) !== undefined);
}
