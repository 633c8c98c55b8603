/** The hand-written functions. */
import { transforms } from '../transforms/index.ts';
import { serve } from './serve.ts';

serve((name, _, request) => {
  const { byHand } = transforms.find((one) => one.name === name)!;
  return () => byHand(request);
});
