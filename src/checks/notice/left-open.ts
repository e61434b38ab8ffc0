import { decimal } from '../../exact';
import { phrase } from '../../locales';
import type { TableCheck } from '../check';
import type { Draft } from '../problem';
import { shownFigure } from './figures';
import { isFilled } from './last-fill';
import { listed } from '../listed';
import { openMark } from './mark-words';
import { scorePlaces } from './score-places';

/** 待评, 未填, 未到期 that should be a figure by now. */
export const leftOpen: TableCheck = {
  scope: 'table',
  code: 'notice.leftOpen',
  group: 'table',
  run(table, { snapshot, asOf, scored }) {
    const { sheet } = table;
    const open = scorePlaces(table).flatMap((place) => {
      const mark = openMark(place.figure.value);
      return mark === 'pending' || mark === 'unreported' || mark === 'notDue'
        ? [{ place, mark }]
        : [];
    });
    const told = open.flatMap(({ place, mark }): Draft[] => {
      const { figure, where, clause, about, computed, outcomes, bounds } = place;
      // What a fill wrote is outdated, not left open.
      if (isFilled(snapshot, sheet.name, figure)) return [];
      const params = { clause, word: shownFigure(figure) };
      if (typeof computed === 'number' && bounds.hi?.equals(bounds.lo) === true)
        return [
          {
            severity: 'warning',
            where,
            message: phrase('noticeChecks.openKnown', { ...params, computed: decimal(bounds.lo) }),
            about,
          },
        ];
      const isOver = mark === 'notDue' && outcomes.every(({ state }) => state === 'unreported');
      return isOver
        ? [
            {
              severity: 'warning',
              where,
              message: phrase('noticeChecks.openOverdue', params),
              about,
            },
          ]
        : [];
    });
    const [first] = open;
    if (first === undefined) return [];
    const end = scored?.settled.period.to ?? '';
    const key = end !== '' && asOf > end ? 'noticeChecks.openAfterEnd' : 'noticeChecks.open';
    return [
      ...listed(told),
      {
        severity: 'hint',
        where: first.place.where,
        message: phrase(key, { count: open.length, end }),
        about: 'open',
        also: open.slice(1, 20).map(({ place }) => place.where),
      },
    ];
  },
};
