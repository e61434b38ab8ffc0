import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import { figureAt, isBlank } from '../score-table';
import { reasonOf, shownFigure } from './figures';
import { listed } from '../listed';
import { keptMark } from './mark-words';
import { typedPlaces } from './typed-differs';

/** A commitment that is said to be kept, with nothing behind it. */
export const unproved: TableCheck = {
  scope: 'table',
  code: 'notice.unproved',
  group: 'table',
  run(table, given) {
    const { columns, sheet } = table;
    const isEmpty = (row: number, column: number | null): boolean =>
      column === null || isBlank(figureAt(sheet, row, column));
    const drafts = typedPlaces(table, given).flatMap((place): Draft[] => {
      const { figure, where, clause, about, outcomes } = place;
      const [{ node, state }] = outcomes;
      if (node.verdict !== 'unknown' || keptMark(figure.value) !== 'met') return [];
      if (state === 'notApplicable' || state === 'notDue') return [];
      const isBare = isEmpty(figure.row, columns.why) && isEmpty(figure.row, columns.proof);
      return [
        {
          severity: isBare ? 'warning' : 'hint',
          where,
          message: phrase(isBare ? 'noticeChecks.unprovedBare' : 'noticeChecks.unproved', {
            clause,
            typed: shownFigure(figure),
            reason: reasonOf(place),
          }),
          about,
        },
      ];
    });
    return listed(drafts);
  },
};
