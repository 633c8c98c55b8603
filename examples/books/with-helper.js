// The same answers as main.js, from templates that `velogate/dynamodb` writes.
import { optional, querystring, scan, stageVariable, table } from 'velogate/dynamodb';
import { books } from './books.js';
import { openDatabase } from './database.js';

const getBooks = scan({
  table: table({
    name: stageVariable('table'),
    key: { isbn: 'S' },
    attributes: { title: 'S', year: 'N', authors: { L: 'S' } },
  }),
  limit: optional(querystring('limit')),
  pageToken: querystring('page'),
});

const database = await openDatabase();
try {
  await database.createTable('velogate-demo-books', books);
  console.log(`--- The request template\n${getBooks.request.vtl}`);
  console.log(`--- The response template\n${getBooks.response.vtl}`);
  console.log('--- The pages, one book each');
  for (let page = ''; page !== undefined; ) {
    const event = { params: { querystring: { limit: '1', page } }, stageVariables: { table: 'velogate-demo-books' } };
    const answer = await database.call(getBooks.action, getBooks.request(event).body);
    const { body } = getBooks.response(getBooks.answered(event, answer.body));
    console.log(body.trimEnd());
    page = JSON.parse(body).next;
  }
} finally {
  await database.close();
}
