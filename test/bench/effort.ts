/** How much time is spent on measuring. */
export interface Effort {
  readonly rounds: number;
  /** Milliseconds of one batch of one engine with one transform. */
  readonly batch: number;
  /** Milliseconds that an engine prints a transform before time is taken. */
  readonly warmUp: number;
}

export const FULL: Effort = { rounds: 41, batch: 20, warmUp: 1200 };

/** For development: the figures are rough. */
export const QUICK: Effort = { rounds: 7, batch: 8, warmUp: 150 };
