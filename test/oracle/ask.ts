/** Asks the real engine for one template: node scripts/run.mjs test/oracle/ask.ts TEMPLATE [OPTIONS] */
import { parseArgs } from 'node:util';
import { openOracle } from './oracle.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dialect: { type: 'string', default: 'api-gateway' },
    context: { type: 'string', default: '{}' },
    body: { type: 'string' },
    params: { type: 'string', default: '{}' },
    'stage-variables': { type: 'string', default: '{}' },
  },
});

const oracle = await openOracle();
if (oracle === null) throw new Error('The oracle cannot run here: it needs Java, velocity and libjsonpath-java.');
const dialect = values.dialect === 'velocity' ? 'velocity' : 'api-gateway';
const params: unknown = JSON.parse(values.params);
const stageVariables: unknown = JSON.parse(values['stage-variables']);
const cases = positionals.map((template) => ({
  ...({ dialect, template, context: values.context, body: values.body, params, stageVariables } as const),
}));
for (const answer of await oracle.run(cases)) console.log(JSON.stringify(answer));
oracle.close();
