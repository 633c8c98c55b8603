import { TemplateError } from '../runtime/errors.ts';
import { stringLiteral, Vtl, vtl } from './vtl.ts';

/** Where a value of a call comes from. `Absent` says what happens to a request that lacks it. */
export type Source<Absent extends 'refused' | 'left out' = 'refused' | 'left out'> = Constant | RequestValue<Absent>;

/** A value of the request, which every call has or else is refused. */
export type NeededSource = Source<'refused'>;

/** A value that is the same in each call. */
export class Constant {
  constructor(
    /** JSON as `fromJson` takes it. */
    readonly value: unknown,
  ) {}
}

/** Where in a request a value is, or beside it. */
export interface Origin {
  /** Where it is. */
  readonly in: 'body' | 'path' | 'querystring' | 'header' | 'context' | 'stageVariable';
  /** The name of the parameter or variable; in the body and in the context a path. */
  readonly name: string;
}

/** A value that comes with the request. */
export class RequestValue<Absent extends 'refused' | 'left out'> {
  constructor(
    /** Where it is. */
    readonly origin: Origin,
    /** The reference that reads it. */
    readonly reference: Vtl,
    /** What happens to a request that lacks it: it is refused, or the value is left out of the call. */
    readonly absent: Absent,
    /** What is used where the request lacks it. */
    readonly fallback?: Constant,
    /** The reference that reads its JSON text, for values of the body. */
    readonly json?: Vtl,
    /** Which part it is of each element of the list that is its origin. */
    readonly part?: string,
  ) {}

  /** What messages call it. */
  get label(): string {
    const { in: place, name } = this.origin;
    if (this.part !== undefined) return `${this.part} of each element of ${name}`;
    if (place === 'body') return name;
    if (place === 'context') return `$context.${name}`;
    return place === 'stageVariable' ? `stage variable ${name}` : `${place} parameter ${name}`;
  }
}

/** Names and indexes; what finds several things at once would not be one value. */
const definitePath = /^\$(\.[A-Za-z_][A-Za-z0-9_-]*|\[(0|[1-9][0-9]*)\]|\['[^'\\\p{Cc}]+'\])*$/u;

/**
 * The value at a JSONPath of the request's body.
 * @param path Names and indexes from the root: `$.author.name`, `$['first name']`, `$.lines[0]`.
 * @throws {TemplateError} for a path of another form.
 */
export function body(path: string): RequestValue<'refused'> {
  return bodyValue(path, stringLiteral(checkedPath('body', path)));
}

/**
 * @param place The path as an expression of the template.
 * @param part The path inside each element, where `name` is the path of a list.
 */
export function bodyValue(name: string, place: Vtl, part?: string): RequestValue<'refused'> {
  return new RequestValue(
    { in: 'body', name },
    vtl`$input.path(${place})`,
    'refused',
    undefined,
    vtl`$input.json(${place})`,
    part,
  );
}

/** @throws {TemplateError} for a path that is not of names and indexes. */
export function checkedPath(source: string, path: string): string {
  if (typeof path === 'string' && definitePath.test(path)) return path;
  throw new TemplateError(
    `${source}(${shown(path)}): the path has to be of names and indexes, such as \`$.author.name\``,
  );
}

/** The body as the text that the client has sent; `{}` where it has sent none. */
export function rawBody(): RequestValue<'refused'> {
  return new RequestValue({ in: 'body', name: 'the body' }, vtl`$input.body`, 'refused');
}

/** A parameter of the path. */
export function path(name: string): RequestValue<'refused'> {
  return parameter('path', name);
}

/** A parameter of the query string. */
export function querystring(name: string): RequestValue<'refused'> {
  return parameter('querystring', name);
}

/** A header of the request; its name counts by upper and lower case, as in every mapping template. */
export function header(name: string): RequestValue<'refused'> {
  return parameter('header', name);
}

function parameter(place: 'path' | 'querystring' | 'header', name: string): RequestValue<'refused'> {
  const quoted = stringLiteral(checkedName(place, name));
  return new RequestValue({ in: place, name }, vtl`$input.params().${new Vtl(place)}.get(${quoted})`, 'refused');
}

/**
 * A member of `$context`, names parted by dots.
 * @throws {TemplateError} for an empty name, or one with a control character.
 */
export function context(name: string): RequestValue<'refused'> {
  const [first = '', ...rest] = checkedName('context', name).split('.');
  if (!/^[A-Za-z]\w*$/.test(first)) throw new TemplateError(`context(${shown(name)}): it has to start with a name`);
  const reference = rest.reduce((value, each) => vtl`${value}[${stringLiteral(each)}]`, new Vtl(`$context.${first}`));
  return new RequestValue({ in: 'context', name }, vtl`${reference}.toString()`, 'refused');
}

/** A stage variable. */
export function stageVariable(name: string): RequestValue<'refused'> {
  const reference = vtl`$stageVariables[${stringLiteral(checkedName('stageVariable', name))}]`;
  return new RequestValue({ in: 'stageVariable', name }, reference, 'refused');
}

/** The same value in each call: JSON as `fromJson` takes it. */
export function constant(value: unknown): Constant {
  return new Constant(value);
}

/** A value that is left out of the call where the request lacks it. */
export function optional(source: RequestValue<'refused' | 'left out'>): RequestValue<'left out'> {
  return new RequestValue(source.origin, source.reference, 'left out', undefined, source.json, source.part);
}

/** A value with another in its stead where the request lacks it. */
export function withDefault(source: RequestValue<'refused' | 'left out'>, value: unknown): RequestValue<'refused'> {
  return new RequestValue(source.origin, source.reference, 'refused', new Constant(value), source.json, source.part);
}

function checkedName(place: string, name: string): string {
  if (typeof name === 'string' && name !== '' && !/\p{Cc}/u.test(name)) return name;
  throw new TemplateError(`${place}(${shown(name)}): the name has to be a text without control characters`);
}

function shown(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : typeof value;
}
