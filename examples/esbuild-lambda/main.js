import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { books } from '../books/books.js';
import { openDatabase } from '../books/database.js';
import { bundle } from './build.js';

const file = await bundle();
console.log(`The function is one file of ${Math.ceil(statSync(file).size / 1024)} kB, without the compiler.\n`);

const database = await openDatabase();
try {
  await database.createTable('velogate-demo-books', books);
  if (!process.env.AWS_ENDPOINT_URL_DYNAMODB) await pointAt(database.client.config);
  const { handler } = await import(pathToFileURL(file).href);
  for (const queryStringParameters of [null, { limit: '1' }]) {
    const event = { queryStringParameters, stageVariables: { table: 'velogate-demo-books' } };
    const { statusCode, body } = await handler(event);
    console.log(`--- GET /books with ${JSON.stringify(queryStringParameters)} gives ${statusCode}\n${body}\n`);
  }
} finally {
  await database.close();
}

/** Puts into the environment what the client of the function needs to find the database of this process. */
async function pointAt(config) {
  const { protocol, hostname, port } = await config.endpoint();
  const { accessKeyId, secretAccessKey } = await config.credentials();
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: `${protocol}//${hostname}:${port}`,
    AWS_REGION: await config.region(),
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  });
}
