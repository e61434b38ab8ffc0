import type { LoadedScheme } from '../scoring';
import type { SchemeEntry } from './views';

/** A scheme as a choice; `own`: the user brought it along. */
export function entryOf({ standard }: LoadedScheme, own: boolean): SchemeEntry {
  const { id, name, year, notice, period, levels, readings, tables } = standard;
  const byReading = Object.values(readings).find(({ sets }) => sets === 'level');
  return {
    id,
    name,
    year,
    own,
    title: notice.title,
    period,
    levels: Object.entries(levels).map(([level, label]) => ({ id: level, name: label })),
    defaultLevel: byReading?.default ?? Object.keys(levels)[0] ?? null,
    tables: Object.entries(tables).map(([table, card]) => ({
      id: table,
      name: card.name,
      subject: card.subject,
      levels: card.levels,
    })),
  };
}
