import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import {
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  PutItemCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { SignatureV4 } from '@smithy/signature-v4';
import dynalite from 'dynalite';

// Otherwise the SDK warns on Node 20 that its releases of 2027 will not run there; the version here is pinned.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

/**
 * A client of the DynamoDB at AWS_ENDPOINT_URL_DYNAMODB (the SDK's own variable; region and credentials come from where
 * the SDK finds them), else of one that runs in this process and keeps everything in memory.
 */
export async function openDatabase() {
  const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB;
  if (endpoint) return new Database(new DynamoDBClient({ endpoint }), `DynamoDB at ${endpoint}`, () => {});
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0 }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${server.address().port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
  return new Database(client, 'dynalite, in this process', () => server.close());
}

const ofBooks = {
  AttributeDefinitions: [{ AttributeName: 'isbn', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'isbn', KeyType: 'HASH' }],
};

class Database {
  #made = [];

  constructor(client, description, stop) {
    this.client = client;
    this.description = description;
    this.stop = stop;
  }

  /** Makes a table, of books if nothing else is said, and fills it, through the SDK. */
  async createTable(name, items, definition = ofBooks) {
    await this.client.send(new CreateTableCommand({ TableName: name, BillingMode: 'PAY_PER_REQUEST', ...definition }));
    this.#made.push(name);
    await waitUntilTableExists({ client: this.client, minDelay: 0.1, maxWaitTime: 60 }, { TableName: name });
    for (const item of items) await this.client.send(new PutItemCommand({ TableName: name, Item: item }));
  }

  /** Sends a JSON text as DynamoDB's protocol wants it, as API Gateway does with what a request template printed. */
  async call(action, body) {
    const { config } = this.client;
    const { protocol, hostname, port, path } = await config.endpoint();
    const host = port ? `${hostname}:${port}` : hostname;
    const signer = new SignatureV4({
      service: 'dynamodb',
      region: await config.region(),
      credentials: config.credentials,
      sha256: Sha256,
    });
    const { method, headers } = await signer.sign({
      method: 'POST',
      protocol,
      hostname,
      port,
      path,
      headers: { host, 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `DynamoDB_20120810.${action}` },
      body,
    });
    const response = await fetch(`${protocol}//${host}${path}`, { method, headers, body });
    return { status: response.status, body: await response.text() };
  }

  /** Removes the tables that were made here, and lets go of the connections. */
  async close() {
    for (const name of this.#made) await this.client.send(new DeleteTableCommand({ TableName: name }));
    this.client.destroy();
    await this.stop();
  }
}

/** The hash that the signer asks for. */
class Sha256 {
  constructor(secret) {
    this.hash = secret ? createHmac('sha256', secret) : createHash('sha256');
  }
  update(data) {
    this.hash.update(data);
  }
  async digest() {
    return this.hash.digest();
  }
}
