/**
 * Asks the real engine for templates: node scripts/run.mjs test/oracle/ask.ts TEMPLATE... [OPTIONS]
 * With --velogate, Velogate's answer stands below the engine's.
 */
import { parseArgs } from 'node:util';
import { safely } from '../property/compare.ts';
import { openOracle } from './oracle.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dialect: { type: 'string', default: 'api-gateway' },
    context: { type: 'string', default: '{}' },
    body: { type: 'string' },
    params: { type: 'string', default: '{}' },
    velogate: { type: 'boolean' },
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
const answers = await oracle.run(cases);
oracle.close();
const velogate = values.velogate ? (await import('../support/roads.ts')).roads[0] : undefined;
for (const [index, request] of cases.entries()) {
  console.log(JSON.stringify(answers[index]));
  if (velogate) console.log(`  velogate: ${JSON.stringify(safely(velogate.run, request))}`);
}
