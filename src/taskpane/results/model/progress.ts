import { type Phrase, phrase } from '../../../locales';
import type { DueState, DueUse, Progress } from '../../../scoring';

/** In the order in which they need somebody. */
const GROUPS = [
  'overdue',
  'late',
  'incomplete',
  'unsaid',
  'unreported',
  'notDue',
  'done',
] as const satisfies readonly DueState[];

const groupOf = (state: DueState): (typeof GROUPS)[number] =>
  state === 'doneOnDueDay' ? 'done' : state;

/** 「逾期未报送 1，未到期 3，已完成 2」 */
export function dueCounts(dues: readonly DueUse[]): readonly Phrase[] {
  return GROUPS.flatMap((group) => {
    const count = dues.filter(({ state }) => groupOf(state) === group).length;
    const state = phrase(`pane.progressGroup_${group}`);
    return count === 0 ? [] : [phrase('pane.progressCount', { state, count })];
  });
}

/** What has to be handed in next; null where nothing is left. */
export function nextDue(dues: readonly DueUse[]): Phrase | null {
  const [next] = dues
    .filter(({ state }) => state === 'notDue')
    .toSorted((one, other) => one.daysLeft - other.daysLeft);
  if (next === undefined) return null;
  const { due, name, daysLeft: days } = next;
  return days === 0
    ? phrase('pane.progressToday', { name })
    : phrase('pane.progressNext', { due, name, days });
}

/** Whether the notice says anything that has a day, a head count or a number of cases. */
export const hasProgress = ({ dues, undated, quotas, allocations }: Progress): boolean =>
  dues.length + undated.length + quotas.length + allocations.length > 0;
