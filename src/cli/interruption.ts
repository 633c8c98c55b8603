/** Gives a signal for the moment in which the user asks for the end. */
export type Interruption = () => AbortSignal;

/** Ctrl-C and `kill`, which from now on end the process no more, unless they come twice. */
export const interruption: Interruption = () => {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => controller.abort());
  return controller.signal;
};
