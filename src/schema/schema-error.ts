import { shown } from '../diagnostics/codes.ts';
import { TemplateError } from '../runtime/errors.ts';

/** A JSON value is no schema. */
export class SchemaError extends TemplateError {
  constructor(
    /** The JSON pointer of the place, such as `#/properties/id`. */
    readonly pointer: string,
    /** What is wrong there, as the rest of a sentence about it. */
    readonly problem: string,
  ) {
    super(`the schema is wrong at ${shown(pointer, 200)}: this ${problem}`);
  }
}
