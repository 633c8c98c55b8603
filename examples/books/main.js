import { readFileSync } from 'node:fs';
import { compile } from 'velogate';
import { books } from './books.js';
import { openDatabase } from './database.js';

const template = (name) => compile(readFileSync(new URL(name, import.meta.url), 'utf8'));

const scanRequest = template('scan-request.vtl');
const scanResponse = template('scan-response.vtl');

/** What API Gateway does for `GET /books`: template, service, template. */
async function getBooks(database, querystring, stageVariables) {
  const query = new URLSearchParams(querystring);
  show('The client asks', `GET /books${query.size > 0 ? `?${query}` : ''}`);

  const request = { params: { querystring }, stageVariables };
  const scan = scanRequest(request).body;
  show('scan-request.vtl makes a Scan of it', scan);

  const answer = await database.call('Scan', scan);
  show(`DynamoDB answers with status ${answer.status}`, answer.body);
  if (answer.status !== 200) throw new Error('DynamoDB refused the call');

  const { body } = scanResponse({ ...request, body: answer.body });
  show('scan-response.vtl makes the answer to the client', body);
  return JSON.parse(body);
}

function show(title, text) {
  console.log(`--- ${title}\n${text.trimEnd()}\n`);
}

const database = await openDatabase();
try {
  console.log(`DynamoDB: ${database.description}\n`);
  await database.createTable('velogate-demo-books', books);
  await database.createTable('velogate-demo-empty', []);
  const all = await getBooks(database, {}, { table: 'velogate-demo-books' });
  const first = await getBooks(database, { limit: '1' }, { table: 'velogate-demo-books' });
  const none = await getBooks(database, {}, { table: 'velogate-demo-empty' });
  console.log('--- The three answers, read as JSON');
  for (const answer of [all, first, none]) console.log(JSON.stringify(answer));
} finally {
  await database.close();
}
