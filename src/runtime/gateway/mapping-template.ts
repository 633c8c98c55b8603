import { type Limits, withinLimits, withinOutput } from '../budget.ts';
import { LinkedMap } from '../values/maps.ts';
import { contextOf, noOverrides, type Overrides, overridesOf } from './context.ts';
import { renderError } from './guard.ts';
import { Input } from './input.ts';
import type { BodyText } from './json-text.ts';
import { type CheckedRequest, checkRequest, type MappingResult, type RequestWith } from './request.ts';
import { checkRevision } from './revision.ts';
import { Util } from './util.ts';

/**
 * A compiled mapping template: gives what API Gateway would print for this request. The request is never changed,
 * and calls do not see each other. `Body` is the type of the body's value, where it is known.
 * @throws {TemplateRenderError} where the service would answer with an error, with the place in the template, and with
 * `status` 400 if the body is malformed JSON; and for a request of the wrong type, naming the member.
 */
export type MappingTemplate<Body = unknown> = TemplateFor<BodyText<Body>>;

/** By the body's text rather than by its value, so that TypeScript sees which template can stand for which other. */
export interface TemplateFor<Text extends string> {
  // biome-ignore lint/style/useShorthandFunctionType: of an alias, TypeScript would compare `Body` alone.
  (request: RequestWith<Text>): MappingResult;
}

/** What a module or the compiler says about a template. */
export interface TemplateOptions {
  /** The revision of the compiler that made the template. */
  readonly revision: number;
  /** Whether the template may change maps of the body, which then are read as such. */
  readonly changesMaps: boolean;
  /** What a rendering may cost; the defaults of `Limits` where absent. */
  readonly limits?: Limits;
}

/** The objects that a mapping template finds. */
export interface MappingScope {
  readonly input: Input;
  readonly util: Util;
  readonly context: LinkedMap;
  readonly stageVariables: LinkedMap;
  readonly method: LinkedMap;
}

/**
 * The public function around generated code.
 * @throws {TemplateError} when the template was made by another revision of the compiler.
 */
export function mappingTemplate(options: TemplateOptions, render: (scope: MappingScope) => string): MappingTemplate {
  checkRevision(options.revision);
  return (request) => {
    const scope = new RequestScope(checkRequest(request), options.changesMaps);
    try {
      return withinLimits(options.limits, () => {
        const body = withinOutput(options.limits, render(scope));
        return { body, ...scope.overrides() };
      });
    } catch (error) {
      throw renderError(error);
    }
  };
}

/** Makes each object when the template first asks for it. */
class RequestScope implements MappingScope {
  private made: { -readonly [Name in keyof MappingScope]?: MappingScope[Name] } = {};
  private params: LinkedMap | undefined;

  constructor(
    private readonly request: CheckedRequest,
    private readonly changesMaps: boolean,
  ) {}

  get input(): Input {
    this.made.input ??= new Input(this.request.body, this.parameters(), this.changesMaps);
    return this.made.input;
  }
  get util(): Util {
    this.made.util ??= new Util(this.changesMaps);
    return this.made.util;
  }
  get context(): LinkedMap {
    this.made.context ??= contextOf(this.request.context);
    return this.made.context;
  }
  get stageVariables(): LinkedMap {
    this.made.stageVariables ??= new LinkedMap(this.request.stageVariables);
    return this.made.stageVariables;
  }
  get method(): LinkedMap {
    this.made.method ??= new LinkedMap([['request', this.parameters()]]);
    return this.made.method;
  }

  overrides(): Overrides {
    const isTouched = this.made.context !== undefined || hasOverrides(this.request.context);
    return isTouched ? overridesOf(this.context) : noOverrides();
  }

  /** `$input.params()` and `$method.request` are one and the same map. */
  private parameters(): LinkedMap {
    const { path, querystring, header } = this.request.params;
    this.params ??= new LinkedMap([
      ['path', new LinkedMap(path)],
      ['querystring', new LinkedMap(querystring)],
      ['header', new LinkedMap(header)],
    ]);
    return this.params;
  }
}

/** The context of a response template brings those of the request template along. */
function hasOverrides(context: object): boolean {
  const has = (name: string) => (context instanceof LinkedMap ? context.has(name) : Object.hasOwn(context, name));
  return has('requestOverride') || has('responseOverride');
}
