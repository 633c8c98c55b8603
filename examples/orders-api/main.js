import { printYaml, toOpenApi } from 'velogate/api';
import { openDatabase } from '../books/database.js';
import { serve } from './gateway.js';
import { api, tableDefinition } from './orders.js';

const table = 'velogate-demo-orders';
const document = printYaml(
  toOpenApi(api, { region: 'eu-west-1', credentials: 'arn:aws:iam::123456789012:role/orders' }),
);
console.log(`--- The OpenAPI document\n${document}`);

const database = await openDatabase();
const gateway = await serve(document, {
  stageVariables: { table },
  callService: (_service, action, body) => database.call(action, body),
});
try {
  await database.createTable(table, [], tableDefinition);
  await tour();
} finally {
  gateway.close();
  await database.close();
}

/** An order from its placing to its end. */
async function tour() {
  const articles = [{ title: 'The "Odyssey"', count: 1 }];
  const order = await ask('POST', '/orders', { customer: "O'Brian", articles });
  for (const count of [2, 3])
    await ask('POST', '/orders', { customer: "O'Brian", articles: [{ title: 'Beowulf', count }] });

  await ask('GET', `/orders/${order.id}`);
  const pages = new URLSearchParams({ customer: "O'Brian", limit: '2' });
  const { next } = await ask('GET', `/orders?${pages}`);
  pages.set('page', next);
  await ask('GET', `/orders?${pages}`);

  await ask('PATCH', `/orders/${order.id}`, { status: 'paid', version: 1 });
  await ask('PATCH', `/orders/${order.id}`, { status: 'sent', version: 1 });
  await ask('DELETE', `/orders/${order.id}`);
  await ask('DELETE', `/orders/${order.id}`);
  await ask('GET', `/orders/${order.id}`);

  await ask('POST', '/orders', { customer: "O'Brian", articles: 'all of them' });
  await ask('GET', '/orders');
  await ask('GET', '/customers');
  await askAsBrowser('/orders/{id}');
}

/** What a browser asks before a page of another origin changes an order. */
async function askAsBrowser(path) {
  const headers = { origin: 'https://shop.example', 'access-control-request-method': 'PATCH' };
  const response = await fetch(`${gateway.url}${path}`, { method: 'OPTIONS', headers });
  const allowed = [...response.headers].filter(([name]) => name.startsWith('access-control'));
  console.log(`--- OPTIONS ${path}\n${response.status} ${JSON.stringify(Object.fromEntries(allowed))}\n`);
}

/** Sends a request, shows it with its answer, and gives the answer. */
async function ask(method, path, value) {
  const body = value && JSON.stringify(value);
  const headers = body ? { 'content-type': 'application/json' } : {};
  const response = await fetch(`${gateway.url}${path}`, { method, headers, body });
  const answer = await response.text();
  console.log(`--- ${method} ${path}\n${body ? `${body}\n` : ''}${response.status} ${answer.trim()}\n`);
  return JSON.parse(answer);
}
