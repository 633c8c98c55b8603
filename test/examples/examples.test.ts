import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';
import { promisify } from 'node:util';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';

const dynalite: (options: { createTableMs: number; deleteTableMs: number }) => Server = createRequire(import.meta.url)(
  'dynalite',
);

/** What an example prints; it fails where the example fails. */
async function printed(name: string, environment: NodeJS.ProcessEnv = {}): Promise<string> {
  const { AWS_ENDPOINT_URL_DYNAMODB: _, ...inherited } = process.env;
  const program = `examples/${name}/main.js`;
  const { stdout } = await promisify(execFile)(process.execPath, [program], { env: { ...inherited, ...environment } });
  return stdout;
}

/** The texts that follow a headline that begins so. */
function sections(output: string, headline: string): string[] {
  return output
    .split(/^--- /m)
    .filter((section) => section.startsWith(headline))
    .map((section) => section.slice(section.indexOf('\n') + 1).trimEnd());
}

const books = [
  {
    isbn: '9780393316049',
    title: '"Surely You\'re Joking, Mr. Feynman!"',
    year: 1985,
    authors: ['Richard P. Feynman', 'Ralph Leighton'],
  },
  { isbn: '9782070409228', title: 'Les Mis\u00e9rables', year: 1862, authors: ['Victor Hugo'] },
  { isbn: '9780140449136', title: 'Beowulf', authors: [] },
];

const byIsbn = (a: { isbn: string }, b: { isbn: string }): number => a.isbn.localeCompare(b.isbn);

describe('the book store', () => {
  it('answers with the books as plain JSON', async () => {
    checkBooks(await printed('books'));
  });

  it('shows each text on the way', async () => {
    const output = await printed('books');
    expect(sections(output, 'The client asks')).toEqual(['GET /books', 'GET /books?limit=1', 'GET /books']);
    expect(sections(output, 'scan-request.vtl')).toEqual([
      '{\n  "TableName": "velogate-demo-books"\n}',
      '{\n  "Limit": 1,\n  "TableName": "velogate-demo-books"\n}',
      '{\n  "TableName": "velogate-demo-empty"\n}',
    ]);
    expect(sections(output, 'DynamoDB answers').map((text) => JSON.parse(text).Count)).toEqual([3, 1, 0]);
    expect(sections(output, 'scan-response.vtl')[2]).toBe('{"books": [\n]}');
  });

  it('works on the DynamoDB of an endpoint, and leaves no table there', async () => {
    const server = dynalite({ createTableMs: 0, deleteTableMs: 0 }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
    const output = await printed('books', {
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    });
    expect(output).toContain(`DynamoDB: DynamoDB at ${endpoint}`);
    checkBooks(output);
    const client = new DynamoDBClient({ endpoint, region: 'eu-west-1', credentials });
    expect((await client.send(new ListTablesCommand())).TableNames).toEqual([]);
    client.destroy();
    server.close();
  });

  function checkBooks(output: string): void {
    const [all, first, none] = sections(output, 'The three answers')[0]!
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(all.books.sort(byIsbn)).toEqual([...books].sort(byIsbn));
    expect(first.books).toHaveLength(1);
    expect(books).toContainEqual(first.books[0]);
    expect(none).toEqual({ books: [] });
  }
});

describe('the start of a state machine', () => {
  it('hands the body on as it came', async () => {
    const output = await printed('step-functions');
    const [body] = sections(output, 'POST /orders');
    const [request] = sections(output, 'StartExecution');
    const [seen] = sections(output, 'What the state machine sees');
    expect(JSON.parse(seen!)).toEqual(JSON.parse(body!));
    expect(JSON.parse(request!)).toMatchObject({ name: 'order-7d6f1c52' });
    expect(request).toContain(
      String.raw`"input": "{\"customer\":\"Ada O'Connor\",\"note\":\"leave it at the \\\"blue\\\"`,
    );
  });
});

describe('the error response', () => {
  it('takes status and words from the message, or says nothing of its own', async () => {
    const answers = sections(await printed('error-response'), 'The client sees');
    expect(answers.map((text) => JSON.parse(text))).toEqual([
      { error: 'no-such-book', message: 'There is no book "Beowulf 2".', requestId: '7d6f1c52' },
      { error: 'internal', message: 'Something went wrong.', requestId: '7d6f1c52' },
    ]);
    expect(await printed('error-response')).toContain(
      '--- The client sees status 404, headers {"X-Error-Code":"no-such-book"}',
    );
    expect(await printed('error-response')).toContain('--- The client sees status 500');
  });
});
