export { assign, assignGreedy } from './assign';
export { AssignmentLimitError } from './states';
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
