import { json } from './by-hand.ts';
import { requestWith, times, words } from './requests.ts';
import { type Transform, templateOf } from './transform.ts';

interface Payload {
  readonly order: { readonly customer: unknown; readonly lines: readonly { readonly name: string }[] };
}

const lines = times(60, (index) => ({ sku: `A-${index}`, name: words(index, 3), amount: index, price: index + 0.5 }));
const history = times(60, (index) => ({ at: 1763820000 + index, by: words(index, 1), text: words(index, 9) }));

export const slices: Transform = {
  name: 'slices',
  about: 'parts of a body as JSON',
  template: templateOf('slices'),
  request: requestWith({
    order: { customer: { name: words(5, 2), address: { city: 'Ulm', zip: '89073' } }, lines },
    history,
  }),
  byHand({ body, params }) {
    const { order } = JSON.parse(body) as Payload;
    return {
      body: `{
  "customer": ${json(order.customer)},
  "lines": ${json(order.lines)},
  "first": ${json(order.lines[0]?.name)},
  "shop": "${params.path.shop}"
}
`,
    };
  },
};
