import { phrase } from '../../locales/phrase';
import { type ErrorCode, FunctionError, wrong } from '../error';
import { functionNamed } from '../list';
import { exactNumber, single } from '../numbers';
import { passedOn } from '../passed-on';
import { toNumber } from '../../exact';
import { UnreadableFormula } from './parse';
import type { Expression, Reference, Sign } from './tree';

/** The cells of a reference, row by row. */
export type Lookup = (reference: Reference) => unknown;

/**
 * Calculates an expression as a cell would. An error value is answered, not thrown.
 *
 * @throws UnreadableFormula for a function that is none of DRILL's
 */
export function evaluate(expression: Expression, lookup: Lookup): unknown {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'error':
      return errorValue(expression.code);
    case 'array':
      return expression.rows;
    case 'reference':
      return lookup(expression.reference);
    case 'percent':
      return calculated([expression.of], lookup, ([value = 0]) => value / 100);
    case 'minus':
      return calculated([expression.of], lookup, ([value = 0]) => -value);
    case 'binary':
      return binary(expression.sign, expression.left, expression.right, lookup);
    case 'call':
      return called(expression.name, expression.args, lookup);
    default: {
      const never: never = expression;
      return never;
    }
  }
}

/** All cells that an expression names. */
export function referencesOf(expression: Expression): Reference[] {
  switch (expression.kind) {
    case 'value':
    case 'error':
    case 'array':
      return [];
    case 'reference':
      return [expression.reference];
    case 'percent':
    case 'minus':
      return referencesOf(expression.of);
    case 'binary':
      return [...referencesOf(expression.left), ...referencesOf(expression.right)];
    case 'call':
      return expression.args.flatMap((one) => (one === null ? [] : referencesOf(one)));
    default: {
      const never: never = expression;
      return never;
    }
  }
}

function errorValue(code: ErrorCode): FunctionError {
  return new FunctionError(code, phrase('functions.passedOn', { error: code }));
}

function called(name: string, args: readonly (Expression | null)[], lookup: Lookup): unknown {
  const drill = functionNamed(name);
  if (drill === undefined) throw new UnreadableFormula(phrase('functions.formulaName', { name }));
  return drill.call(args.map((one) => (one === null ? null : evaluate(one, lookup))));
}

function binary(sign: Sign, left: Expression, right: Expression, lookup: Lookup): unknown {
  return calculated([left, right], lookup, ([a = 0, b = 0]) => {
    switch (sign) {
      case '+':
        return a + b;
      case '-':
        return a - b;
      case '*':
        return a * b;
      case '/':
        return b === 0 ? errorValue('#DIV/0!') : a / b;
      case '^':
        return a ** b;
      default: {
        const never: never = sign;
        return never;
      }
    }
  });
}

/** Arithmetic on single figures; whole ranges are the functions' business. */
function calculated(
  parts: readonly Expression[],
  lookup: Lookup,
  how: (figures: readonly number[]) => number | FunctionError,
): unknown {
  const values = parts.map((part) => evaluate(part, lookup));
  const passed = passedOn(values);
  if (passed !== null) return passed;
  try {
    const result = how(values.map(figureOf));
    if (result instanceof FunctionError || Number.isFinite(result)) return result;
    return errorValue('#NUM!');
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

function figureOf(value: unknown): number {
  const cell = single(value, '+ - * / ^ %');
  if (cell === null || cell === undefined) return 0;
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  const number = exactNumber(cell);
  if (number === null)
    throw wrong('functions.notNumber', { argument: typeof cell === 'string' ? cell : '{…}' });
  return toNumber(number);
}
