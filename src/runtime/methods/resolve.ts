import { JavaException } from '../errors.ts';
import { className } from '../values/class-name.ts';
import { JavaArray } from '../values/lists.ts';
import type { Value } from '../values.ts';
import { isAtLeastAsWide, isConvertible, isElementConvertible, isExact } from './conversion.ts';
import type { Overload, Parameter } from './signature.ts';

/** The overload for a target and arguments of these classes. */
interface Choice {
  readonly target: string;
  /** Null for the argument null. */
  readonly args: readonly (string | null)[];
  readonly overload: Overload | null;
}

/** So many choices are kept; few methods of a program are called with more classes. */
const MAXIMAL_CHOICES = 8;

/** The overloads chosen so far, since a choice depends on nothing but classes (as in Velocity 1.7, MethodCache). */
export class Choices {
  private made: Choice[] = [];

  constructor(private readonly overloadsOf: (className: string) => readonly Overload[]) {}

  /** The overload to call; null when there is none. */
  of(target: Exclude<Value, null>, args: readonly Value[]): Overload | null {
    const name = className(target);
    for (const choice of this.made) if (isFor(choice, name, args)) return choice.overload;
    const overload = select(this.overloadsOf(name), args);
    if (this.made.length === MAXIMAL_CHOICES) this.made = [];
    this.made.push({ target: name, args: args.map(classOf), overload });
    return overload;
  }
}

function isFor(choice: Choice, target: string, args: readonly Value[]): boolean {
  if (choice.target !== target || choice.args.length !== args.length) return false;
  for (let i = 0; i < args.length; i++) if (choice.args[i] !== classOf(args[i]!)) return false;
  return true;
}

function classOf(value: Value): string | null {
  return value === null ? null : className(value);
}

/**
 * The overload that Velocity 1.7 calls with these arguments; null when none is applicable or the choice is
 * ambiguous (ClassMap.findMethod, MethodMap.getBestMatch).
 */
export function select(overloads: readonly Overload[], args: readonly Value[]): Overload | null {
  const chosen = bestMatch(overloads, args);
  return chosen?.parameters.length === 0 && args.length > 0 ? refusing(chosen, overloads) : chosen;
}

/** The same overload where it was chosen for arguments which it does not take (see `isApplicable`). */
function refusing(chosen: Overload, overloads: readonly Overload[]): Overload {
  const others = overloads.filter(({ parameters, code }) => parameters.length > 0 && code !== null);
  const taken = ['none', ...others.map(({ parameters }) => `(${parameters.map(written).join(', ')})`)].join(', or ');
  const code = () => {
    throw new JavaException('IllegalArgumentException', `wrong number of arguments: the method takes ${taken}`);
  };
  return { ...chosen, code };
}

function written({ type, isArray }: Parameter): string {
  return isArray ? `${type}...` : type;
}

function bestMatch(overloads: readonly Overload[], args: readonly Value[]): Overload | null {
  if (overloads.length === 1) return isApplicable(overloads[0]!, args) ? overloads[0]! : null;
  return overloads.find((candidate) => hasExactly(candidate, args)) ?? mostSpecific(overloads, args);
}

function hasExactly({ parameters }: Overload, args: readonly Value[]): boolean {
  return parameters.length === args.length && parameters.every((parameter, i) => isExact(parameter, args[i]!));
}

/** A method without parameters is applicable to any arguments; calling it with some then fails. */
function isApplicable({ parameters }: Overload, args: readonly Value[]): boolean {
  if (parameters.length === 0) return true;
  const last = parameters.length - 1;
  const variable = parameters[last]!;
  const fixed = variable.isArray ? last : parameters.length;
  if (variable.isArray ? args.length < last : args.length !== fixed) return false;
  for (let i = 0; i < fixed; i++) if (!isConvertible(parameters[i]!, args[i]!)) return false;
  return !variable.isArray || isApplicableToRest(variable, args, last);
}

function isApplicableToRest(variable: Parameter, args: readonly Value[], start: number): boolean {
  if (args.length === start + 1 && (args[start] === null || args[start] instanceof JavaArray)) {
    return isConvertible(variable, args[start]);
  }
  for (let i = start; i < args.length; i++) if (!isElementConvertible(variable, args[i]!)) return false;
  return true;
}

/**
 * Velocity's search, which depends on the order of declaration: once two overloads are found incomparable, a third
 * must beat those kept as equals, and then need not beat the best so far.
 */
function mostSpecific(overloads: readonly Overload[], args: readonly Value[]): Overload | null {
  let best: Overload | null = null;
  let equals: Overload[] = [];
  for (const candidate of overloads) {
    if (!isApplicable(candidate, args)) continue;
    const order: number = best === null ? 1 : compare(candidate, best);
    if (order > 0 && equals.length === 0) best = candidate;
    else if (order > 0) {
      const orders = equals.map((other) => compare(candidate, other));
      if (orders.some((against) => against > 0)) [best, equals] = [candidate, []];
      else if (orders.includes(0)) equals.push(candidate);
    } else if (order === 0) equals.push(candidate);
  }
  return equals.length > 0 ? null : best;
}

/** Positive when the one is more specific, negative when the other is, 0 when neither (MethodMap.compare). */
function compare({ parameters: one }: Overload, { parameters: other }: Overload): number {
  if (one.length !== other.length) return one.length - other.length;
  const isNarrower = (a: readonly Parameter[], b: readonly Parameter[]) =>
    a.some((parameter, i) => !isSame(parameter, b[i]!) && (isObject(b[i]!) || isAtLeastAsWide(b[i]!, parameter)));
  const [first, second] = [isNarrower(one, other), isNarrower(other, one)];
  if (first !== second) return first ? 1 : -1;
  return first ? Number(isVariable(other)) - Number(isVariable(one)) : 0;
}

function isVariable(parameters: readonly Parameter[]): boolean {
  return parameters[parameters.length - 1]!.isArray;
}

function isSame(one: Parameter, other: Parameter): boolean {
  return one.type === other.type && one.isArray === other.isArray;
}

function isObject({ type, isArray }: Parameter): boolean {
  return type === 'Object' && !isArray;
}
