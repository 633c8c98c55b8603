// What API Gateway does with the document, as far as this API needs it.
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { compile, TemplateRenderError } from 'velogate';
import { parse } from 'yaml';

/**
 * Serves the API of an OpenAPI document, whose templates it compiles.
 * @param text The document, as YAML or JSON.
 * @param callService Sends a text to an action of a service: `('dynamodb', 'GetItem', body)` gives status and body.
 */
export async function serve(text, { stageVariables, callService }) {
  const document = parse(text);
  const routes = routesOf(document);
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answerTo(request, { document, routes, stageVariables, callService });
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/** The operations of the document, with their templates as functions. */
function routesOf({ paths }) {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([verb, operation]) => ({
      verb: verb.toUpperCase(),
      pattern: new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
      operation,
      ...templatesOf(operation['x-amazon-apigateway-integration']),
    })),
  );
}

function templatesOf({ requestTemplates, responses }) {
  return {
    requests: Object.fromEntries(Object.entries(requestTemplates).map(([type, text]) => [type, requestTemplate(text)])),
    response: compile(responses.default.responseTemplates['application/json']),
  };
}

/**
 * `$context` lives on from one template to the other. The result of a template has the status and headers that it has set;
 * a line at its end asks for the reason of a refusal, which templates of helpers leave there as well.
 */
function requestTemplate(text) {
  const mark = `\n${randomUUID()} `;
  const render = compile(`${text}${mark}$context.responseOverride.problem`);
  return (event) => {
    const { body, responseOverride } = render(event);
    const [call, problem] = body.split(mark);
    return { call, context: { ...event.context, responseOverride: { ...responseOverride, problem } } };
  };
}

async function answerTo(request, { document, routes, stageVariables, callService }) {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const found = routes.map((route) => ({ ...route, match: route.pattern.exec(pathname) }));
  const route = found.find(({ verb, match }) => verb === request.method && match);
  if (!route) return failure(403, 'Missing Authentication Token');
  const event = {
    body: await textOf(request),
    params: {
      path: Object.fromEntries(Object.entries(route.match.groups ?? {}).map(([name, text]) => [name, decoded(text)])),
      querystring: Object.fromEntries(searchParams),
      header: request.headers,
    },
    context: { requestId: randomUUID(), requestTimeEpoch: Date.now(), httpMethod: request.method },
    stageVariables,
  };
  const lacking = lackingParameters(document, route.operation, event.params);
  if (lacking.length > 0) return failure(400, `Missing required request parameters: [${lacking.join(', ')}]`);
  const [type] = (request.headers['content-type'] ?? 'application/json').split(';');
  const render = route.requests[type];
  if (!render) return failure(415, 'Unsupported Media Type');
  return integrate(route, render, event, callService);
}

/** Request template, service if there is one, response template. */
async function integrate({ operation, response }, render, event, callService) {
  const { type, uri, responses } = operation['x-amazon-apigateway-integration'];
  const { statusCode, responseParameters } = responses.default;
  try {
    const { call, context } = render(event);
    const [, service, action] = /:([\w-]+):action\/(\w+)$/.exec(uri) ?? [];
    const answer = type === 'mock' ? { body: '' } : await callService(service, action, call);
    const { body, responseOverride } = response({ ...event, body: answer.body, context });
    const headers = { ...fixedHeaders(responseParameters), ...responseOverride.header };
    return { status: responseOverride.status ?? Number(statusCode), headers, body };
  } catch (error) {
    if (!(error instanceof TemplateRenderError)) console.error(error);
    return error.status === 400 ? failure(400, 'Bad Request') : failure(500, 'Internal server error');
  }
}

/** `method.response.header.X: "'text'"`. */
function fixedHeaders(parameters = {}) {
  const headers = Object.entries(parameters).map(([target, text]) => [target.split('.').at(-1), text.slice(1, -1)]);
  return Object.fromEntries(headers);
}

/** What the validator of the document misses. */
function lackingParameters(document, { parameters = [] }, params) {
  if (!document['x-amazon-apigateway-request-validator']) return [];
  const given = { path: params.path, query: params.querystring, header: params.header };
  return parameters.filter((one) => one.required && !given[one.in][one.name]?.trim()).map(({ name }) => name);
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function textOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function failure(status, message) {
  return { status, body: JSON.stringify({ message }) };
}
