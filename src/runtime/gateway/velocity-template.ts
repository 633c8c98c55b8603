import { withinLimits, withinOutput } from '../budget.ts';
import { located } from '../errors.ts';
import { LinkedMap } from '../values/maps.ts';
import { jsonObject, wrong } from './check.ts';
import { fromData } from './data.ts';
import { guarded } from './guard.ts';
import type { JsonData } from './request.ts';
import { checkRevision } from './revision.ts';
import type { TemplateOptions } from './template-options.ts';

/**
 * A compiled template of stock Velocity 1.7: gives what it prints with these variables. The context is a JSON object (see
 * `JsonData` for numbers) and is never changed.
 * @throws {TemplateRenderError} where Velocity would throw, with the place in the template; and for a context that is no
 * object or holds anything but JSON data, naming the member.
 */
export type VelocityTemplate = (context: JsonData) => string;

/**
 * The public function around generated code.
 * @throws {TemplateError} when the template was made by another revision of the compiler.
 */
export function velocityTemplate(options: TemplateOptions, render: (context: LinkedMap) => string): VelocityTemplate {
  checkRevision(options.revision);
  return (context) => {
    if (context === undefined) throw wrong('the context', context, 'an object');
    const given = guarded(() => jsonObject(context, 'the context'), 'the context');
    const variables = fromData(given, 'context', (pairs) => new LinkedMap(pairs)) as LinkedMap;
    try {
      return withinLimits(options.limits, () => withinOutput(options.limits, render(variables)));
    } catch (error) {
      throw located(error);
    }
  };
}
