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
    return layout.flatMap(({ column, place }): PrintedCell[] => {
      const joined = joinedRows(rows, index, column);
      if (joined.some(({ node }) => remembered.rows[node.id] !== undefined)) return [];
      const value = sheet.cell(row, place);
      // The first row of a merged area may have taken its words along.
      if (joined.length > 0 && value === null) return [];
      const address = toA1({ row, column: place });
      return [
        {
          show: column.show,
          node: nodeOf(printed, column),
          row,
          column: place,
          where: { sheet: sheet.name, address },
          printed: cellOf(printed, column),
          value,
          formula: sheet.formula(row, place),
        },
      ];
    });
  });
}

const nodeOf = ({ node, path }: PrintedRow, { depth }: LayoutColumn): SchemeNode<Rule> =>
  depth === undefined ? node : (path[depth - 1] ?? node);

/** The rows above that share a row's cell in print. */
function joinedRows(
  rows: readonly PrintedRow[],
  index: number,
  column: LayoutColumn,
): PrintedRow[] {
  const joined: PrintedRow[] = [];
  for (let at = index; at > 0; at -= 1) {
    const [row, above] = [rows[at], rows[at - 1]];
    if (row === undefined || above === undefined || !joinsAbove(row, above, column)) break;
    joined.push(above);
  }
  return joined;
}
