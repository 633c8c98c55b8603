import { JavaException } from '../errors.ts';

/** A text is not a JSONPath. */
export class InvalidPath extends JavaException {
  override name = 'InvalidPath';
  constructor(
    /** What is wrong, in the words of Jayway where it has any. */
    readonly problem: string,
    /** The path as it was written. */
    readonly path: string,
    /** Where in the path, in UTF-16 units from its start. */
    readonly offset: number,
  ) {
    super('InvalidPathException', `${problem} (at offset ${offset} of the path ${path})`);
  }

  override get reason(): string {
    return `\`${this.path}\` cannot be read as a JSONPath: ${this.problem} (at offset ${this.offset})`;
  }
}
