import { benchmark } from './drill/benchmark';
import { bymonth } from './drill/bymonth';
import { cap } from './drill/cap';
import { checksum } from './drill/checksum';
import { deduct } from './drill/deduct';
import { monthly } from './drill/monthly';
import { namesin } from './drill/namesin';
import { percase } from './drill/percase';
import { percategory } from './drill/percategory';
import { ranking } from './drill/ranking';
import { relative } from './drill/relative';
import { scale } from './drill/scale';
import { tier } from './drill/tier';
import { topmean } from './drill/topmean';
import { total } from './drill/total';
import { version } from './drill/version';
import { veto } from './drill/veto';
import { weighted } from './drill/weighted';
import { FunctionError, wrong } from './error';
import { passedOn } from './passed-on';

/** What a function gives: a figure, a text, or figures that spill, row by row. */
export type FunctionValue = number | string | readonly (readonly number[])[];

/** The namespace of the functions in Excel: `DRILL.TIER(…)`. */
export const NAMESPACE = 'DRILL';

export interface DrillFunction {
  /** Name without namespace, such as `TIER`. */
  readonly id: string;
  /** How many arguments there must be, and how many there may be. */
  readonly required: number;
  readonly most: number;
  /**
   * Calculates. Ranges come as rows of cells, single values as they are; an argument that is left out
   * is null or undefined, and so is a blank cell. Never throws for what a user may have written.
   */
  readonly call: (args: readonly unknown[]) => FunctionValue | FunctionError;
}

interface Body {
  // A method, so that functions may say which arguments are ranges: they take whatever comes.
  run(...args: readonly unknown[]): FunctionValue;
}

function drill(id: string, required: number, most: number, run: Body['run']): DrillFunction {
  return {
    id,
    required,
    most,
    call: (args) => {
      if (args.length < required || args.length > most)
        return wrong('functions.argumentCount', { given: args.length, required, most });
      const passed = passedOn(args);
      if (passed !== null) return passed;
      try {
        return run(...args);
      } catch (error) {
        if (error instanceof FunctionError) return error;
        throw error;
      }
    },
  };
}

/** All DRILL functions, in the order of the contract. */
export const DRILL_FUNCTIONS: readonly DrillFunction[] = [
  drill('TIER', 3, 4, tier),
  drill('CAP', 2, 3, cap),
  drill('PERCASE', 2, 3, percase),
  drill('PERCATEGORY', 2, 4, percategory),
  drill('DEDUCT', 3, 5, deduct),
  drill('MONTHLY', 3, 4, monthly),
  drill('BYMONTH', 3, 4, bymonth),
  drill('SCALE', 3, 3, scale),
  drill('WEIGHTED', 2, 2, weighted),
  drill('TOPMEAN', 2, 2, topmean),
  drill('BENCHMARK', 3, 5, benchmark),
  drill('RELATIVE', 4, 4, relative),
  drill('RANKING', 2, 4, ranking),
  drill('VETO', 2, 2, veto),
  drill('TOTAL', 1, 2, total),
  drill('CHECKSUM', 2, 2, checksum),
  drill('NAMESIN', 2, 2, namesin),
  drill('VERSION', 0, 0, version),
];

/** The function of that name, with or without `DRILL.`, in whatever case; undefined where there is none. */
export function functionNamed(name: string): DrillFunction | undefined {
  const id = name.toUpperCase().replace(`${NAMESPACE}.`, '');
  return DRILL_FUNCTIONS.find((one) => one.id === id);
}
