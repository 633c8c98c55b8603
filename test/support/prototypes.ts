/** What templates and bodies must never reach: the objects that all objects of JavaScript inherit from. */
const shared: readonly object[] = [
  ...[Object, Array, String, Number, Boolean, Function, RegExp, Map, Set, Date, Error, Promise].flatMap((type) => [
    type,
    type.prototype,
  ]),
  ...[Math, JSON, Reflect],
];

/** The names and values of their own properties, to be compared with those of another time. */
export function prototypes(): readonly (readonly (readonly [PropertyKey, unknown])[])[] {
  return shared.map((object) => Reflect.ownKeys(object).map((key) => [key, propertyValue(object, key)] as const));
}

function propertyValue(object: object, key: PropertyKey): unknown {
  const { value, get, set } = Object.getOwnPropertyDescriptor(object, key) ?? {};
  return get ?? set ?? (typeof value === 'function' ? value : typeof value);
}
