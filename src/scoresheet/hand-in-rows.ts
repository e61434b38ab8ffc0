import { dayOf } from '../measures';
import { serialOfDay } from '../records';
import type { DueDay } from '../scoring';
import type { GivenRow } from './raw-sheet';

/** More pieces of one material than that share a row, whose 份数 people fill in. */
const ROW_A_PIECE = 5;

/**
 * The rows that the template lays down in 材料时限, so that staff fill in 完成日 only: one for each piece of each
 * material of each due day. What two duties ask for on one day stands there once.
 */
export function handInRows(days: readonly DueDay[]): readonly GivenRow[] {
  const wanted = new Map<
    string,
    { readonly day: DueDay; readonly material: string; count: number }
  >();
  for (const day of days)
    for (const { material, count } of day.items) {
      const key = JSON.stringify([day.due, material]);
      const known = wanted.get(key);
      if (known === undefined) wanted.set(key, { day, material, count });
      else known.count = Math.max(known.count, count);
    }
  return [...wanted.values()].flatMap(({ day, material, count }) => {
    const row = (matter: string): GivenRow => ({
      事项: matter,
      截止日: serialOfDay(dayOf(day.due), false),
      // A duty without materials is known by its name.
      材料: material === day.name ? null : material,
    });
    if (count === 1 || count > ROW_A_PIECE) return [row(day.name)];
    return Array.from({ length: count }, (_, index) =>
      row(`${day.name}（第${String(index + 1)}件）`),
    );
  });
}
