export { type CalculatorOptions, LIVE_CELLS, UniverCalculator } from './calculator';
export type { EngineArgument, EngineFunction } from './engine-function';
