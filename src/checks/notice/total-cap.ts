import { decimal, fraction } from '../../exact';
import { phrase } from '../../locales';
import { fullMarksOf } from '../../scoring';
import type { TableCheck } from '../check';
import { figureAt } from '../score-table';

/** A total above the full marks of the table and its bonus. */
export const totalCap: TableCheck = {
  scope: 'table',
  code: 'notice.totalCap',
  group: 'table',
  run({ card, tree, total, columns, sheet }) {
    if (card === null || tree === null || total === null || columns.score === null) return [];
    const full = fullMarksOf(tree);
    if (full.kind === 'missing' || full.kind === 'none') return [];
    const figure = figureAt(sheet, total, columns.score);
    const most = full.max.add(fraction(card.bonus));
    if (figure.number === null || figure.number.compare(most) <= 0) return [];
    const params = { total: decimal(figure.number), max: decimal(full.max) };
    return [
      {
        severity: 'error',
        where: { sheet: sheet.name, address: figure.address },
        message:
          card.bonus === 0
            ? phrase('noticeChecks.totalCap', params)
            : phrase('noticeChecks.totalCapBonus', {
                ...params,
                bonus: card.bonus,
                most: decimal(most),
              }),
        about: 'total',
      },
    ];
  },
};
