import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

const dynalite: (options: { createTableMs: number; deleteTableMs: number }) => Server = createRequire(import.meta.url)(
  'dynalite',
);

/** What an example prints; it fails where the example fails. */
async function printed(name: string, environment: NodeJS.ProcessEnv = {}, file = 'main.js'): Promise<string> {
  const { AWS_ENDPOINT_URL_DYNAMODB: _, ...inherited } = process.env;
  const program = `examples/${name}/${file}`;
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

  it('answers with the same books, page by page, from templates that a helper writes', async () => {
    const [pages] = sections(await printed('books', {}, 'with-helper.js'), 'The pages');
    const items = pages!.split('\n').flatMap((line) => JSON.parse(line).items);
    expect(items.sort(byIsbn)).toEqual([...books].sort(byIsbn));
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

describe('the orders of a shop', () => {
  /** Every request in order: `POST /orders`, its status and its answer. */
  function exchanges(output: string): { asked: string; status: number; answer: Record<string, unknown> }[] {
    return [...output.matchAll(/^--- ([A-Z]+ \/.*)\n(?:\{.*\n)?(\d{3}) (.*)\n/gm)].map(([, asked, status, answer]) => ({
      asked: asked!.replace(/[0-9a-f-]{36}/, 'ID').replace(/\?.*page=.*/, '?page'),
      status: Number(status),
      answer: JSON.parse(answer!),
    }));
  }

  let output: string;
  beforeAll(async () => {
    output = await printed('orders-api');
  }, 60_000);

  it('are made, read, listed, changed and removed through the document that is printed', () => {
    const all = exchanges(output);
    expect(all.map(({ asked, status }) => `${asked} ${status}`)).toEqual([
      'POST /orders 200',
      'POST /orders 200',
      'POST /orders 200',
      'GET /orders/ID 200',
      'GET /orders?customer=O%27Brian&limit=2 200',
      'GET /orders?page 200',
      'PATCH /orders/ID 200',
      'PATCH /orders/ID 409',
      'DELETE /orders/ID 200',
      'DELETE /orders/ID 404',
      'GET /orders/ID 404',
      'POST /orders 400',
      'GET /orders 400',
      'GET /customers 403',
      'OPTIONS /orders/{id} 200',
    ]);
    const answers = all.map(({ answer }) => answer);
    const placed = answers.slice(0, 3);
    const articles = [{ title: 'The "Odyssey"', count: 1 }];
    expect(placed[0]).toMatchObject({ customer: "O'Brian", status: 'placed', version: 1, articles });
    expect(answers[3]).toEqual(placed[0]);
    const listed = [answers[4]!.items, answers[5]!.items].flat() as typeof placed;
    expect(listed.map(({ id }) => id).sort()).toEqual(placed.map(({ id }) => id).sort());
    expect(answers[5]).not.toHaveProperty('next');
    expect(answers[6]).toEqual({ ...placed[0], status: 'paid', version: 2 });
    expect(answers[11]).toEqual({ error: 'RequestRefused', message: '$.articles has to be a list' });
    expect(answers[12]).toEqual({ message: 'Missing required request parameters: [customer]' });
    expect(answers[14]).toEqual({
      'access-control-allow-headers': 'Content-Type',
      'access-control-allow-methods': 'GET, PATCH, DELETE',
      'access-control-allow-origin': '*',
    });
  });

  it('are an OpenAPI document in which every template is found', async () => {
    const [document] = sections(output, 'The OpenAPI document');
    const folder = mkdtempSync(join(tmpdir(), 'orders-'));
    try {
      writeFileSync(join(folder, 'api.yaml'), `${document}\n`);
      const argv = ['dist/cli.js', 'compile', join(folder, 'api.yaml')];
      const { stdout } = await promisify(execFile)(process.execPath, argv);
      expect(stdout).toBe('14 templates: 14 written\n');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the Lambda function', () => {
  it('answers as the book store does, from one bundled file', async () => {
    const output = await printed('esbuild-lambda');
    const [all, first] = sections(output, 'GET /books').map((text) => JSON.parse(text));
    expect(all.books.sort(byIsbn)).toEqual([...books].sort(byIsbn));
    expect(first.books).toHaveLength(1);
    expect(output.match(/gives \d+/g)).toEqual(['gives 200', 'gives 200']);
    const bundle = readFileSync('examples/esbuild-lambda/dist/handler.mjs', 'utf8');
    expect(bundle).not.toMatch(/chevrotain|TemplateSyntaxError|new Function\b/);
  });
});

describe('the page', () => {
  /** Runs the built page in Node, with just enough of a document, and types these texts into it. */
  async function shown(orders: readonly string[]): Promise<string[]> {
    await build({ root: 'examples/vite', logLevel: 'silent' });
    const [script] = readdirSync('examples/vite/dist/assets');
    const program = `
      const order = { value: '', addEventListener: (name, listener) => { order.listener = listener; } };
      const receipt = { textContent: '' };
      const elements = { '#order': order, '#receipt': receipt };
      const link = { relList: { supports: () => true } };
      globalThis.document = { querySelector: (name) => elements[name], createElement: () => link };
      await import(${JSON.stringify(pathToFileURL(`examples/vite/dist/assets/${script}`).href)});
      const shown = ${JSON.stringify(orders)}.map((text) => {
        order.value = text;
        order.listener();
        return receipt.textContent;
      });
      console.log(JSON.stringify(shown));`;
    const flags = ['--disallow-code-generation-from-strings', '--input-type=module', '--eval', program];
    return JSON.parse((await promisify(execFile)(process.execPath, flags)).stdout);
  }

  it('shows what the template makes of an order, and where it fails', async () => {
    const html = readFileSync('examples/vite/index.html', 'utf8');
    const order = /<textarea[^>]*>(.*)<\/textarea>/.exec(html)![1]!;
    const [receipt, failure] = await shown([order, '{"customer":']);
    expect(JSON.parse(receipt!)).toEqual({ customer: 'Ada', titles: 2, copies: 3 });
    expect(failure).toMatch(/line 1, column \d+: \$input\.path\('\$'\)/);
  });
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
