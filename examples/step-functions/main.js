import { readFileSync } from 'node:fs';
import { compile } from 'velogate';

const read = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');

const startExecution = compile(read('start-execution.vtl'));

const body = read('order.json');
console.log(`--- POST /orders\n${body}`);

const request = startExecution({
  body,
  context: { requestId: '7d6f1c52' },
  stageVariables: { stateMachine: 'arn:aws:states:eu-west-1:123456789012:stateMachine:orders' },
});
console.log(`--- StartExecution\n${request.body}`);

// The state machine gets the text of `input`, which is JSON again.
const { input } = JSON.parse(request.body);
console.log(`--- What the state machine sees\n${JSON.stringify(JSON.parse(input), null, 2)}`);
