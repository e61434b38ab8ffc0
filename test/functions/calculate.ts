import { evaluate, FunctionError, parse, type Reference } from '../../src/functions';
import { render } from '../../src/locales';

type Cells = Readonly<Record<string, unknown>>;

/** What a formula calculates to; `cells` holds what references stand for (`A1:A3` → rows of values). */
export function calculate(formula: string, cells: Cells = {}): unknown {
  const lookup = ({ address }: Reference): unknown => {
    if (!(address in cells)) throw new RangeError(`no such cells: ${address}`);
    return cells[address];
  };
  return evaluate(parse(formula), lookup);
}

/** `#VALUE! 分档阈值 …` for an error, else the value itself. */
export function outcome(formula: string, cells: Cells = {}): unknown {
  const value = calculate(formula, cells);
  return value instanceof FunctionError ? `${value.code} ${render(value.phrase)}` : value;
}
