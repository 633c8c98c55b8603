/** Renders the text of a helper's template with the real engine, and the function beside it. */
import { isDeepStrictEqual } from 'node:util';
import type { RequestTemplate, ResponseTemplate } from '../../src/backends/call.ts';
import type { MappingRequest, MappingResult } from '../../src/index.ts';
import { missing } from '../oracle/java.ts';
import { type Oracle, openOracle } from '../oracle/oracle.ts';

export class Engines {
  #oracle: Oracle | null = null;

  async open(): Promise<void> {
    const problem = missing();
    if (problem !== null) console.warn(`The helpers' templates are not compared with the real engine: ${problem}`);
    this.#oracle = await openOracle();
  }

  close(): void {
    this.#oracle?.close();
  }

  /** What both give; fails where they differ. */
  async render(template: RequestTemplate | ResponseTemplate<unknown>, event: MappingRequest): Promise<MappingResult> {
    const result = template(event);
    if (this.#oracle === null) return result;
    const { body, params = {}, stageVariables = {}, context = {} } = event;
    const [answer] = await this.#oracle.run([
      {
        dialect: 'api-gateway',
        template: template.vtl,
        body,
        params,
        stageVariables,
        context: JSON.stringify(context),
      },
    ]);
    const { body: output, ...overrides } = result;
    const { problem: _, ...responseOverride } = (answer as { responseOverride?: object }).responseOverride as never as {
      problem?: string;
    };
    if (!isDeepStrictEqual({ ...answer, responseOverride }, { output, ...overrides })) {
      throw new Error(`The engine gives ${JSON.stringify(answer)}, the function ${JSON.stringify(result)}`);
    }
    return result;
  }
}
