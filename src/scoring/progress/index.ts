export { type AllocationState, type AllocationUse } from './allocations';
export { type DueDay, dueDays, type DueScope, unitTables } from './due-days';
export {
  type DueState,
  type DueUse,
  levelUnder,
  progress,
  type Progress,
  type ProgressRequest,
} from './progress';
