import { books } from '../../../examples/books/books.js';
import scanRequest from '../../../examples/books/scan-request.vtl?raw';
import scanResponse from '../../../examples/books/scan-response.vtl?raw';
import errorResponse from '../../../examples/error-response/error.vtl?raw';
import order from '../../../examples/step-functions/order.json?raw';
import startExecution from '../../../examples/step-functions/start-execution.vtl?raw';
import receipt from '../../../examples/vite/receipt.vtl?raw';
import type { Example } from './example.ts';

const scanAnswer = JSON.stringify({ Items: books, Count: books.length, ScannedCount: books.length }, null, 2);

const failure = JSON.stringify(
  {
    errorType: 'NotFound',
    errorMessage: JSON.stringify({ status: 404, code: 'no-such-book', message: 'There is no book "Beowulf 2".' }),
  },
  null,
  2,
);

/** The templates of the folder `examples`, and a few of the page's own; the first is where a first visit starts. */
export const examples: readonly Example[] = [
  {
    title: 'Book store: the answer of a Scan',
    note: "DynamoDB's answer becomes plain JSON for the client.",
    template: scanResponse,
    body: scanAnswer,
  },
  {
    title: 'Book store: the Scan',
    note: 'GET /books?limit=2 becomes a call of DynamoDB.',
    template: scanRequest,
    querystring: 'limit=2',
    stageVariables: 'table=books',
    context: '{ "httpMethod": "GET", "resourcePath": "/books" }',
  },
  {
    title: 'Book store: the whole method',
    note: 'The request template makes a Scan, DynamoDB answers, the response template makes plain JSON of it.',
    mode: 'stages',
    template: scanRequest,
    querystring: 'limit=2',
    stageVariables: 'table=books',
    context: '{ "httpMethod": "GET", "resourcePath": "/books" }',
    backend: scanAnswer,
    responseTemplate: scanResponse,
  },
  {
    title: "A Lambda function's error",
    note: 'The function throws an error whose message is JSON; the template makes a status, a header and a body of it.',
    template: errorResponse,
    body: failure,
    context: '{ "requestId": "7d6f1c52" }',
  },
  {
    title: 'Start of a state machine',
    note: 'The whole body travels as one JSON string.',
    template: startExecution,
    body: order,
    context: '{ "requestId": "7d6f1c52", "httpMethod": "POST", "resourcePath": "/orders" }',
    stageVariables: 'stateMachine=arn:aws:states:eu-west-1:123456789012:stateMachine:orders',
  },
  {
    title: 'A receipt',
    note: 'Sums up the lines of an order.',
    template: receipt,
    body: '{\n  "customer": "Ada Lovelace",\n  "lines": [\n    { "title": "Beowulf", "copies": 2 },\n    { "title": "Emma", "copies": 1 }\n  ]\n}\n',
  },
  {
    title: 'A mock that carries data over',
    note: 'What the request template overrides, the response template can read: the way through a MOCK integration.',
    mode: 'stages',
    template: `#set($context.requestOverride.path.greeting = "Hello $input.params('name')")
#set($context.responseOverride.header.X-Served-By = "mock")
{ "statusCode": 200 }
`,
    path: 'name=Ada',
    context: '{ "httpMethod": "GET", "resourcePath": "/greetings/{name}" }',
    responseTemplate: `#set($context.responseOverride.status = 201)
{ "greeting": "$context.requestOverride.path.greeting" }
`,
  },
  {
    title: 'Stock Velocity: a letter with a macro',
    note: 'Velocity 1.7 as everyone else has it: macros, and references without a value print themselves.',
    mode: 'velocity',
    template: `#macro(price $amount)$amount EUR#end
Dear $customer.name,

#foreach($line in $lines)
$foreach.count. $line.title: #price($line.price)
#end

Your $shop
`,
    contentType: 'text/plain',
    context:
      '{\n  "customer": { "name": "Ada" },\n  "lines": [\n    { "title": "Beowulf", "price": 10.50 },\n    { "title": "Emma", "price": 8 }\n  ]\n}\n',
  },
];
