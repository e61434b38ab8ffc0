import { type Language, phrase, render } from '../locales';
import type { Rule } from '../mechanisms';
import { COLLECTIVE } from '../records';
import type { LayoutColumn, Scheme, Scorecard } from '../rubric';
import { type CellValue, columnName, type SheetSpec } from '../workbook';
import { columnOf, COMPUTED, identityColumn, layoutOf } from './layout';
import type { RememberedSheet } from './memory';
import { printedRows } from './printed-rows';
import { heightsOf } from './row-heights';
import { bodyRows } from './sheet-body';
import { headRows, HEADER_ROW } from './sheet-head';
import { STYLES, TABS } from './styles';
import { totalRow } from './total-row';

export interface TotalFill {
  /** Blank while no row has a figure; of commitments how many are kept. */
  readonly value: number | string;
  /** Without the leading `=`. */
  readonly formula: string;
  readonly why: string;
}

/** What the calculation writes into a score sheet. */
export interface SheetFill {
  readonly rows: ReadonlyMap<
    string,
    { readonly score: CellValue; readonly why: string; readonly proof: string }
  >;
  /** Null where the table gives no points. */
  readonly total: TotalFill | null;
  /** `2025-10-10` */
  readonly asOf: string;
}

export interface ScoreSheetRequest {
  readonly scheme: Scheme<Rule>;
  readonly card: Scorecard<Rule>;
  readonly table: string;
  readonly level: string | null;
  readonly subject: string;
  readonly language: Language;
  /** Left out: the name the table gives. */
  readonly name?: string;
  readonly fill?: SheetFill;
}

export interface ScoreSheet {
  readonly spec: SheetSpec;
  readonly remembered: RememberedSheet;
}

/** 「集体自评」, 「个人自评 P01」. Excel allows 31 characters. */
export function scoreSheetName(card: Scorecard<Rule>, subject: string): string {
  const table = /自评|表$/u.test(card.name) ? card.name : `${card.name}自评`;
  const name = subject === COLLECTIVE ? table : `${table} ${subject}`;
  return name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

/** The formula of 合计: every row's score once. Text (不适用, 未填, 待评) adds nothing. */
export function sumFormula(column: number, first: number, last: number): string {
  const letters = columnName(column);
  return `SUM(${letters}${first}:${letters}${last})`;
}

/** The same, blank until a row has a figure: a table that nobody filled in does not come to 0. */
export function blankableSum(sum: string): string {
  return `IF(COUNT${sum.slice('SUM'.length)}=0,"",${sum})`;
}

/** Of commitments: how many are kept, blank until a row says something. */
export function countFormula(sum: string, language: Language): string {
  const range = sum.slice('SUM'.length);
  const met = render(phrase('scoresheet.met'), language);
  const count = `COUNTIF${range.slice(0, -1)},"${met}")`;
  return `IF(COUNTA${range}=0,"",${count}&"${render(phrase('plan.itemsMet'), language)}")`;
}

/** The columns of a table's score sheet. */
export function sheetLayout(card: Scorecard<Rule>, language: Language): readonly LayoutColumn[] {
  return layoutOf(card, (show) => render(phrase(`scoresheet.column_${show}`), language));
}

/** The score sheet in the notice's own layout, empty or filled, and what to remember of it. */
export function scoreSheet(request: ScoreSheetRequest): ScoreSheet {
  const { card, subject, language, fill } = request;
  const layout = sheetLayout(card, language);
  const rows = printedRows(card);
  const name = request.name ?? scoreSheetName(card, subject);
  const first = HEADER_ROW + 1;
  const total = HEADER_ROW + rows.length + 1;
  const columns = {
    score: columnOf(layout, 'score') ?? layout.length,
    why: columnOf(layout, 'why') ?? layout.length,
    proof: columnOf(layout, 'proof') ?? layout.length,
    identity: identityColumn(layout),
  };
  const head = headRows(request, layout);
  const body = bodyRows(layout, rows, fill);
  const plain = sumFormula(columns.score, first, total - 1);
  const sum = totalRow(layout, {
    card,
    fill,
    formula: card.subject === 'plan' ? countFormula(plain, language) : blankableSum(plain),
    row: total,
    language,
  });
  const heights = heightsOf(layout, [...body.blocks, sum.block]);
  const spec: SheetSpec = {
    name,
    rows: [
      ...head.rows,
      layout.map(({ header, show }) => ({
        value: header,
        style: COMPUTED.includes(show) ? STYLES.computedHeader : STYLES.noticeHeader,
      })),
      ...body.cells,
      sum.cells,
    ],
    columnWidths: layout.map(({ width }) => width),
    rowHeights: new Map([
      ...head.heights,
      ...heights.map((height, index): [number, number] => [first + index, height]),
    ]),
    merges: [...head.merges, ...body.merges, ...sum.merges],
    freeze: { row: first, column: 1 },
    print: {
      paper: layout.reduce((all, { width }) => all + width, 0) > 130 ? 'A3' : 'A4',
      landscape: true,
      area: { top: 1, left: 1, bottom: total, right: layout.length },
      titleRows: [HEADER_ROW, HEADER_ROW],
      fitToWidth: true,
      footer: render(phrase('scoresheet.footer'), language),
    },
    tabColor: TABS.score,
  };
  const { table, level } = request;
  return {
    spec,
    remembered: {
      table,
      level,
      subject,
      sheet: name,
      header: HEADER_ROW,
      rows: Object.fromEntries(rows.map(({ node }, index) => [node.id, first + index])),
      columns,
      total,
      asOf: head.asOf,
    },
  };
}
