import { type Method, method } from './call.ts';
import { notInVelogate } from './failures.ts';

/** The overloads of a method that a class has in Java and Velogate leaves out: it fails rather than answer wrongly. */
export const refused = {
  'static Object[]?': () => {
    throw notInVelogate('this method, which Java has');
  },
};

/** A method that Velogate leaves out on all the classes that have it in Java. */
export function refusal(...classes: readonly string[]): Method {
  return method(() => Object.fromEntries(classes.map((name) => [name, refused])));
}
