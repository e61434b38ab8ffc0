import { decimal } from '../../exact';
import { finding, type Finding, type Language, phrase, type Phrase } from '../../locales';
import type { ScoreTree } from '../../scoring';
import { type CellValue, type SheetSnapshot, toA1 } from '../../workbook';
import type { LayoutColumn } from '../../rubric';
import type { RememberedSheet } from '../memory';
import { BODY_POINT } from '../styles';
import { rowHeight, textLines } from '../text-size';
import { SheetCells, shown } from './cells';
import type { RowOutcome } from './outcome';
import { proofText } from './proof';
import { isOurTotal, totalOf, type TotalTerm } from './total';
import { type FillContext, type Filled, type FilledRow, formulaOf, rowOf } from './types';
import { whyText } from './why';

/** A score sheet that is there, filled in where nobody typed. */
export function filledSheet(
  tree: ScoreTree,
  outcomes: readonly RowOutcome[],
  sheet: SheetSnapshot,
  remembered: RememberedSheet,
  context: FillContext & {
    readonly oldName: string;
    readonly blankAsOf: AsOfText;
    readonly layout: readonly LayoutColumn[];
  },
): Filled {
  const { language, records } = context;
  const { columns } = remembered;
  const cells = new SheetCells(sheet, context.oldName, context.memory, context.policy);
  const findings: Finding[] = [];
  const rows: FilledRow[] = [];
  const terms: TotalTerm[] = [];
  for (const outcome of outcomes) {
    const { id, name } = outcome.node;
    const row = remembered.rows[id];
    if (row === undefined) continue;
    const text = (column: number, value: string, header: 'why' | 'proof'): void => {
      const conflict = phrase('scoresheet.typedText', {
        id,
        column: phrase(`scoresheet.column_${header}`),
      });
      cells.plan({ row, column, ...written(value, context.layout[column - 1]), conflict });
    };
    const old = sheet.cell(row, columns.score);
    const figures = {
      id,
      name,
      typed: shown(old),
      computed: shown(outcome.written),
    };
    const score = cells.plan({
      row,
      column: columns.score,
      value: outcome.written,
      conflict: phrase('scoresheet.typedScore', figures),
    });
    const kept: Phrase | null = score.kept ? phrase('scoresheet.keptTyped', figures) : null;
    text(columns.why, whyText(outcome, kept, language), 'why');
    text(columns.proof, proofText(outcome, records, language), 'proof');
    const cell = score.kept ? old : outcome.written;
    if (score.kept && !isWords(outcome) && typeof old !== 'number')
      findings.push(
        finding('warning', phrase('scoresheet.typedNoNumber', figures), {
          sheet: sheet.name,
          address: toA1({ row, column: columns.score }),
        }),
      );
    terms.push({ outcome, cell, kept: score.kept });
    const { typed, kept: stays } = score;
    rows.push({ ...rowOf(sheet.name, remembered, outcome, old, cell), typed, kept: stays });
  }
  const total = planTotal(tree, terms, cells, remembered, context);
  planAsOf(tree, cells, remembered, context.blankAsOf);
  return {
    edits: cells.edits,
    rows,
    findings: [...cells.findings, ...findings],
    written: cells.written,
    total,
  };
}

function planTotal(
  tree: ScoreTree,
  terms: readonly TotalTerm[],
  cells: SheetCells,
  remembered: RememberedSheet,
  { language, layout }: { readonly language: Language; readonly layout: readonly LayoutColumn[] },
): Phrase | null {
  const { total: row, columns } = remembered;
  const sum = formulaOf(remembered);
  if (row === null || sum === null) return null;
  const { value, formula, why, kept } = totalOf(tree, terms, sum, language);
  cells.plan({
    row,
    column: columns.score,
    value,
    formula,
    afresh: cells.edits.length > 0,
    ours: (other) => isOurTotal(other, sum),
    conflict: phrase('scoresheet.typedTotal', {
      computed: typeof value === 'string' && value !== '' ? value : decimal(tree.total.lo),
    }),
  });
  cells.plan({
    row,
    column: columns.why,
    ...written(why, layout[columns.why - 1]),
    conflict: phrase('scoresheet.typedText', {
      id: phrase('scoresheet.total'),
      column: phrase('scoresheet.column_why'),
    }),
  });
  return kept;
}

/** A text and the height it needs in its column. */
function written(
  text: string,
  column: LayoutColumn | undefined,
): { readonly value: CellValue; readonly rowHeight?: number } {
  if (text === '') return { value: null };
  if (column === undefined) return { value: text };
  return {
    value: text,
    rowHeight: rowHeight(textLines(text, column.width, BODY_POINT), BODY_POINT),
  };
}

/** The cell with the as-of date, without and with the date. */
export interface AsOfText {
  readonly blank: CellValue;
  readonly filled: (asOf: string) => string;
}

/** The line above the table is the office's to arrange: what it wrote there stays, without a word. */
function planAsOf(
  tree: ScoreTree,
  cells: SheetCells,
  { asOf }: RememberedSheet,
  { blank, filled }: AsOfText,
): void {
  if (asOf === null) return;
  const cell = {
    ...asOf,
    value: filled(tree.asOf),
    initial: blank,
    conflict: phrase('scoresheet.asOf', { value: tree.asOf }),
  };
  if (!cells.isTyped(cell)) cells.plan(cell);
}

/** Rows that carry words instead of points. */
const isWords = ({ state }: RowOutcome): boolean => state === 'veto' || state === 'verdict';
