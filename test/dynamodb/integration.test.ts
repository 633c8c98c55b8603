import { expect, it } from 'vitest';
import { getItem, path, putItem, scan, stageVariable, table } from '../../src/dynamodb/index.ts';

const books = table({ name: stageVariable('table'), key: { isbn: 'S' } });
const key = { isbn: path('isbn') };

it('says what a method needs beside the templates', () => {
  expect(scan({ table: books }).integration).toEqual({
    type: 'aws',
    httpMethod: 'POST',
    service: 'dynamodb',
    action: 'Scan',
    passthroughBehavior: 'never',
    statuses: [200, 400, 409, 429, 500, 503],
  });
});

it('has every status that the templates can set', () => {
  const put = putItem({ table: books, item: key, refusal: 422, errors: { ResourceNotFoundException: 404 } });
  expect(put.integration.statuses).toEqual([200, 400, 404, 409, 422, 429, 500, 503]);
  expect(getItem({ table: books, key }).integration.statuses).toContain(404);
  expect(getItem({ table: books, key, notFound: 410 }).integration.statuses).toContain(410);
  expect(getItem({ table: books, key, notFound: 'null' }).integration.statuses).not.toContain(404);
});
