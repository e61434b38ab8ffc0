import type { LayoutColumn } from '../rubric';
import type { Area, CellSpec, CellStyle } from '../workbook';
import { cellOf, isCentred, joinsAbove } from './layout';
import type { Node, PrintedRow } from './printed-rows';
import type { Block } from './row-heights';
import type { SheetFill } from './score-sheet';
import { HEADER_ROW } from './sheet-head';
import { STYLES } from './styles';

export interface Body {
  readonly cells: (CellSpec | null)[][];
  readonly merges: Area[];
  readonly blocks: Block[];
}

/** The printed rows, with cells joined as in the notice. */
export function bodyRows(
  layout: readonly LayoutColumn[],
  rows: readonly PrintedRow[],
  fill: SheetFill | undefined,
): Body {
  const spans = rows.map((row, index) =>
    layout.map((column) => {
      if (joinsAbove(row, rows[index - 1], column)) return 0;
      let end = index + 1;
      for (let next = rows[end]; next !== undefined; next = rows[end]) {
        if (!joinsAbove(next, rows[end - 1], column)) break;
        end += 1;
      }
      return end - index;
    }),
  );
  const texts = rows.map((row, index) => {
    const filled = fill?.rows.get(row.node.id);
    return layout.map((column, place) => {
      if (spans[index]?.[place] === 0) return null;
      const { show } = column;
      if (filled !== undefined && (show === 'score' || show === 'why' || show === 'proof'))
        return filled[show] === '' ? null : filled[show];
      return cellOf(row, column);
    });
  });
  const merges = spans.flatMap((row, index) =>
    row.flatMap((span, place): Area[] =>
      span < 2 ? [] : [areaOf(HEADER_ROW + 1 + index, place + 1, span)],
    ),
  );
  return {
    cells: texts.map((row) =>
      row.map((value, place) => ({ value, style: styleOf(layout[place]) })),
    ),
    merges,
    blocks: rows.map(({ node }, index) => ({
      texts: texts[index] ?? [],
      spans: spans[index] ?? [],
      clauses: clausesOf(node),
    })),
  };
}

const areaOf = (top: number, column: number, span: number): Area => ({
  top,
  left: column,
  bottom: top + span - 1,
  right: column,
});

function styleOf(column: LayoutColumn | undefined): CellStyle {
  if (column?.show === 'score') return STYLES.score;
  return column !== undefined && isCentred(column.show) ? STYLES.centred : STYLES.text;
}

/** Deductions and vetoes are explained when there is something to say; they take no room ahead. */
function clausesOf(node: Node): number {
  if (node.role === 'deduction' || node.role === 'veto') return 0;
  if (node.children.length === 0) return 1;
  return node.children.reduce((count, child) => count + clausesOf(child), 0);
}
