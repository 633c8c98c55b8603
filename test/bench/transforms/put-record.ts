import { escapeJavaScript, json } from './by-hand.ts';
import { requestWith, times, words } from './requests.ts';
import { type Transform, templateOf } from './transform.ts';

const lines = times(20, (index) => ({ sku: `B-${index}`, name: words(index, 2), amount: index }));

export const putRecord: Transform = {
  name: 'put-record',
  about: 'a record for a stream with the body as base64',
  template: templateOf('put-record'),
  request: requestWith({ order: 'o-4711', lines }),
  byHand({ body }) {
    const document = JSON.parse(body) as { readonly order: string };
    return {
      body: `{
  "StreamName": "orders",
  "PartitionKey": "${escapeJavaScript(document.order)}",
  "Data": "${btoa(json(document))}"
}
`,
    };
  },
};
