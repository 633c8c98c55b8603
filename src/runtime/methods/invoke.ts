import { JavaException } from '../errors.ts';
import { JavaArray } from '../values/lists.ts';
import type { Character, JavaDouble, Value } from '../values.ts';
import { isConvertible } from './conversion.ts';
import type { Overload, Parameter } from './signature.ts';

/** What the overload gives back for arguments that it is applicable to. */
export function invoke({ parameters, code }: Overload, target: Value, args: readonly Value[]): Value {
  const count = parameters.length;
  if (code === null) throw nullArgument();
  if (count === 0) return code(target);
  const last = parameters[count - 1]!;
  if (!last.isArray && count === 1) return code(target, argument(last, args[0]!));
  if (!last.isArray && count === 2) return code(target, argument(parameters[0]!, args[0]!), argument(last, args[1]!));
  const plain = last.isArray ? count - 1 : count;
  const converted = args.slice(0, plain).map((value, i) => argument(parameters[i]!, value));
  if (last.isArray) converted[plain] = variableArgument(last, args, plain);
  return code(target, ...converted);
}

function nullArgument(): JavaException {
  return new JavaException('NullPointerException', 'the method cannot do with a null argument');
}

/** The argument as the code of an overload wants it: see `Overloads`. */
function argument(parameter: Parameter, value: Value): unknown {
  if (value === null && !parameter.nullable) throw nullArgument();
  if (parameter.isPassedAsIs) return value;
  if (parameter.isArray && value instanceof JavaArray)
    return value.items.map((item) => primitive(parameter.type, item));
  return primitive(parameter.type, value);
}

function primitive(type: string, value: Value): unknown {
  switch (type) {
    case 'long':
      return BigInt(numeric(value));
    case 'byte':
    case 'short':
    case 'int':
    case 'double':
      return Number(numeric(value));
    case 'float':
      return Math.fround(Number(numeric(value)));
    case 'char':
      return (value as Character).code;
    default:
      return value;
  }
}

function numeric(value: Value): number | bigint {
  return typeof value === 'number' || typeof value === 'bigint' ? value : (value as JavaDouble).value;
}

/** The elements passed for an array: its own if one array is passed (VelMethodImpl.handleVarArg). */
function variableArgument(parameter: Parameter, args: readonly Value[], start: number): unknown {
  const isOne = args.length === start + 1 && isConvertible(parameter, args[start]!);
  if (parameter.isWritten) return isOne ? args[start] : new JavaArray('Object', args.slice(start));
  if (isOne) return argument(parameter, args[start]!);
  return args.slice(start).map((value) => primitive(parameter.type, value));
}
