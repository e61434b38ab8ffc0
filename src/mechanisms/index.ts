export type {
  CaseUse,
  Evaluated,
  InnerClause,
  LintIssue,
  Mechanism,
  Restriction,
  Scope,
} from './mechanism';
export { mechanismOf, MECHANISMS, type Rule, type RuleKind, ruleSchema } from './registry';
export * from './describe';
export * from './kernels';
export { figure } from './words';
export * from './lint';
export { HAND_IN_SHEET } from './hand-ins';
export { JUDGES_SHEET } from './judged';
export { dueDayOf, type DueDayTold } from './submission';
