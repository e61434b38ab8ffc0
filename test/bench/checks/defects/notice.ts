import type { Base } from '../base';
import { type Kind, type Place, spot } from './kind';
import { recalculate } from './recalculate';
import { inScore, scoredRows } from './score-cells';

const group = '表格' as const;

/** The text of a row changed as people do who type a notice from paper. */
const inText =
  (change: (text: string) => string): Kind['places'] =>
  (base) =>
    base.office === null
      ? []
      : base.grids.flatMap((grid) =>
          grid.rows.flatMap((row): Place[] => {
            const text = base.book.sheet(grid.sheet).text(row, grid.text);
            if (change(text) === text) return [];
            return [
              {
                base,
                spots: [spot(grid.sheet, [row, grid.text])],
                refill: false,
                plant: (book) => {
                  book.sheet(grid.sheet).set(row, grid.text, change(text));
                },
              },
            ];
          }),
        );

export const NOTICE: readonly Kind[] = [
  {
    group,
    name: '原文中的分数被改',
    wrong: '指标原文里的一个分数被改大',
    least: 'warning',
    within: 'row',
    places: inText((text) =>
      text.replace(/(\d)分/u, (_, digit: string) => `${(Number(digit) % 9) + 1}分`),
    ),
  },
  {
    group,
    name: '原文少了一句',
    wrong: '指标原文的最后一句被删掉',
    least: 'hint',
    within: 'row',
    places: inText((text) => {
      const sentences = text.split('。');
      return sentences.length < 4 ? text : `${sentences.slice(0, -2).join('。')}。`;
    }),
  },
  {
    group,
    name: '原文的“不”字掉了',
    wrong: '“不得分”成了“得分”',
    least: 'hint',
    within: 'row',
    places: inText((text) => text.replace('不得分', '得分')),
  },
  {
    group,
    name: '分值与通知不符',
    wrong: '一条指标的分值改成了别的数，合计跟着变',
    least: 'error',
    within: 'row',
    places: (base) =>
      base.office === null
        ? []
        : base.grids.flatMap((grid) =>
            grid.rows.flatMap((row): Place[] => {
              const { points } = grid;
              if (points === null) return [];
              const was = base.book.sheet(grid.sheet).value(row, points);
              if (typeof was !== 'number') return [];
              return [
                {
                  base,
                  spots: [spot(grid.sheet, [row, points])],
                  refill: false,
                  plant: (book) => {
                    const sheet = book.sheet(grid.sheet);
                    sheet.set(row, points, was + 3);
                    recalculate(sheet, grid);
                  },
                },
              ];
            }),
          ),
  },
  {
    group,
    name: '指标分与下级分值不符',
    wrong: '一级指标写的分值比其下各条分值之和多 3 分',
    least: 'warning',
    within: 'row',
    places: (base) =>
      base.grids.flatMap((grid) =>
        grid.parts.flatMap(({ from, to, row }): Place[] => {
          const whole = base.book.sheet(grid.sheet).value(from, 2);
          if (typeof whole !== 'number') return [];
          const points = grid.points ?? 2;
          return [
            {
              base,
              spots: [
                spot(grid.sheet, [from, 2]),
                spot(grid.sheet, [row, points], [from, points], [to, points]),
              ],
              refill: false,
              plant: (book) => {
                book.sheet(grid.sheet).set(from, 2, whole + 3);
              },
            },
          ];
        }),
      ),
  },
  {
    group,
    name: '不适用按 0 分计',
    wrong: '本单位不适用的指标填了 0 分',
    least: 'hint',
    within: 'row',
    places: (base) => inapplicable(base, 'none'),
  },
  {
    group,
    name: '不适用按满分计',
    wrong: '本单位不适用的指标填了满分',
    least: 'warning',
    within: 'row',
    places: (base) => inapplicable(base, 'full'),
  },
  {
    group,
    name: '否决项漏计',
    wrong: '否决资格登记了已发生，评分表的否决项仍写未发生',
    least: 'error',
    within: 'row',
    places: (base) => {
      const vetoes = base.book.find('否决资格');
      if (vetoes === null || !base.isTemplate || base.office?.scheme === 'banan-2025') return [];
      const happened = vetoes.column('是否发生');
      return base.grids.flatMap((grid) => {
        const sheet = base.book.sheet(grid.sheet);
        const person = /P\d+/u.exec(grid.sheet)?.[0] ?? '集体';
        const row = grid.rows.findLast((one) => sheet.text(one, grid.score) === '未发生');
        if (row === undefined) return [];
        return Array.from({ length: vetoes.rowCount }, (_, index) => index + 1)
          .filter((one) => vetoes.text(one, 1) === person && /廉/u.test(vetoes.text(one, 3)))
          .map((one): Place => ({
            base,
            // The matter itself is as good a place as the row that ignores it.
            spots: [spot(grid.sheet, [row, grid.score]), spot('否决资格', [one, happened])],
            refill: false,
            plant: (book) => {
              book.sheet('否决资格').set(one, happened, '是');
            },
          }));
      });
    },
  },
  {
    group,
    name: '评委打分超出范围',
    wrong: '评委打分高于这一条的分值',
    least: 'error',
    within: 'row',
    places: (base) => {
      const marks = base.book.find('评委打分');
      if (marks === null) return [];
      const [mark, clause] = [marks.column('分值'), marks.column('指标')];
      return Array.from({ length: marks.rowCount - 1 }, (_, index) => index + 2).map(
        (row): Place => ({
          base,
          spots: [spot('评委打分', [row, mark], [row, clause])],
          refill: base.isTemplate,
          plant: (book) => {
            book.sheet('评委打分').set(row, mark, 35);
          },
        }),
      );
    },
  },
  {
    group,
    name: '两人的评分表填反',
    wrong: '一名候选人的自评得分抄成了另一名的',
    least: 'warning',
    within: 'row',
    places: (base) => {
      const [one, other] = base.grids.filter(({ sheet }) => /P0[12]/u.test(sheet));
      if (one === undefined || other === undefined) return [];
      const differing = scoredRows(base).filter(
        ({ grid, row, score }) =>
          grid === one && base.book.sheet(other.sheet).value(row, other.score) !== score,
      );
      const places = differing.map((row) =>
        inScore(
          row,
          (sheet) => {
            for (const { row: at } of differing)
              sheet.set(at, one.score, base.book.sheet(other.sheet).value(at, other.score));
          },
          { spots: [spot(one.sheet, [row.row, one.score])] },
        ),
      );
      return places.slice(0, 2);
    },
  },
  {
    group,
    name: '少了一条指标',
    wrong: '自排版的评分表漏了通知中的一条指标',
    least: 'hint',
    within: 'sheet',
    places: (base) =>
      base.isTemplate || base.office === null
        ? []
        : base.grids.flatMap((grid) =>
            grid.rows.slice(1).map((row): Place => ({
              base,
              spots: [spot(grid.sheet, [row, grid.score])],
              refill: false,
              plant: (book) => {
                const sheet = book.sheet(grid.sheet);
                for (let column = 1; column <= sheet.columnCount; column += 1)
                  sheet.put(row, column, null);
                recalculate(sheet, grid);
              },
            })),
          ),
  },
];

/** What does not apply counts as `content`, or as the full points where nobody but the table knows the row. */
function inapplicable(base: Base, content: 'none' | 'full'): Place[] {
  return base.grids.flatMap((grid) => {
    const { points, why } = grid;
    const from = base.book.sheet(grid.sheet);
    return grid.rows.flatMap((row): Place[] => {
      const isOpen = from.value(row, grid.score) === '不适用';
      if (!isOpen && (base.office !== null || points === null || why === null)) return [];
      const full = points === null ? null : from.value(row, points);
      if (typeof full !== 'number') return [];
      return [
        {
          base,
          spots: [spot(grid.sheet, [row, grid.score])],
          refill: false,
          plant: (book) => {
            const sheet = book.sheet(grid.sheet);
            sheet.set(row, grid.score, content === 'none' ? 0 : full);
            if (!isOpen && why !== null) sheet.set(row, why, '本单位没有这类事项，本项不适用。');
            recalculate(sheet, grid);
          },
        },
      ];
    });
  });
}
