import { type Phrase, phrase } from '../../locales';
import type { DueUse, Progress } from '../../scoring';

/** 「已完成」「逾期2天」「未到期（还有9天）」: what became of a due day, in a word. */
export function dueStatePhrase({ state, lateBy, daysLeft, items, name }: DueUse): Phrase {
  // Without materials there is something to do, not something to hand in.
  const isWork = items.every(({ material }) => material === name);
  switch (state) {
    case 'late':
      return phrase('duties.state_late', { days: lateBy });
    case 'notDue':
      return daysLeft === 0
        ? phrase('duties.state_dueToday')
        : phrase('duties.state_notDue', { days: daysLeft });
    case 'overdue':
      return phrase(isWork ? 'duties.state_overdueWork' : 'duties.state_overdue', {
        days: -daysLeft,
      });
    case 'done':
    case 'doneOnDueDay':
    case 'incomplete':
    case 'unsaid':
    case 'unreported':
      return phrase(`duties.state_${state}`);
  }
}

/** 「活动简报」, 「典型案例3件（已有2件）」: what has to be handed in. None where the duty's own name says it all. */
export function dueItemPhrases({ items, name }: DueUse): Phrase[] {
  return items
    .filter(({ material }) => material !== name)
    .map(({ material, count, found }) =>
      found > 0 && found < count
        ? phrase('duties.piecesSome', { material, count, found })
        : phrase(count === 1 ? 'duties.piece' : 'duties.pieces', { material, count }),
    );
}

/** Why a due day stands as it does, where its state and its materials do not say it all. */
export function dueNotePhrase({ state, why }: DueUse): Phrase | null {
  switch (state) {
    case 'doneOnDueDay':
    case 'late':
    case 'incomplete':
    case 'unsaid':
      return why;
    case 'done':
    case 'notDue':
    case 'overdue':
    case 'unreported':
      return null;
  }
}

/** 「集体：推荐集体，名额 2，已有 1，还差 1」 */
export function headCountPhrase(quota: Progress['quotas'][number]): Phrase {
  const { tableName, name, found, count, reported } = quota;
  const params = { table: tableName, name, count };
  if (!reported) return phrase('duties.quotaUnreported', params);
  if (found === count) return phrase('duties.quotaMet', params);
  return found < count
    ? phrase('duties.quotaShort', { ...params, found, rest: count - found })
    : phrase('duties.quotaOver', { ...params, found, more: found - count });
}
