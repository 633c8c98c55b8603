import { escapeJavaScript, json } from './by-hand.ts';
import { type Request, requestWith, words } from './requests.ts';
import { type Printed, type Transform, templateOf } from './transform.ts';

function byHand({ body, params, context }: Request): Printed {
  const places = (['path', 'querystring', 'header'] as const).map((place) => {
    const values = params[place];
    const lines = Object.keys(values).map((name) => `      "${name}": "${escaped(values[name]!)}"`);
    return `    "${place}": {\n${lines.join(',\n')}\n    }`;
  });
  return {
    body: `{
  "payload": ${json(JSON.parse(body))},
  "parameters": {
${places.join(',\n')}
  },
  "stage": "${context.stage}",
  "method": "${context.httpMethod}",
  "address": "${context.identity.sourceIp}",
  "agent": "${escapeJavaScript(context.identity.userAgent)}"
}
`,
  };
}

function escaped(text: string): string {
  return escapeJavaScript(text).replaceAll("\\'", "'");
}

export const passThrough: Transform = {
  name: 'pass-through',
  about: 'the body and all parameters of a request for a function',
  template: templateOf('pass-through'),
  request: requestWith({ name: words(2, 2), tags: [words(1, 1), words(4, 1)], nested: { on: true, count: 3 } }),
  byHand,
};
