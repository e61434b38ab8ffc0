import { phrase } from '../../../locales';
import { dayOf, dayText, type MeasureContext } from '../../../measures';
import { type RecordTable, textAt } from '../../../records';
import type { Window } from '../../../rubric';
import type { Draft } from '../../problem';
import { cellOf, dayAt } from '../../record-cells';
import { FILE_NUMBER, type FileRule } from './file-rules';

/** A date outside what the notice asks, or none at all where only closed cases are marked. */
export function datesOf(
  files: RecordTable,
  row: number,
  owner: string,
  { node, marks }: FileRule,
  { period }: MeasureContext,
): readonly Draft[] {
  const { during } = marks.from;
  if (during === undefined) return [];
  const columns = [during.date].flat();
  const days = columns.flatMap((name) => {
    const column = files.column(name);
    if (column.kind !== 'date' || column.unreadable?.has(row) === true) return [];
    return dayAt(column.days, row) ?? [];
  });
  const { from, to } = windowOf(during.window, period);
  const number = textAt(files.column(FILE_NUMBER), row);
  const params = { owner, number, clause: node.id, column: columns.join('、') };
  const place = cellOf(files, row, ...columns);
  if (days.length === 0) {
    const closing = columns.includes('结案日期');
    const unreadable = columns.some((name) => {
      const column = files.column(name);
      return column.kind === 'date' && column.unreadable?.has(row) === true;
    });
    if (!closing || unreadable) return [];
    const message = phrase('acrossChecks.fileNotClosed', params);
    return [{ severity: 'warning', where: place, message, about: `closed ${owner} ${number}` }];
  }
  if (days.some((day) => day >= from && day <= to)) return [];
  const ends = {
    from: Number.isFinite(from) ? dayText(from) : '',
    to: Number.isFinite(to) ? dayText(to) : '',
  };
  const message = phrase(ends.to === '' ? 'acrossChecks.fileBefore' : 'acrossChecks.fileOutside', {
    ...params,
    ...ends,
  });
  return [{ severity: 'warning', where: place, message, about: `dates ${owner} ${number}` }];
}

function windowOf(window: Window, period: MeasureContext['period']): MeasureContext['period'] {
  if (window === 'period') return period;
  return {
    from: window.from === undefined ? -Infinity : dayOf(window.from),
    to: window.to === undefined ? Infinity : dayOf(window.to),
  };
}
