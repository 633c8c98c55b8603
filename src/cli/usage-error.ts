/** The command line is wrong, or a file that it names cannot be read: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
  constructor(
    message: string,
    /** Lines that follow the message, such as a code frame or a suggestion. */
    readonly details: readonly string[] = [],
  ) {
    super(message);
  }
}
