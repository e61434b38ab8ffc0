import type { LayoutColumn } from '../rubric';
import type { CellValue } from '../workbook';
import { rowHeight, textLines } from './text-size';
import { BODY_POINT } from './styles';

/** 计分说明 of a clause is about this long in a filled table. */
const EXPECTED_CLAUSE = 46;

/** A row of the score sheet, as far as its height goes. */
export interface Block {
  /** By column, from 0; null where the cell above reaches down. */
  readonly texts: readonly (CellValue | undefined)[];
  /** By column: how many rows the cell covers. */
  readonly spans: readonly number[];
  /** Clauses that 计分说明 will have to explain. */
  readonly clauses: number;
}

/**
 * Heights of the rows of the score sheet. Excel does not fit a row to a merged cell, nor a row whose
 * text comes later, so both are reckoned with here: merged text is spread over its rows, and
 * 计分说明 gets the room that a filled table takes.
 */
export function heightsOf(layout: readonly LayoutColumn[], blocks: readonly Block[]): number[] {
  const lines = blocks.map((block) =>
    layout.reduce((most, column, index) => {
      if (block.spans[index] !== 1) return most;
      const own = linesOf(block.texts[index], column.width);
      const expected =
        column.show === 'why'
          ? textLines(
              '　'.repeat((block.clauses * EXPECTED_CLAUSE) / 2),
              column.width,
              BODY_POINT,
            ) + 1
          : 1;
      return Math.max(most, own, expected);
    }, 1),
  );
  layout.forEach((column, index) => {
    blocks.forEach((block, top) => {
      const span = block.spans[index] ?? 1;
      if (span <= 1) return;
      const covered = lines.slice(top, top + span);
      const missing =
        linesOf(block.texts[index], column.width) - covered.reduce((a, b) => a + b, 0);
      for (let more = missing, row = top; more > 0; more -= 1, row += 1)
        lines[top + ((row - top) % span)] = (lines[top + ((row - top) % span)] ?? 1) + 1;
    });
  });
  return lines.map((count) => rowHeight(count, BODY_POINT));
}

function linesOf(value: CellValue | undefined, width: number): number {
  if (typeof value === 'string') return textLines(value, width, BODY_POINT);
  return 1;
}
