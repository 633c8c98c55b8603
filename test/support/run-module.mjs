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

/** The global object and all prototypes, none of which a template may change. */
const globals = Object.values(Object.getOwnPropertyDescriptors(globalThis))
  .map(({ value }) => value?.prototype)
  .filter((prototype) => typeof prototype === 'object')
  .concat(globalThis);
const namesOfGlobals = () => JSON.stringify(globals.map((object) => Object.getOwnPropertyNames(object)));
const untouched = namesOfGlobals();

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await answerTo(JSON.parse(line));
  const isClean = namesOfGlobals() === untouched;
  process.stdout.write(`${JSON.stringify(isClean ? answer : { output: '(defect) a global object has changed' })}\n`);
}

async function answerTo({ module, context, request }) {
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
