import type { ScoreTree } from '../../scoring';
import { type CellValue, type Edit, isCellError, toA1 } from '../../workbook';
import type { RememberedSheet, WrittenCell } from '../memory';
import { scoreSheet, type ScoreSheetRequest, type SheetFill } from '../score-sheet';
import type { RowOutcome } from './outcome';
import { proofText } from './proof';
import { totalOf, type TotalTerm } from './total';
import { type FillContext, type Filled, formulaOf, rowOf } from './types';
import { whyText } from './why';

/** A score sheet that the workbook does not have yet, filled. */
export function newSheet(
  tree: ScoreTree,
  outcomes: readonly RowOutcome[],
  making: ScoreSheetRequest & { readonly name: string },
  { snapshot, memory, language, records }: FillContext,
): Filled {
  const { name } = making;
  const blank = scoreSheet(making).remembered;
  const formula = formulaOf(blank);
  const terms = outcomes.map((outcome): TotalTerm => ({
    outcome,
    cell: outcome.written,
    kept: false,
  }));
  const fill: SheetFill = {
    rows: new Map(
      outcomes.map((outcome) => [
        outcome.node.id,
        {
          score: outcome.written,
          why: whyText(outcome, null, language),
          proof: proofText(outcome, records, language),
        },
      ]),
    ),
    total: formula === null ? null : totalOf(tree, terms, formula, language),
    asOf: tree.asOf,
  };
  const { spec, remembered } = scoreSheet({ ...making, fill });
  const present = new Set([
    ...snapshot.sheets.map((sheet) => sheet.name),
    ...memory.tables.map(({ sheet }) => sheet),
  ]);
  const after = memory.tables
    .map(({ sheet }) => sheet)
    .filter((one) => present.has(one))
    .at(-1);
  const edit: Edit = { kind: 'addSheet', sheet: spec };
  return {
    edits: [after === undefined || after === name ? edit : { ...edit, after }],
    rows: outcomes.map((outcome) => rowOf(name, remembered, outcome, null, outcome.written)),
    findings: [],
    total: null,
    written: writtenCells(name, remembered, spec.rows),
  };
}

/** The cells that the fill owns, as they stand in a sheet that it made. */
function writtenCells(
  sheet: string,
  { rows, columns, total, asOf }: RememberedSheet,
  cells: readonly (readonly ({ readonly value: CellValue } | null)[])[],
): WrittenCell[] {
  // In the order in which a fill goes over a sheet, so that filling again remembers the same text.
  const places = [
    ...Object.values(rows)
      .sort((one, other) => one - other)
      .flatMap((row) =>
        [columns.score, columns.why, columns.proof].map((column) => ({ row, column })),
      ),
    ...(total === null
      ? []
      : [columns.score, columns.why].map((column) => ({ row: total, column }))),
    ...(asOf === null ? [] : [asOf]),
  ];
  return places.flatMap(({ row, column }): WrittenCell[] => {
    const value = cells[row - 1]?.[column - 1]?.value ?? null;
    return isCellError(value) ? [] : [{ sheet, address: toA1({ row, column }), value }];
  });
}
