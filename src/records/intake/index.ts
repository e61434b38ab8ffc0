export { planImport } from './plan';
export type {
  AddedRow,
  ChangedRow,
  Decision,
  Difference,
  ImportOptions,
  ImportPlan,
  ImportSource,
} from './types';
