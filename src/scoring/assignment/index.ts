export { assign, assignGreedy } from './assign';
export { AssignmentLimitError } from './solve';
export type {
  AssignedCase,
  Assignment,
  AssignmentProblem,
  CaseForAssignment,
  Eligible,
  JointCap,
  Slot,
  SlotKind,
} from './problem';
