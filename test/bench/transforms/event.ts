import { requestWith } from './requests.ts';
import { type Transform, templateOf } from './transform.ts';

export const event: Transform = {
  name: 'event',
  about: 'text with a handful of references, the body unread',
  template: templateOf('event'),
  request: requestWith({ ignored: true }),
  byHand: ({ params, context, stageVariables }) => ({
    body: `{
  "Entries": [{
    "Source": "shop.${context.stage}",
    "DetailType": "${context.httpMethod} ${context.resourcePath}",
    "EventBusName": "${stageVariables.queue}",
    "Resources": ["arn:aws:execute-api:eu-central-1:${context.accountId}:${context.apiId}"],
    "Detail": "{\\"id\\": \\"${context.requestId}\\", \\"at\\": ${context.requestTimeEpoch}, \\"from\\": \\"${context.identity.sourceIp}\\", \\"limit\\": \\"${params.querystring.limit ?? ''}\\"}"
  }]
}
`,
  }),
};
