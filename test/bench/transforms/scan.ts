import { escapeJavaScript } from './by-hand.ts';
import { type Request, requestWith, times, words } from './requests.ts';
import { type Printed, type Transform, templateOf } from './transform.ts';

/** The service ends every loop after so many turns. */
const TURNS = 1000;

interface Book {
  readonly id: { readonly S: string };
  readonly title: { readonly S: string };
  readonly author: { readonly M: { readonly name: { readonly S: string } } };
  readonly price: { readonly N: string };
  readonly tags: { readonly SS: readonly string[] };
}

/** What DynamoDB answers to a Scan. */
export function scanAnswer(count: number): unknown {
  const Items = times(count, (index) => ({
    id: { S: `book-${String(index).padStart(6, '0')}` },
    title: { S: words(index, 4) },
    author: { M: { name: { S: `${words(index + 3, 2)} O'Neil` }, born: { N: String(1900 + (index % 90)) } } },
    price: { N: `${5 + (index % 40)}.${10 + (index % 80)}` },
    pages: { N: String(120 + (index % 700)) },
    stock: { M: { count: { N: String(index % 12) }, shelf: { S: `R${index % 30}` } } },
    tags: { SS: [words(index, 1), words(index + 1, 1)] },
    updated: { S: '2026-03-04T05:06:07Z' },
  }));
  return { Count: count, Items, ScannedCount: count };
}

function byHand({ body }: Request): Printed {
  const { Items, Count } = JSON.parse(body) as { Items: Book[]; Count: number };
  let out = '{\n  "books": [';
  const count = Math.min(Items.length, TURNS);
  for (let index = 0; index < count; index++) {
    const { id, title, author, price, tags } = Items[index]!;
    out += `
    {
      "id": "${id.S}",
      "title": "${escapeJavaScript(title.S)}",
      "author": "${escapeJavaScript(author.M.name.S)}",
      "price": ${price.N},
      "tags": [${tags.SS.map((tag) => `"${tag}"`).join(', ')}]
    }`;
    if (index + 1 < Items.length) out += ',';
  }
  return { body: `${out}\n  ],\n  "count": ${Count}\n}\n` };
}

function scan(count: number): Transform {
  return {
    name: `scan-${count}`,
    about: `a Scan's answer of ${count} items as JSON${count > TURNS ? `, of which the service prints ${TURNS}` : ''}`,
    template: templateOf('scan'),
    request: requestWith(scanAnswer(count)),
    byHand,
  };
}

export const scans: readonly Transform[] = [scan(1), scan(100), scan(1000), scan(5000)];

/** Two of eight attributes, which is what lists of things to choose from are made of. */
export const prices: Transform = {
  name: 'prices',
  about: 'two of eight attributes of 100 items of a Scan',
  template: templateOf('prices'),
  request: requestWith(scanAnswer(100)),
  byHand({ body }) {
    const { Items } = JSON.parse(body) as { Items: Book[] };
    const rows = Items.map(({ id, price }) => `{ "id": "${id.S}", "price": ${price.N} }`);
    return { body: `[${rows.join(',')}]\n` };
  },
};
