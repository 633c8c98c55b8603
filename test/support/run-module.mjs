// Runs precompiled templates, in a process that must not generate code from strings: reads lines of
// {"module", "context", "request"?} and prints for each what its template gave, as JSON. Without a request the template
// is one of stock Velocity, and the context its variables.
import { createInterface } from 'node:readline';
import { readJson, TemplateRenderError } from 'velogate/runtime';

try {
  new Function('');
  throw new Error('This process can generate code; start it with --disallow-code-generation-from-strings.');
} catch (error) {
  if (!(error instanceof EvalError)) throw error;
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
}

async function answer({ module, context, request }) {
  const { default: render } = await import(module);
  try {
    const given = readJson(context);
    if (request === undefined) return { output: render(given) };
    const { body: output, ...overrides } = render({ ...request, context: given });
    return { output, ...overrides };
  } catch (error) {
    if (error instanceof TemplateRenderError) return { refused: 'render', message: error.message };
    return { output: `(defect) ${error.stack}` };
  }
}
