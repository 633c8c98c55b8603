import type { Report } from '../../diagnostics/report.ts';
import type { TemplateUse } from '../names.ts';
import type { DocumentNode, Entry, ScalarNode } from '../nodes.ts';
import { member } from '../nodes.ts';
import type { PlacedText } from '../placed-text.ts';
import type { FindSchema } from '../schemas/declared-schema.ts';
import type { Survey } from '../survey.ts';
import { surveyCloudFormation } from './cloud-formation.ts';
import { eventSchema } from './serverless-schemas.ts';

export const serverlessPlaces =
  '`request.template`, `response.template` and `response.statusCodes` of `http` events, ' +
  '`custom.apiGatewayServiceProxies`, and the CloudFormation of `resources`';

/** The media type of templates that are given without one. */
const JSON_TYPE = 'application/json';

/** `${self:custom.name}`, `${file(name)}`; not Velocity's `${name}`, and not CloudFormation's `${AWS::Region}`. */
const VARIABLE = /\$\{(?!AWS::)[\w-]+[:(][^}]*\}?/;

/** Takes the templates of a serverless.yml. */
export function surveyServerless(survey: Survey, document: DocumentNode): void {
  const [first, ...others] = parts(survey, member(document, 'resources'), '`resources`');
  for (const resources of [...others, first]) {
    survey.enter(resources, readText);
    if (resources) surveyCloudFormation(survey, resources);
  }
  const schemas = ['provider', 'apiGateway', 'request', 'schemas'].reduce(member, document);
  for (const functions of parts(survey, member(document, 'functions'), '`functions`')) {
    for (const [, { value }] of members(survey, functions, '`functions`')) surveyFunction(survey, value, schemas);
  }
  const proxies = members(survey, member(document, 'custom'), '`custom`').get('apiGatewayServiceProxies')?.value;
  for (const proxy of items(survey, proxies, '`apiGatewayServiceProxies`')) {
    for (const [service, { value }] of members(survey, proxy, 'a service proxy')) surveyProxy(survey, value, service);
  }
}

/** A text of the document, in which the framework would have to resolve variables of its own. */
function readText(node: ScalarNode, report: Report): PlacedText | undefined {
  const placed = node.placed();
  const found = VARIABLE.exec(placed.text);
  if (!found) return placed;
  const [variable] = found;
  const span = placed.locate({ start: found.index, end: found.index + variable.length });
  const [, file] = /^\$\{file\(([^():]+)\)\}$/.exec(placed.text.trim()) ?? [];
  if (file) report('serverlessFile', span, { path: file.trim() });
  else report('serverlessVariable', span, { variable });
  return undefined;
}

function surveyFunction(survey: Survey, node: DocumentNode, schemas: DocumentNode | undefined): void {
  const events = members(survey, node, 'a function').get('events')?.value;
  for (const event of items(survey, events, '`events`')) {
    // `http: GET /books` is short for an event without templates, as are events that are a bare word.
    const http = event.kind === 'scalar' ? undefined : members(survey, event, 'an event').get('http')?.value;
    if (http && (http.kind !== 'scalar' || isVariable(http))) surveyHttp(survey, http, schemas);
  }
}

/** @param schemas Those that all events share. */
function surveyHttp(survey: Survey, node: DocumentNode, schemas: DocumentNode | undefined): void {
  const event = members(survey, node, '`http`');
  const operation = operationOf(survey, event);
  const request = members(survey, event.get('request')?.value, '`request`');
  const body = eventSchema(request.get('schemas')?.value, schemas);
  takeAll(survey, request.get('template')?.value, { operation, part: 'request' }, body);
  const response = members(survey, event.get('response')?.value, '`response`');
  takeAll(survey, response.get('template')?.value, { operation, part: 'response default' });
  for (const [status, { value }] of members(survey, response.get('statusCodes')?.value, '`statusCodes`')) {
    const template = members(survey, value, 'a status code').get('template')?.value;
    takeAll(survey, template, { operation, part: `response ${status}` });
  }
}

/** A proxy of the plugin serverless-apigateway-service-proxy. */
function surveyProxy(survey: Survey, node: DocumentNode, service: string): void {
  const proxy = members(survey, node, `\`${service}\``);
  const operation = operationOf(survey, proxy);
  const request = members(survey, proxy.get('request')?.value, '`request`');
  takeAll(survey, request.get('template')?.value, { operation, part: 'request' });
  const responses = proxy.get('response')?.value;
  if (responses?.kind === 'list') return surveyProxyResponses(survey, responses, operation);
  const templates = members(survey, responses, '`response`').get('template')?.value;
  for (const [outcome, { value }] of members(survey, templates, '`template`')) {
    takeAll(survey, value, { operation, part: `response ${outcome}` });
  }
}

function surveyProxyResponses(survey: Survey, responses: DocumentNode, operation: string): void {
  for (const item of items(survey, responses, '`response`')) {
    const response = members(survey, item, 'a response');
    const status = survey.hint(response.get('statusCode')?.value) ?? 'default';
    takeAll(survey, response.get('responseTemplates')?.value, { operation, part: `response ${status}` });
  }
}

function operationOf(survey: Survey, event: ReadonlyMap<string, Entry>): string {
  const method = survey.hint(event.get('method')?.value) ?? 'any';
  return `${method.toLowerCase()} ${survey.hint(event.get('path')?.value) ?? ''}`;
}

/** One template, or a map from media types to templates; an empty value switches a template off. */
function takeAll(
  survey: Survey,
  node: DocumentNode | undefined,
  use: Omit<TemplateUse, 'key'>,
  body?: FindSchema,
): void {
  if (!node || isEmpty(node)) return;
  if (node.kind === 'scalar') return survey.take(node, { ...use, key: JSON_TYPE }, body);
  for (const [key, { value }] of survey.members(node, '`template`')) {
    if (!isEmpty(value)) survey.take(value, { ...use, key }, body);
  }
}

function isEmpty(node: DocumentNode): boolean {
  return node.kind === 'scalar' && node.type === 'null';
}

/** A map, or the maps of a list: the framework merges them. */
function parts(survey: Survey, node: DocumentNode | undefined, what: string): readonly DocumentNode[] {
  if (!node || isLookedPast(survey, node, what)) return [];
  return node.kind === 'list' ? node.items.filter((item) => !isLookedPast(survey, item, what)) : [node];
}

function members(survey: Survey, node: DocumentNode | undefined, what: string): ReadonlyMap<string, Entry> {
  return survey.members(node && isLookedPast(survey, node, what) ? undefined : node, what);
}

function items(survey: Survey, node: DocumentNode | undefined, what: string): readonly DocumentNode[] {
  return survey.items(node && isLookedPast(survey, node, what) ? undefined : node, what);
}

/** Whether a variable of the framework stands where templates could be; then that is reported. */
function isLookedPast(survey: Survey, node: DocumentNode, what: string): boolean {
  if (!isVariable(node)) return false;
  const remedy = 'compile the output of `serverless print` instead, which has all variables resolved';
  survey.report('notLookedInto', node.span, { what: `what a variable puts into ${what}`, remedy });
  return true;
}

function isVariable(node: DocumentNode): boolean {
  return node.kind === 'scalar' && VARIABLE.test(node.value);
}
