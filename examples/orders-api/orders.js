import {
  body,
  constant,
  context,
  deleteItem,
  getItem,
  optional,
  path,
  query,
  querystring,
  stageVariable,
  table,
  updateItem,
} from 'velogate/dynamodb';

const orders = table({
  name: stageVariable('table'),
  key: { id: 'S' },
  indexes: { byCustomer: { customer: 'S', placed: 'N' } },
  attributes: {
    customer: 'S',
    placed: 'N',
    status: 'S',
    version: 'N',
    articles: { L: { M: { title: 'S', count: 'N' } } },
  },
});

/** An update of what is not there yet makes it; a put would not answer with the order. */
const createOrder = updateItem({
  table: orders,
  key: { id: context('requestId') },
  update: 'SET customer = :customer, placed = :placed, #status = :status, version = :version, articles = :articles',
  condition: 'attribute_not_exists(id)',
  names: { '#status': 'status' },
  values: {
    ':customer': { type: 'S', from: body('$.customer') },
    ':placed': { type: 'N', from: context('requestTimeEpoch') },
    ':status': { type: 'S', from: constant('placed') },
    ':version': { type: 'N', from: constant(1) },
    ':articles': { type: orders.attributes.articles, from: body('$.articles') },
  },
  returns: 'ALL_NEW',
});

const getOrder = getItem({ table: orders, key: { id: path('id') }, consistent: true });

/** The latest first. */
const listOrders = query({
  table: orders,
  index: 'byCustomer',
  keyCondition: 'customer = :customer',
  values: { ':customer': { type: 'S', from: querystring('customer') } },
  order: 'descending',
  limit: optional(querystring('limit')),
  pageToken: querystring('page'),
});

/** Only who has seen the order as it is may change it. */
const updateOrder = updateItem({
  table: orders,
  key: { id: path('id') },
  update: 'SET #status = :status, version = version + :one',
  condition: 'version = :version',
  names: { '#status': 'status' },
  values: {
    ':status': { type: 'S', from: body('$.status') },
    ':version': { type: 'N', from: body('$.version') },
    ':one': { type: 'N', from: constant(1) },
  },
  returns: 'ALL_NEW',
});

const deleteOrder = deleteItem({
  table: orders,
  key: { id: path('id') },
  condition: 'attribute_exists(id)',
  errors: { ConditionalCheckFailedException: 404 },
});

export const api = {
  title: 'Orders',
  validation: true,
  cors: { origins: '*' },
  methods: [
    { verb: 'POST', path: '/orders', call: createOrder, operationId: 'createOrder' },
    { verb: 'GET', path: '/orders', call: listOrders, operationId: 'listOrders' },
    { verb: 'GET', path: '/orders/{id}', call: getOrder, operationId: 'getOrder' },
    { verb: 'PATCH', path: '/orders/{id}', call: updateOrder, operationId: 'updateOrder' },
    { verb: 'DELETE', path: '/orders/{id}', call: deleteOrder, operationId: 'deleteOrder' },
  ],
};

/** What the table is, for DynamoDB. */
export const tableDefinition = {
  AttributeDefinitions: [
    { AttributeName: 'id', AttributeType: 'S' },
    { AttributeName: 'customer', AttributeType: 'S' },
    { AttributeName: 'placed', AttributeType: 'N' },
  ],
  KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'byCustomer',
      KeySchema: [
        { AttributeName: 'customer', KeyType: 'HASH' },
        { AttributeName: 'placed', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'ALL' },
    },
  ],
};
