import { namedTexts } from '../state/named-texts.ts';
import type { Project } from '../state/project.ts';
import { shellWord } from './shell.ts';

/**
 * The command that makes the service itself run the method with the same input. Three ids have to be filled in; what
 * `$context` holds is the service's own.
 */
export function testInvokeCommand(project: Project): string {
  const { method, resourcePath } = callOf(project);
  const path = namedTexts(project.path);
  const filled = resourcePath.replace(/\{([^}]*)\}/g, (_, name: string) =>
    encodeURIComponent(path[name.replace(/\+$/, '')] ?? ''),
  );
  const query = new URLSearchParams(namedTexts(project.querystring)).toString();
  const headers = namedTexts(project.header);
  const stageVariables = namedTexts(project.stageVariables);
  const options = [
    ['rest-api-id', 'REST_API_ID'],
    ['resource-id', 'RESOURCE_ID'],
    ['http-method', method],
    ['path-with-query-string', query === '' ? filled : `${filled}?${query}`],
    ...(Object.keys(headers).length > 0 ? [['headers', JSON.stringify(headers)]] : []),
    ...(Object.keys(stageVariables).length > 0 ? [['stage-variables', JSON.stringify(stageVariables)]] : []),
    ...(project.body === '' ? [] : [['body', project.body]]),
  ];
  const words = options.map(([name, value]) => `--${name} ${shellWord(value!)}`);
  return `aws apigateway test-invoke-method \\\n  ${words.join(' \\\n  ')}\n`;
}

/** Method and path, as `$context` has them; else a guess. */
function callOf({ context, body, path }: Project): { method: string; resourcePath: string } {
  const given = membersOf(context);
  const guessed =
    Object.keys(namedTexts(path))
      .map((name) => `/{${name}}`)
      .join('') || '/';
  return {
    method: textOf(given.get('httpMethod')) ?? (body === '' ? 'GET' : 'POST'),
    resourcePath: textOf(given.get('resourcePath')) ?? guessed,
  };
}

function membersOf(context: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(context);
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
