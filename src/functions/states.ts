import { bare } from '../records/clean/normalise';

/** Words that stand where a figure would: the same in every language, as score sheets are Chinese. */
export const VETOED = '否决';
export const AGREES = '一致';
export const DIFFERS = '差';

/** Nobody knows the figure yet. */
const UNKNOWN = ['未填', '待评'] as const;
/** There is none, and none is expected. */
const LEFT_OUT = ['不适用', '未到期'] as const;
export const NOT_DUE = '未到期';

export type State = (typeof UNKNOWN)[number] | (typeof LEFT_OUT)[number] | typeof VETOED;
const STATES: readonly State[] = [...UNKNOWN, ...LEFT_OUT, VETOED];

/** The state that a cell names, or null for figures and other text. */
export function stateOf(cell: unknown): State | null {
  if (typeof cell !== 'string') return null;
  const text = bare(cell);
  return STATES.find((state) => state === text) ?? null;
}

export function isUnknown(state: State | null): boolean {
  return UNKNOWN.some((one) => one === state);
}
