/** Velogate of some revision: where `src` is comes from whoever bundles this. */
import { compile } from '../../../src/index.ts';
import { printedBy } from '../transforms/transform.ts';
import { serve } from './serve.ts';

/** To see that a comparison notices a slower revision, one can be made to do everything twice. */
const isSlowed = process.argv.includes('--slowed');

serve((_, template, request) => {
  const render = compile(template);
  const once = () => printedBy(render(request));
  return isSlowed ? () => once() && once() : once;
});
