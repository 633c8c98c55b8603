import { urlEncode } from './by-hand.ts';
import { requestWith, times, words } from './requests.ts';
import { type Transform, templateOf } from './transform.ts';

const lines = times(8, (index) => ({
  sku: `A-${index}`,
  name: words(index, 3),
  note: 'caf\u00e9, 2\u00d7',
  amount: index,
}));

export const sendMessage: Transform = {
  name: 'send-message',
  about: 'a form for a queue with the body inside',
  template: templateOf('send-message'),
  request: requestWith({ order: 4711, lines }),
  byHand: ({ body, params }) => ({
    body: `Action=SendMessage&Version=2012-11-05&MessageGroupId=${urlEncode(params.path.shop ?? '')}&MessageBody=${urlEncode(body)}\n`,
  }),
};
