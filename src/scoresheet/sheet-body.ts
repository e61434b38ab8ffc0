import type { LayoutColumn } from '../rubric';
import { FACTS_SHEET } from '../records';
import { type Area, type CellSpec, type CellStyle, quoteSheet } from '../workbook';
import { cellOf, isCentred, joinsAbove, nodeAt } from './layout';
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
    cells: texts.map((texts, index) =>
      texts.map((value, place): CellSpec => {
        const [column, row] = [layout[place], rows[index]];
        const style = styleOf(column);
        const fact = value === null && row !== undefined ? statedPoints(row, column) : null;
        return fact === null ? { value, style } : { formula: answerTo(fact), value: '', style };
      }),
    ),
    merges,
    blocks: rows.map(({ node }, index) => ({
      texts: texts[index] ?? [],
      spans: spans[index] ?? [],
      clauses: clausesOf(node),
    })),
  };
}

/** The fact that holds the full marks of a row for which the notice prints none. */
function statedPoints(row: PrintedRow, column: LayoutColumn | undefined): string | null {
  if (column?.show !== 'points') return null;
  const { points } = nodeAt(row, column);
  return typeof points === 'object' ? points.fact : null;
}

/** What stands in 基本事项 beside a fact, wherever its row has gone; nothing while it is not answered. */
function answerTo(fact: string): string {
  const sheet = quoteSheet(FACTS_SHEET);
  const answer = `INDEX(${sheet}!B:B,MATCH("${fact}",${sheet}!A:A,0))`;
  return `IFERROR(IF(${answer}="","",${answer}),"")`;
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
