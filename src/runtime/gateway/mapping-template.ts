import { withinLimits, withinOutput } from '../budget.ts';
import { located } from '../errors.ts';
import { overridesBrought } from './brought-overrides.ts';
import type { BodyText } from './json-text.ts';
import { type Rendering, renderingOf } from './rendering.ts';
import type { MappingResult, RequestWith } from './request.ts';
import { checkRevision } from './revision.ts';
import type { TemplateOptions } from './template-options.ts';

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

/**
 * The public function around generated code.
 * @throws {TemplateError} when the template was made by another revision of the compiler.
 */
export function mappingTemplate(options: TemplateOptions, render: (rendering: Rendering) => string): MappingTemplate {
  checkRevision(options.revision);
  const { limits } = options;
  return (request) => {
    try {
      const rendering = renderingOf(request, options);
      return withinLimits(limits, () => {
        const body = withinOutput(limits, render(rendering));
        const { requestOverride, responseOverride } = rendering.overridden?.() ?? overridesBrought(rendering.request);
        return { body, requestOverride, responseOverride };
      });
    } catch (error) {
      throw located(error);
    }
  };
}
