import { escapeJavaScript, json } from './by-hand.ts';
import { requestWith, times, words } from './requests.ts';
import { type Transform, templateOf } from './transform.ts';

const lines = times(20, (index) => ({
  sku: `A-${index}`,
  name: `${words(index, 3)} "${words(index, 1)}"`,
  amount: index,
  image: `https://shop.example/images/${index}.png`,
}));

export const startExecution: Transform = {
  name: 'start-execution',
  about: 'the start of a state machine with the escaped body as its input',
  template: templateOf('start-execution'),
  request: requestWith({ order: 4711, customer: { name: "Maeve O'Hara", vip: true }, lines }),
  byHand: ({ body, context, stageVariables }) => ({
    body: `{
  "name": "${context.requestId}",
  "stateMachineArn": "arn:aws:states:eu-central-1:${context.accountId}:stateMachine:${stageVariables.machine}",
  "input": "{\\"data\\": ${escapeJavaScript(json(JSON.parse(body))).replaceAll("\\'", "'")}, \\"stage\\": \\"${context.stage}\\"}"
}
`,
  }),
};
