import { requestWith, times } from './requests.ts';
import { type Transform, templateOf } from './transform.ts';

interface Payload {
  readonly items: readonly { readonly id: string; readonly amount: number }[];
}

export const accumulate: Transform = {
  name: 'accumulate',
  about: 'a text that grows in a loop',
  template: templateOf('accumulate'),
  request: requestWith({ items: times(200, (index) => ({ id: `item-${index}`, amount: index % 17 })) }),
  byHand({ body }) {
    const { items } = JSON.parse(body) as Payload;
    const list = items.map(({ id, amount }) => `${id}:${amount}`).join(';');
    return { body: `{ "count": ${items.length}, "list": "${list}" }\n` };
  },
};
