/** What references can be made of: the names that a dialect offers and the methods that Java's types have. */

export type Kind = 'text' | 'whole' | 'double' | 'truth' | 'list' | 'map' | 'view' | 'array' | 'char' | 'any';

/** Where an argument is drawn from: a literal list of texts, or an expression of that kind. */
export type Argument = readonly string[] | Kind;

export interface Method {
  readonly name: string;
  readonly arguments: readonly Argument[];
  readonly result: Kind;
}

function method(name: string, result: Kind, ...args: Argument[]): Method {
  return { name, result, arguments: args };
}

const small = ['0', '1', '2'];
const piece = ["'a'", "''", "'b'", "','", "'l'", "' '", "'-'"];
const pattern = ["'[a-c]+'", "'\\d'", "','", "'.'", "'(\\w)(\\w)'", "'\\s*'", "'l+?'", "'^a|c$'", "''"];
const replacement = ["'x'", "''", "'<$0>'", "'\\\\'", "'-'"];
const key = [
  ...["'name'", "'k'", "'a b'", "'new'", "'10'", "''", "'2'", "'size'", "'class'", "'__proto__'", "'constructor'"],
  ...["'\u2028'", '2', 'true', '$nope'],
];

/** `hashCode` only of a text: an object's own hash is its address, and a variable may hold any object. */
export const methods: { readonly [kind in Kind]: readonly Method[] } = {
  text: [
    ...['toUpperCase', 'toLowerCase', 'trim', 'toString', 'strip', 'stripLeading', 'intern'].map((name) =>
      method(name, 'text'),
    ),
    ...['length', 'toString().hashCode'].map((name) => method(name, 'whole')),
    ...['isEmpty', 'isBlank'].map((name) => method(name, 'truth')),
    ...['contains', 'startsWith', 'endsWith'].map((name) => method(name, 'truth', piece)),
    ...['indexOf', 'lastIndexOf', 'compareTo', 'compareToIgnoreCase'].map((name) => method(name, 'whole', piece)),
    ...['equals', 'equalsIgnoreCase'].map((name) => method(name, 'truth', 'any')),
    ...['replaceAll', 'replaceFirst'].map((name) => method(name, 'text', pattern, replacement)),
    method('matches', 'truth', pattern),
    method('split', 'array', pattern),
    method('split', 'array', pattern, ['0', '2', '-1']),
    method('substring', 'text', ['0']),
    method('substring', 'text', small),
    method('substring', 'text', ['0'], small),
    method('replace', 'text', piece, piece),
    method('concat', 'text', 'text'),
    method('charAt', 'char', ['0']),
    method('repeat', 'text', small),
    method('indexOf', 'whole', piece, small),
    method('format', 'text', ["'%s'", "'[%5s]'", "'%-3s|'", "'%S%%'"], 'any'),
    method('valueOf', 'text', 'whole'),
    method('join', 'text', piece, ["['a', 'b']", "'x', 'y'"]),
    method('toCharArray', 'array'),
  ],
  whole: [
    ...['intValue', 'longValue', 'toString().hashCode'].map((name) => method(name, 'whole')),
    ...['doubleValue'].map((name) => method(name, 'double')),
    method('toString', 'text'),
    method('equals', 'truth', 'any'),
    method('compareTo', 'whole', 'whole'),
    method('parseInt', 'whole', ["'12'", "'-7'", "'0'"]),
    method('valueOf', 'whole', ["'3'", '5']),
    method('max', 'whole', small, small),
    method('toHexString', 'text', ['255', '-1']),
    method('byteValue', 'whole'),
    method('floatValue', 'double'),
  ],
  double: [
    ...['intValue', 'longValue', 'toString().hashCode'].map((name) => method(name, 'whole')),
    ...['doubleValue', 'floatValue'].map((name) => method(name, 'double')),
    method('toString', 'text'),
    method('isNaN', 'truth'),
    method('isInfinite', 'truth'),
    method('equals', 'truth', 'any'),
    method('parseDouble', 'double', ["'1e3'", "'2.50'"]),
  ],
  truth: [
    method('toString', 'text'),
    method('equals', 'truth', 'any'),
    method('toString().hashCode', 'whole'),
    method('booleanValue', 'truth'),
  ],
  list: [
    ...['isEmpty'].map((name) => method(name, 'truth')),
    ...['contains', 'add', 'equals'].map((name) => method(name, 'truth', 'any')),
    ...['indexOf', 'lastIndexOf'].map((name) => method(name, 'whole', 'any')),
    method('size', 'whole'),
    method('get', 'any', ['0']),
    method('get', 'any', small),
    method('set', 'any', ['0'], 'any'),
    method('remove', 'any', ['0']),
    method('remove', 'any', 'text'),
    method('add', 'any', ['0'], 'any'),
    method('addAll', 'truth', 'list'),
    method('containsAll', 'truth', 'list'),
    method('removeAll', 'truth', 'list'),
    method('subList', 'list', ['0'], ['0', '1']),
    method('toString', 'text'),
    method('clear', 'any'),
    method('toArray', 'array'),
    method('toArray', 'array', 'any'),
    method('toArray', 'array', 'any', 'any'),
  ],
  map: [
    method('size', 'whole'),
    method('isEmpty', 'truth'),
    method('get', 'any', key),
    method('getOrDefault', 'any', key, 'any'),
    method('put', 'any', key, 'any'),
    method('putIfAbsent', 'any', key, 'any'),
    method('remove', 'any', key),
    method('containsKey', 'truth', key),
    method('containsValue', 'truth', 'any'),
    method('keySet', 'view'),
    method('values', 'view'),
    method('entrySet', 'view'),
    method('toString', 'text'),
    method('equals', 'truth', 'any'),
  ],
  view: [
    method('size', 'whole'),
    method('isEmpty', 'truth'),
    method('contains', 'truth', 'any'),
    method('toString', 'text'),
    method('toArray', 'array'),
  ],
  array: [
    method('size', 'whole'),
    method('isEmpty', 'truth'),
    method('get', 'any', ['0']),
    method('contains', 'truth', piece),
  ],
  char: [method('toString', 'text'), method('equals', 'truth', 'text'), method('toString().hashCode', 'whole')],
  any: [
    method('toString', 'text'),
    method('equals', 'truth', 'any'),
    method('length', 'whole'),
    method('size', 'whole'),
    method('isEmpty', 'truth'),
    method('nope', 'any'),
    method('get', 'any', key),
  ],
};

/** Properties and indexes: what stands after the receiver, and what that gives. */
export const members: { readonly [kind in Kind]: readonly (readonly [string, Kind])[] } = {
  text: [
    ['.empty', 'truth'],
    ['.class.name', 'text'],
    ['.nope', 'any'],
    ['[0]', 'any'],
  ],
  whole: [
    ['.class.name', 'text'],
    ['.nope', 'any'],
  ],
  double: [
    ['.naN', 'truth'],
    ['.infinite', 'truth'],
    ['.class.name', 'text'],
  ],
  truth: [
    ['.class.name', 'text'],
    ['.nope', 'any'],
  ],
  list: [
    ['[0]', 'any'],
    ['[-1]', 'any'],
    ['[1]', 'any'],
    ['.empty', 'truth'],
    ['[$i]', 'any'],
    ['[$v2]', 'any'],
    ['[ 0 ]', 'any'],
    ["['0']", 'any'],
    ['.first', 'any'],
  ],
  map: [
    ['.name', 'any'],
    ['.k', 'any'],
    ["['a b']", 'any'],
    ['.nope', 'any'],
    ["['k']", 'any'],
    ['.x-y', 'any'],
    ['.__proto__', 'any'],
    ['.constructor', 'any'],
    ['.class.name', 'text'],
    ['.size', 'any'],
    ["['2']", 'any'],
    ['[2]', 'any'],
    ['[$v1]', 'any'],
    ["['__proto__']", 'any'],
    ['.empty', 'any'],
    ['.toString', 'any'],
  ],
  view: [
    ['.empty', 'truth'],
    ['[0]', 'any'],
  ],
  array: [
    ['[0]', 'any'],
    ['[-1]', 'any'],
    ['.size()', 'whole'],
  ],
  char: [['.class.name', 'text']],
  any: [
    ['.name', 'any'],
    ['[0]', 'any'],
    ["['a']", 'any'],
    ['.a.b', 'any'],
    ['.class.name', 'text'],
    ['[$velocityCount]', 'any'],
    ['[true]', 'any'],
    ['.prototype', 'any'],
    ['.x-y', 'any'],
    ['.key', 'any'],
    ['.value', 'any'],
    ['.getKey()', 'any'],
    ['.value.name', 'any'],
    ["['2']", 'any'],
  ],
};

export type Roots = { readonly [kind in Kind]: readonly string[] };

const shared: Roots = {
  text: ['v1', 'v1', 'x'],
  whole: ['v2', 'velocityCount', 'foreach.index', 'foreach.count'],
  double: ['v3'],
  truth: ['foreach.hasNext', 'velocityHasNext', 'foreach.first', 'foreach.last'],
  list: ['v4', 'v4'],
  map: ['v5', 'v5'],
  view: ['v5.keySet()', 'v5.values()', 'v5.entrySet()'],
  array: [],
  char: [],
  any: [
    ...[
      'v6',
      'v6',
      'v2',
      'v3',
      'v4',
      'x',
      'y',
      'nope',
      'v1',
      'v5',
      'v-7',
      'loop-item',
      'block',
      'foreach.parent.index',
    ],
    ...['foreach.k', 'foreach.topmost.count', 'foreach.info', 'x.name', '__proto__', 'constructor', 'class'],
    ...['p', 'p', 'p.k', 'bodyContent', 'velocityCount', 'foreach.parent.parent.index', 'x[0]', 'y.size()'],
  ],
};

const ofDocument: Roots = {
  text: ['s', 't', 'm.name'],
  whole: ['n', 'i', 'i', 'items.size()'],
  double: ['d'],
  truth: ['b', 'items.isEmpty()'],
  list: ['l', 'items'],
  map: ['m', 'items[0]', 'm'],
  view: ['m.keySet()', 'm.values()', 'm.entrySet()'],
  array: [],
  char: [],
  any: ['z', 'm.k', 'l[0]', 'items[1].name', 'l', 'm', 'odd', "odd['2']"],
};

const ofGateway: Roots = {
  text: [
    "input.path('$.s')",
    "input.params('id')",
    'context.requestId',
    'stageVariables.table',
    "input.json('$.m')",
    'input.body',
    "input.json('$.s')",
  ],
  whole: ["input.path('$.i')", "input.path('$.n')", 'context.epoch'],
  double: ["input.path('$.d')"],
  truth: ["input.path('$.b')"],
  list: [
    "input.path('$.l')",
    "input.path('$.items')",
    "input.path('$.items[*].name')",
    "input.path('$..name')",
    "input.path('$.items[0:2]')",
  ],
  map: [
    "input.path('$.m')",
    "input.path('$.items[0]')",
    'input.params().path',
    'input.params().header',
    "input.params().get('querystring')",
    'stageVariables',
  ],
  view: ['input.params().keySet()', 'context.identity.keySet()'],
  array: [],
  char: [],
  any: [
    "input.path('$.nope')",
    "input.path('$.z')",
    "input.params('nope')",
    "input.params('X-Trace')",
    "input.params('q')",
    "input.params('__proto__')",
    "input.params().querystring.get('size')",
    'context.authorizer',
    'context.authorizer.k',
    "context.authorizer.get('2')",
    'context.authorizer.__proto__',
    'context.class.name',
    "stageVariables.get('class')",
    'stageVariables.constructor',
    'context.identity.user',
    'context.identity',
    "util.parseJson($input.json('$.m'))",
    "input.json('$.l')",
    "input.path('$.items[7].id')",
    ...[
      "input.path('$.odd')",

      'context',
      'method.request.path',
    ],
    ...['context.requestOverride.header', 'stageVariables.table', 'context.keySet()', 'input', 'util'],
  ],
};

/** Names that hold a value of each kind (or so it is at the start of the template). */
export const roots: { readonly [dialect in 'velocity' | 'api-gateway']: Roots } = {
  velocity: merged(shared, ofDocument),
  'api-gateway': merged(shared, prefixed('r.', ofDocument), ofGateway),
};

function merged(...tables: Roots[]): Roots {
  const kinds = Object.keys(shared) as Kind[];
  return Object.fromEntries(kinds.map((kind) => [kind, tables.flatMap((table) => table[kind])])) as unknown as Roots;
}

function prefixed(prefix: string, table: Roots): Roots {
  const entries = Object.entries(table).map(([kind, names]) => [kind, names.map((name) => prefix + name)]);
  return Object.fromEntries(entries) as Roots;
}
