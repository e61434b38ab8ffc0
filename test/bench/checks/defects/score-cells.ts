import type { Base } from '../base';
import type { ScoreGrid } from '../grid';
import type { Sheet } from '../model/sheet';
import { type Place, spot } from './kind';
import { recalculate } from './recalculate';

/** A row of a score table with a figure as its score. */
export interface ScoredRow {
  readonly base: Base;
  readonly grid: ScoreGrid;
  readonly sheet: Sheet;
  readonly row: number;
  readonly score: number;
  /** Points that the row, or the rows that it is merged with, can come to; null: none stand there. */
  readonly points: number | null;
  /** Whether the points are the row's alone. */
  readonly alone: boolean;
}

export function scoredRows(base: Base): ScoredRow[] {
  return base.grids.flatMap((grid) => {
    const sheet = base.book.sheet(grid.sheet);
    return [...grid.rows, ...(grid.bonus?.rows ?? [])].flatMap((row): ScoredRow[] => {
      const score = sheet.value(row, grid.score);
      if (typeof score !== 'number') return [];
      const column = grid.points;
      const merge =
        column === null
          ? undefined
          : sheet.merges.find(
              ({ top, bottom, left, right }) =>
                top <= row && row <= bottom && left <= column && column <= right,
            );
      const points = column === null ? null : sheet.value(merge?.top ?? row, column);
      return [
        {
          base,
          grid,
          sheet,
          row,
          score,
          points: typeof points === 'number' ? points : null,
          alone: merge === undefined,
        },
      ];
    });
  });
}

/** A defect in the score cell of a row; totals are calculated anew. */
export function inScore(
  { base, grid, row }: ScoredRow,
  change: (sheet: Sheet) => void,
  more: Partial<Pick<Place, 'spots'>> = {},
): Place {
  return {
    base,
    spots: [spot(grid.sheet, [row, grid.score])],
    refill: false,
    plant: (book) => {
      const sheet = book.sheet(grid.sheet);
      change(sheet);
      recalculate(sheet, grid);
    },
    ...more,
  };
}

/** A defect in the total of each table that has one with a formula. */
export function inTotal(
  base: Base,
  change: (sheet: Sheet, grid: ScoreGrid, total: number) => boolean,
  column: 'score' | 'points' = 'score',
): Place[] {
  return base.grids.flatMap((grid): Place[] => {
    const at = grid[column];
    const { total } = grid;
    if (total === null || at === null) return [];
    if (base.book.sheet(grid.sheet).cell(total, at)?.formula?.includes('COUNTIF') === true)
      return [];
    if (!change(base.book.sheet(grid.sheet).copy(), grid, total)) return [];
    return [
      {
        base,
        spots: [spot(grid.sheet, [total, at])],
        refill: false,
        plant: (book) => {
          change(book.sheet(grid.sheet), grid, total);
        },
      },
    ];
  });
}
