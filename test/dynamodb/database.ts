/** DynamoDB in this process, reached through HTTP by the SDK and as API Gateway does. */
import { once } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';
import { CreateTableCommand, type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Action, Call } from '../../src/dynamodb/index.ts';
import type { MappingRequest } from '../../src/index.ts';

process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const dynalite: (options: { createTableMs: number; deleteTableMs: number }) => Server = createRequire(import.meta.url)(
  'dynalite',
);

const authorization =
  'AWS4-HMAC-SHA256 Credential=key/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

export class Database {
  readonly client: DynamoDBClient;
  readonly #server: Server;
  readonly #endpoint: string;

  private constructor(server: Server) {
    this.#server = server;
    this.#endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const credentials = { accessKeyId: 'key', secretAccessKey: 'secret' };
    this.client = new DynamoDBClient({ endpoint: this.#endpoint, region: 'eu-west-1', credentials });
  }

  static async open(): Promise<Database> {
    const server = dynalite({ createTableMs: 0, deleteTableMs: 0 }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Database(server);
  }

  async createTable(input: Omit<CreateTableCommandInput, 'BillingMode'>): Promise<void> {
    await this.client.send(new CreateTableCommand({ ...input, BillingMode: 'PAY_PER_REQUEST' }));
  }

  /** What the API answers to a request. */
  async answer<Result>(call: Call<Result>, event: MappingRequest): Promise<{ status: number; body: Result }> {
    const asked = call.request(event);
    const response = await this.send(call.action, asked.body);
    const { body, responseOverride } = call.response(call.answered(event, await response.text()));
    const status = responseOverride.status ?? asked.responseOverride.status ?? 200;
    return { status, body: JSON.parse(body) as Result };
  }

  /** Sends the text of a call, as API Gateway does with what a request template printed. */
  send(action: Action, body: string): Promise<Response> {
    const headers = {
      authorization,
      'x-amz-date': '20260101T000000Z',
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `DynamoDB_20120810.${action}`,
    };
    return fetch(this.#endpoint, { method: 'POST', headers, body });
  }

  close(): void {
    this.client.destroy();
    this.#server.close();
  }
}
