/** Deterministic requests: the same each time, as the figures of two runs are compared. */

type Texts = Readonly<Record<string, string>>;

/** A request with all its parts, as the gateway has them. It is JSON data, so that it can be sent to a process. */
export interface Request {
  readonly body: string;
  readonly params: { readonly path: Texts; readonly querystring: Texts; readonly header: Texts };
  readonly context: Context;
  readonly stageVariables: Texts;
}

/** A type of its own, as interfaces are not taken for JSON data. */
export type Context = {
  readonly accountId: string;
  readonly apiId: string;
  readonly stage: string;
  readonly httpMethod: string;
  readonly resourcePath: string;
  readonly requestId: string;
  readonly requestTimeEpoch: number;
  readonly identity: { readonly sourceIp: string; readonly userAgent: string };
};

const context: Context = {
  accountId: '123456789012',
  apiId: 'b5k2x9q7aa',
  stage: 'live',
  httpMethod: 'POST',
  resourcePath: '/shops/{shop}/orders',
  requestId: '7b1f63c2-55d0-4a0e-8f0f-0c9d3e6f2a11',
  requestTimeEpoch: 1763820000123,
  identity: { sourceIp: '192.0.2.17', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0' },
};

const header: Texts = {
  Accept: 'application/json, text/plain;q=0.9',
  'Accept-Encoding': 'gzip, deflate, br',
  'Accept-Language': 'de-DE,de;q=0.8,en;q=0.6',
  Authorization: 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbm5hIn0.c2lnbmF0dXJl',
  'Cache-Control': 'no-cache',
  'CloudFront-Forwarded-Proto': 'https',
  'CloudFront-Is-Desktop-Viewer': 'true',
  'CloudFront-Is-Mobile-Viewer': 'false',
  'CloudFront-Viewer-Country': 'DE',
  'Content-Type': 'application/json',
  Cookie: 'session=3f9a; theme="dark"; last=/shops/12',
  Host: 'b5k2x9q7aa.execute-api.eu-central-1.amazonaws.com',
  Origin: 'https://shop.example',
  Referer: "https://shop.example/search?q=o'brien",
  'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/145.0',
  Via: '2.0 4a1c.cloudfront.net (CloudFront)',
  'X-Amz-Cf-Id': 'kJ3xQ2v0mPz8sYw7==',
  'X-Amzn-Trace-Id': 'Root=1-6921c5e0-3a5f7c1b2d4e6f8091a2b3c4',
  'X-Forwarded-For': '192.0.2.17, 198.51.100.4',
  'X-Forwarded-Port': '443',
  'X-Forwarded-Proto': 'https',
};

/** A request of one API with this body. */
export function requestWith(body: unknown): Request {
  return {
    body: typeof body === 'string' ? body : JSON.stringify(body),
    params: { path: { shop: 'north-12' }, querystring: { limit: '25', sort: 'title', filter: 'a&b=c' }, header },
    context,
    stageVariables: { table: 'Books', queue: 'orders', machine: 'checkout' },
  };
}

const WORDS = 'amber bridge candle dune ember forest garden harbor island jasmine kettle lantern meadow'.split(' ');

/** The same words for the same number. */
export function words(seed: number, count: number): string {
  return Array.from({ length: count }, (_, index) => WORDS[(seed * 7 + index * 5) % WORDS.length]).join(' ');
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
