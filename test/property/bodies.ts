/** Bodies that may be JSON, nearly JSON, or no JSON at all, and templates that read them. */
import fc from 'fast-check';
import { document } from './requests.ts';

const tokens = fc.constantFrom(
  ...['{', '}', '[', ']', ':', ',', '"', "'", '{"a":', '"a"', '"b":1', "'c'", 'd', '{a:b}', '[1,2]', '{}', '[]', '""'],
  ...[
    '0',
    '-',
    '1',
    '-1',
    '007',
    '1.',
    '.5',
    '1.5',
    '1e5',
    '1E',
    '1.5e-3',
    '+1',
    '--1',
    '12345678901234567890',
    '0x1F',
    '1.0',
  ],
  ...[
    '0.12345678901234567890',
    '1e400',
    '-0',
    '-0.0',
    'true',
    'false',
    'null',
    'nul',
    'NaN',
    'Infinity',
    'True',
    'tru',
  ],
  ...[
    '\\',
    '\\n',
    '\\u0041',
    '\\u00',
    '\\x',
    '\\"',
    "\\'",
    ' ',
    '\n',
    '\t',
    '\r',
    '\u0000',
    '\u0001',
    '\u00a0',
    '\ufeff',
  ],
  ...['/', '//', '/* c */', '#', '=', ';', 'a b', '\u00e9', '\ud83c\udfb2', '\ud83c', '\u2028', '<', '&', '$', '%'],
);
const soup = fc.array(tokens, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
const wrapped = fc.tuple(
  fc.constantFrom('{"a":', '[', '{', '"', "'", '{"a":[', ' '),
  soup,
  fc.constantFrom('}', ']', '', '"', "'", ']}', ' '),
);
const torn = fc
  .tuple(document, fc.nat(1000), fc.nat(2), fc.oneof(fc.constant(''), tokens))
  .map(([text, at, length, insert]) => {
    const start = at % (text.length + 1);
    return text.slice(0, start) + insert + text.slice(start + length);
  });

export const body: fc.Arbitrary<string> = fc.oneof(
  soup,
  wrapped.map((parts) => parts.join('')),
  torn,
);

/** Paths on which the versions of Jayway agree, whatever the document. */
const path = fc.constantFrom('$', '$.a', "$['a']", '$.s', '$[*]', '$..name', '$.m.name', 'a');

export const bodyTemplate: fc.Arbitrary<string> = fc.oneof(
  path.map((text) => `#set($x = $input.path("${text}"))$x|$x.class.name|$input.json("${text}")`),
  fc.constant('#set($x = $util.parseJson($input.body))$x|$x.class.name|$input.body'),
  fc.constant("$input.json('$')|#foreach($x in $input.path('$'))<$x $x.class.name>#end"),
  fc.constant("#set($r = $input.path('$'))#set($r.new = 1)$r|$input.json('$')"),
  fc.constant('$util.escapeJavaScript($input.body)|$util.urlEncode($input.body)|$util.base64Encode($input.body)'),
  fc.constant('$util.urlDecode($input.body)'),
  fc.constant('$util.base64Decode($input.body)'),
);
