export {
  DRILL_FUNCTIONS,
  type DrillFunction,
  functionNamed,
  type FunctionValue,
  NAMESPACE,
} from './list';
export { type ErrorCode, FunctionError } from './error';
export { associateAll, type Runtime } from './associate';
export {
  CATALOGUE,
  type CatalogueEntry,
  type CatalogueParameter,
  type Group,
  GROUPS,
  type Words,
} from './catalogue';
export { shown } from './show';
export * from './expression';
