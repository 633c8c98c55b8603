/** How much time is spent on measuring. */
export interface Effort {
  readonly rounds: number;
  /** Milliseconds of one batch of one engine with one transform: shorter than what others wait for on a busy machine. */
  readonly batch: number;
  /** Milliseconds that an engine prints a transform before time is taken. */
  readonly warmUp: number;
  /** How often a small template is compiled before time is taken, and then again. */
  readonly compilations: number;
  /** Whether to build the package and import it, which takes a hundred processes. */
  readonly imports: boolean;
}

export const FULL: Effort = { rounds: 61, batch: 3, warmUp: 800, compilations: 1500, imports: true };

/** For development: the figures are rough. */
export const QUICK: Effort = { rounds: 11, batch: 2, warmUp: 250, compilations: 300, imports: false };
