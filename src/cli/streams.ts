/** Where a command writes: a stream of Node, or a collector in a test. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** The three streams of a process. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: Output;
  readonly stderr: Output;
}
