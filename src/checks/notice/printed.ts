import type { Place } from '../../locales';
import type { Rule } from '../../mechanisms';
import type { LayoutColumn, SchemeNode } from '../../rubric';
import {
  bare,
  cellOf,
  joinsAbove,
  type PrintedRow,
  printedRows,
  sheetLayout,
} from '../../scoresheet';
import { type CellValue, toA1 } from '../../workbook';
import type { ScoreTable } from '../score-table';

/** A cell of a score sheet that our template made, and what the notice prints there. */
export interface PrintedCell {
  readonly show: LayoutColumn['show'];
  readonly node: SchemeNode<Rule>;
  readonly row: number;
  readonly column: number;
  readonly where: Place;
  readonly printed: CellValue;
  readonly value: CellValue;
  readonly formula: string | undefined;
}

/** Cells with the notice's own words and points; empty for a table that the unit made itself. */
export function printedCells({ card, remembered, sheet, header }: ScoreTable): PrintedCell[] {
  if (card === null || remembered === null || remembered.own !== undefined) return [];
  const layout = sheetLayout(card, 'zh-CN').flatMap((column) => {
    const there = header.columns.find(({ text }) => bare(text) === bare(column.header));
    return there === undefined ? [] : [{ column, place: there.column }];
  });
  const rows = printedRows(card);
  return rows.flatMap((printed, index) => {
    const row = remembered.rows[printed.node.id];
    if (row === undefined) return [];
    const above = aboveOf(rows, index, remembered.rows);
    return layout.flatMap(({ column, place }): PrintedCell[] => {
      if (joinsAbove(printed, above, column)) return [];
      const address = toA1({ row, column: place });
      return [
        {
          show: column.show,
          node: nodeOf(printed, column),
          row,
          column: place,
          where: { sheet: sheet.name, address },
          printed: cellOf(printed, column),
          value: sheet.cell(row, place),
          formula: sheet.formula(row, place),
        },
      ];
    });
  });
}

const nodeOf = ({ node, path }: PrintedRow, { depth }: LayoutColumn): SchemeNode<Rule> =>
  depth === undefined ? node : (path[depth - 1] ?? node);

/** The row printed above, also where that one was taken out: a merged area shrinks, its words stay in its first row. */
function aboveOf(
  rows: readonly PrintedRow[],
  index: number,
  places: Readonly<Record<string, number>>,
): PrintedRow | undefined {
  const above = rows[index - 1];
  return above !== undefined && places[above.node.id] === undefined ? undefined : above;
}
