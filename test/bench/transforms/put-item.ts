import { escapeJavaScript } from './by-hand.ts';
import { requestWith } from './requests.ts';
import { type Transform, templateOf } from './transform.ts';

interface Book {
  readonly title: string;
  readonly author: { readonly name: string };
  readonly price: number;
}

export const putItem: Transform = {
  name: 'put-item',
  about: 'a PutItem request of DynamoDB from a small body',
  template: templateOf('put-item'),
  request: requestWith({ title: "The Wind's Twelve Quarters", author: { name: 'Ursula K. Le Guin' }, price: 12.5 }),
  byHand({ body, params, context, stageVariables }) {
    const { title, author, price } = JSON.parse(body) as Book;
    return {
      body: `{
  "TableName": "${stageVariables.table}",
  "Item": {
    "id": { "S": "${context.requestId}" },
    "shop": { "S": "${escapeJavaScript(params.path.shop ?? '')}" },
    "title": { "S": "${escapeJavaScript(title)}" },
    "author": { "S": "${escapeJavaScript(author.name)}" },
    "price": { "N": "${price}" },
    "createdAt": { "N": "${context.requestTimeEpoch}" },
    "createdFrom": { "S": "${context.identity.sourceIp}" }
  },
  "ConditionExpression": "attribute_not_exists(id)"
}
`,
    };
  },
};
