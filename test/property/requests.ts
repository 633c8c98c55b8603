/** Documents and requests that the drawn templates fit. */
import fc from 'fast-check';
import type { OracleCase } from '../oracle/oracle.ts';

/** The rest of a case: everything but the template. */
export type Request = Omit<OracleCase, 'template'>;

const characters = fc.constantFrom(
  ...['a', 'b', 'Z', '0', '7', ' ', '-', '_', ',', '.', '/', '\\', '"', "'", '$', '#', '&', '=', '<', '+', '%'],
  ...['\n', '\t', '\u0001', '\u00e9', '\u20ac', '\u2028', '\ud83c\udfb2', '\u6771', '\r', '\u0000', '\u007f', '\u0085'],
  ...['\u2029', '\ufeff', '\ud83c', '\udfb2', '`', '</script>', '\u0130'],
);

/** A text as a document may hold it. */
export const textValue = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      'abc',
      'Hello World',
      'a,b,,c',
      '12',
      '-3.5',
      'true',
      ' x ',
      '2024-05-17',
      'k',
      '$.m',
    ),
  },
  { weight: 1, arbitrary: fc.array(characters, { maxLength: 8 }).map((parts) => parts.join('')) },
);

const jsonText = textValue.map((text) => JSON.stringify(text));
const integer = fc.oneof(
  fc.integer({ min: -3, max: 20 }).map(String),
  fc.constantFrom(
    '0',
    '2147483647',
    '2147483648',
    '-2147483649',
    '9007199254740993',
    '12345678901234567890',
    '-0',
    '-9223372036854775809',
  ),
);
const decimal = fc.constantFrom(
  ...['0.0', '-0.0', '1.0', '2.50', '1e7', '1.5e-7', '0.1', '123456.789', '1e21', '3.14159265358979', '12345678.9'],
  ...['0.12345678901234567890', '1E400', '100.00', '-1.0', '1E-7', '5e-324', '9007199254740993.0', '1e-400', '0.001'],
);
const scalar = fc.oneof(jsonText, integer, decimal, fc.constantFrom('true', 'false', 'null'));

/** Names that stand in no order, or that an object of JavaScript has already. */
const oddKey = fc.constantFrom(
  ...['a', 'b', 'k', 'name', '10', '2', '1', 'size', 'class', 'empty', 'a b', '__proto__', 'constructor', 'x-y', ''],
  ...['toString', 'hasOwnProperty', 'length', '\u2028', '\ud83c', '"', '\\', '\n', '$x', '`', 'keySet', 'then'],
);

/** JSON text, so that numbers keep their spelling. */
const json = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 4, arbitrary: scalar },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`) },
    { weight: 1, arbitrary: object(tie('value')) },
  ),
})).value;

function object(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const members = fc.uniqueArray(fc.tuple(oddKey, value), { selector: ([name]) => name, maxLength: 3 });
  return members.map((list) => `{${list.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`);
}

const item = fc
  .record({ id: jsonText, name: jsonText, price: fc.integer({ min: 0, max: 20 }).map(String) })
  .map(({ id, name, price }) => `{"id":${id},"name":${name},"price":${price}}`);

/** The document that every template knows: `s` and `t` are texts, `n` a whole number, `items` a list of objects, ... */
export const document = fc
  .record({
    s: jsonText,
    t: jsonText,
    n: integer,
    i: fc.integer({ min: 0, max: 3 }).map(String),
    d: decimal,
    b: fc.constantFrom('true', 'false'),
    z: fc.constant('null'),
    l: fc.array(json, { maxLength: 4 }).map((items) => `[${items.join(', ')}]`),
    m: fc.tuple(jsonText, json, json).map(([name, k, other]) => `{"name": ${name}, "k": ${k}, "a b": ${other}}`),
    odd: object(json),
    items: fc.array(item, { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
  })
  .map(
    (members) =>
      `{${Object.entries(members)
        .map(([name, text]) => `"${name}": ${text}`)
        .join(', ')}}`,
  );

/** Texts under the names that templates read, and under odd ones. */
function texts(name: string): fc.Arbitrary<Record<string, string>> {
  const odd = fc.uniqueArray(fc.tuple(oddKey, textValue), { selector: ([key]) => key, maxLength: 2 });
  return fc.tuple(fc.option(textValue), odd).map(([text, members]) => {
    // Not an object literal, in which `__proto__` would be no member.
    return Object.fromEntries(text === null ? members : [[name, text], ...members]);
  });
}

const parameters = fc.record({ path: texts('id'), querystring: texts('q'), header: texts('X-Trace') });

const context = fc.tuple(jsonText, jsonText, object(json)).map(([id, ip, authorizer]) => {
  const identity = `{"sourceIp": ${ip}, "user": null}`;
  return `{"requestId": ${id}, "identity": ${identity}, "epoch": 1583798639000, "authorizer": ${authorizer}}`;
});

export const velocityRequest: fc.Arbitrary<Request> = document.map((text) => ({ dialect: 'velocity', context: text }));

export const gatewayRequest: fc.Arbitrary<Request> = fc.record({
  dialect: fc.constant('api-gateway' as const),
  body: document,
  params: parameters,
  context,
  stageVariables: texts('table'),
});
