/** The hand-written functions. */
import { transforms } from '../transforms/index.ts';
import { printedBy, resultOf } from '../transforms/transform.ts';
import { serve } from './serve.ts';

serve((name, _, request) => {
  const { byHand } = transforms.find((one) => one.name === name)!;
  return () => printedBy(resultOf(byHand(request)));
});
