import { DRILL_FUNCTIONS, type DrillFunction, FunctionError, NAMESPACE } from '../../functions';
import type { EngineArgument, EngineFunction } from '../grid/calculate';

/** The add-in's functions as cells of the embedded host call them. */
export function drillFunctions(): readonly EngineFunction[] {
  return DRILL_FUNCTIONS.map((one) => ({
    name: `${NAMESPACE}.${one.id}`,
    call: (values) => resultOf(one, values),
  }));
}

function resultOf(one: DrillFunction, values: readonly EngineArgument[]): EngineArgument {
  const result = one.call(values);
  return result instanceof FunctionError ? { error: result.code } : result;
}
