/** Velogate's reader of the body, and nothing else. */
import { readDocument } from '../../../src/runtime/json/reader.ts';
import { serve } from './serve.ts';

serve((_, __, { body }) => {
  const printed = { body: ' ' };
  return () => {
    readDocument(body);
    return printed;
  };
});
