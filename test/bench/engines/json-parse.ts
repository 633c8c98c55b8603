/** `JSON.parse` of the body, and nothing else: what no function that reads the whole body goes below. */
import { serve } from './serve.ts';

serve((_, __, { body }) => {
  const printed = { body: ' ' };
  return () => JSON.parse(body) && printed;
});
