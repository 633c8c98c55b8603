/** velocityjs, its templates parsed beforehand. */
import { Compile, parse } from 'velocityjs';
import { gatewayObjects, printedWith, useJavaMethods } from './gateway-objects.ts';
import { serve } from './serve.ts';

useJavaMethods();

serve((_, template, request) => {
  const tree = parse(template);
  return () => {
    const objects = gatewayObjects(request);
    return printedWith(objects, new Compile(tree, { escape: false }).render({ ...objects }));
  };
});
