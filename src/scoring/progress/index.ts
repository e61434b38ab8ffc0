export { type AllocationState, type AllocationUse } from './allocations';
export { type DueDay, dueDays, type DueScope } from './due-days';
export {
  type DueState,
  type DueUse,
  progress,
  type Progress,
  type ProgressRequest,
} from './progress';
