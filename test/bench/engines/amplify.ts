/** amplify-velocity-template, its templates parsed beforehand. */
import { createRequire } from 'node:module';
import { gatewayObjects, printedWith, useJavaMethods } from './gateway-objects.ts';
import { serve } from './serve.ts';

/** The part of the package that is used; it has no types. */
interface Amplify {
  parse(template: string): unknown;
  readonly Compile: new (tree: unknown, options: { escape: boolean }) => { render(objects: object): string };
}

const { Compile, parse } = createRequire(import.meta.url)('amplify-velocity-template') as Amplify;

useJavaMethods();

serve((_, template, request) => {
  const tree = parse(template);
  return () => {
    const objects = gatewayObjects(request);
    return printedWith(objects, new Compile(tree, { escape: false }).render({ ...objects }));
  };
});
