import { type Request, requestWith, times } from './requests.ts';
import { type Printed, type Transform, templateOf } from './transform.ts';

interface Line {
  readonly sku: string;
  readonly price: number;
  readonly amount: number;
  readonly weight: number;
  readonly large: boolean;
}

interface Order {
  readonly id: string;
  readonly coupon: string;
  readonly customer: { readonly name: string; readonly vip: boolean };
  readonly lines: readonly Line[];
}

function byHand({ body }: Request): Printed {
  const { id, coupon, customer, lines } = JSON.parse(body) as Order;
  let total = 0;
  let pieces = 0;
  let bulky = 0;
  for (const { price, amount, weight, large } of lines) {
    total += price * amount;
    pieces += amount;
    if (weight >= 20 || large) bulky++;
  }
  if (coupon === 'TEN' && total > 5000) total -= Math.trunc(total / 10);
  const shipping = total < 10000 && !customer.vip ? 490 + 900 * bulky : 0;
  let printed = '';
  lines.forEach(({ sku, price, amount }, index) => {
    const pack = amount > 5 ? `, "pack": ${index + 1}` : '';
    printed += `\n    { "sku": "${sku}", "sum": ${price * amount}${pack} }${index + 1 < lines.length ? ',' : ''}`;
  });
  return {
    body: `{
  "order": "${id}",
  "pieces": ${pieces},
  "lines": [${printed}
  ],
  "shipping": ${shipping},
  "total": ${total + shipping}
}
`,
  };
}

const lines: readonly Line[] = times(20, (index) => ({
  sku: `A-${100 + index}`,
  price: 250 + 35 * index,
  amount: 1 + (index % 7),
  weight: (index * 3) % 26,
  large: index % 9 === 4,
}));

export const order: Transform = {
  name: 'order',
  about: 'sums and conditions over the lines of an order',
  template: templateOf('order'),
  request: requestWith({ id: '4711', coupon: 'TEN', customer: { name: 'Anna', vip: false }, lines }),
  byHand,
};
