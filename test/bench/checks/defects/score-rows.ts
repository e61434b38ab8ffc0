import { type Kind, type Place, spot } from './kind';
import { recalculate } from './recalculate';
import { type ScoredRow, scoredRows } from './score-cells';

const group = '表格' as const;

const hiddenRows =
  (how: 'hidden' | 'filtered'): Kind['places'] =>
  (base) =>
    scoredRows(base)
      .filter(({ score, grid }) => score > 0 && grid.total !== null)
      .map(({ grid, row }): Place => ({
        base,
        spots: [
          spot(grid.sheet, [row, grid.score]),
          spot(grid.sheet, [grid.total ?? row, grid.score]),
        ],
        refill: false,
        plant: (book) => {
          const sheet = book.sheet(grid.sheet);
          if (how === 'hidden') sheet.hiddenRows.add(row);
          else {
            sheet.filteredRows.add(row);
            const [first = row] = grid.rows;
            const bottom = grid.rows.at(-1) ?? row;
            sheet.filter = { top: first - 1, left: 1, bottom, right: sheet.columnCount };
          }
        },
      }));

/** Clears or replaces what stands in another column of a scored row. */
const beside =
  (
    columnOf: (row: ScoredRow) => number | null,
    fits: (row: ScoredRow) => boolean,
    content: (text: string) => string | null = () => null,
  ): Kind['places'] =>
  (base) =>
    scoredRows(base).flatMap((one): Place[] => {
      const { grid, row, sheet } = one;
      const column = columnOf(one);
      if (column === null || !fits(one) || sheet.text(row, column) === '') return [];
      return [
        {
          base,
          spots: [spot(grid.sheet, [row, column])],
          refill: false,
          plant: (book) => {
            const text = book.sheet(grid.sheet).text(row, column);
            book.sheet(grid.sheet).set(row, column, content(text));
          },
        },
      ];
    });

export const SCORE_ROWS: readonly Kind[] = [
  {
    group,
    name: '求和范围内有隐藏行',
    wrong: '有得分的一行隐藏着，合计照样计入',
    least: 'hint',
    within: 'row',
    places: hiddenRows('hidden'),
  },
  {
    group,
    name: '求和范围内有筛选掉的行',
    wrong: '有得分的一行被筛选掉，合计照样计入',
    least: 'hint',
    within: 'row',
    places: hiddenRows('filtered'),
  },
  {
    group,
    name: '合并单元格遮住得分',
    wrong: '两行的得分单元格合并了，下面一个数看不见，合计照样计入',
    least: 'warning',
    within: 'row',
    places: (base) =>
      scoredRows(base)
        .filter(
          ({ grid, row, sheet }) =>
            grid.rows.includes(row + 1) && typeof sheet.value(row + 1, grid.score) === 'number',
        )
        .map(({ grid, row }): Place => ({
          base,
          spots: [spot(grid.sheet, [row, grid.score], [row + 1, grid.score])],
          refill: false,
          plant: (book) => {
            const sheet = book.sheet(grid.sheet);
            sheet.merges = [
              ...sheet.merges,
              { top: row, left: grid.score, bottom: row + 1, right: grid.score },
            ];
          },
        })),
  },
  {
    group,
    name: '有扣分没有说明',
    wrong: '没有得满分，计分说明空着',
    least: 'hint',
    within: 'row',
    places: beside(
      ({ grid }) => grid.why,
      ({ score, points, alone }) => alone && points !== null && score < points,
    ),
  },
  {
    group,
    name: '有得分没有佐证',
    wrong: '有得分，佐证材料空着',
    least: 'hint',
    within: 'row',
    places: beside(
      ({ grid }) => grid.proof,
      ({ score }) => score > 0,
    ),
  },
  {
    group,
    name: '佐证还写着待附',
    wrong: '佐证材料栏还写着“待附”',
    least: 'hint',
    within: 'row',
    places: beside(
      ({ grid }) => grid.proof,
      ({ score }) => score > 0,
      () => '待附',
    ),
  },
  {
    group,
    name: '得分行重复',
    wrong: '同一条指标列了两行，得分计了两次',
    least: 'warning',
    within: 'row',
    places: (base) =>
      base.isTemplate
        ? []
        : scoredRows(base)
            .filter(({ grid, row }) => grid.rows.at(-1) === row && grid.parts.length === 0)
            .flatMap(({ grid }): Place[] =>
              grid.rows.slice(0, 4).flatMap((from): Place[] => {
                const last = grid.rows.at(-1) ?? from;
                if (typeof base.book.sheet(grid.sheet).value(from, grid.score) !== 'number')
                  return [];
                const total = (grid.total ?? last) + 1;
                return [
                  {
                    base,
                    spots: [spot(grid.sheet, [last + 1, grid.score], [from, grid.score])],
                    refill: false,
                    plant: (book) => {
                      const sheet = book.sheet(grid.sheet);
                      sheet.insertRow(last + 1, sheet.rowCells(from));
                      for (const column of [grid.points, grid.score]) {
                        if (column === null) continue;
                        const formula = sheet.cell(total, column)?.formula;
                        if (formula === undefined) continue;
                        const wider = formula.replaceAll(`${last})`, `${last + 1})`);
                        sheet.set(total, column, sheet.value(total, column), wider);
                      }
                      recalculate(sheet, { ...grid, total });
                    },
                  },
                ];
              }),
            ),
  },
];
