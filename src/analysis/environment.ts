/** What surrounds a template: plain data about the dialect, so that analysis and generator know no dialect by name. */
export interface Environment {
  /** The objects that are there before the template sets anything, by name. */
  readonly roots: ReadonlySet<string>;
  /** What the functions of these objects are, where it is known. */
  readonly functions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether a reference without a value is the empty string rather than null. */
  readonly emptyForNull: boolean;
  /** Whether `#macro` defines anything. */
  readonly macros: boolean;
  /** How many turns a loop makes at most. */
  readonly maximumTurns: number;
  /** Whether variables the template never sets may come from the caller. */
  readonly openContext: boolean;
  /** Whether to keep variables in a scope object even where functions' own variables would do. */
  readonly alwaysScoped: boolean;
}

/** Amazon API Gateway's set-up of Velocity 1.7. */
export const apiGateway: Environment = {
  roots: new Set(['input', 'util', 'context', 'stageVariables', 'method']),
  functions: new Map([
    ['input', new Set(['path', 'json', 'params', 'getBody'])],
    ['util', new Set(['escapeJavaScript', 'parseJson', 'urlEncode', 'urlDecode', 'base64Encode', 'base64Decode'])],
  ]),
  emptyForNull: true,
  macros: false,
  maximumTurns: 1000,
  openContext: false,
  alwaysScoped: false,
};

/** Stock Velocity 1.7. */
export const stockVelocity: Environment = {
  roots: new Set(),
  functions: new Map(),
  emptyForNull: false,
  macros: true,
  maximumTurns: Number.POSITIVE_INFINITY,
  openContext: true,
  alwaysScoped: false,
};

/** By the name of the dialect. */
export const environments = { 'api-gateway': apiGateway, velocity: stockVelocity } as const;
