import { type Language, phrase, render } from '../locales';
import type { Rule } from '../mechanisms';
import { COLLECTIVE } from '../records';
import type { LayoutColumn, Scheme, Scorecard } from '../rubric';
import {
  type Area,
  type CellSpec,
  type CellStyle,
  type CellValue,
  columnName,
  type SheetSpec,
} from '../workbook';
import {
  cellOf,
  columnOf,
  COMPUTED,
  identityColumn,
  isCentred,
  joinsAbove,
  layoutOf,
} from './layout';
import type { RememberedSheet } from './memory';
import { type Node, type PrintedRow, printedRows } from './printed-rows';
import { type Block, heightsOf } from './row-heights';
import { STYLES, TABS } from './styles';
import { headRows, HEADER_ROW } from './sheet-head';

/** What the calculation writes into a score sheet. */
export interface SheetFill {
  readonly rows: ReadonlyMap<
    string,
    { readonly score: CellValue; readonly why: string; readonly proof: string }
  >;
  readonly total: { readonly value: number; readonly formula: string; readonly why: string };
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

/** 「个人自评 P01」; the unit's own table carries its name alone. Excel allows 31 characters. */
export function scoreSheetName(card: Scorecard<Rule>, subject: string): string {
  const name = subject === COLLECTIVE ? card.name : `${card.name} ${subject}`;
  return name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

/** The formula of 合计: every row's score once. Text (不适用, 未填, 待评) adds nothing. */
export function sumFormula(column: number, first: number, last: number): string {
  const letters = columnName(column);
  return `SUM(${letters}${first}:${letters}${last})`;
}

/** The score sheet in the notice's own layout, empty or filled, and what to remember of it. */
export function scoreSheet(request: ScoreSheetRequest): ScoreSheet {
  const { card, subject, language, fill } = request;
  const layout = layoutOf(card, (show) => render(phrase(`scoresheet.column_${show}`), language));
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
  const sum = totalRow(layout, {
    card,
    fill,
    formula: sumFormula(columns.score, first, total - 1),
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

interface Body {
  readonly cells: (CellSpec | null)[][];
  readonly merges: Area[];
  readonly blocks: Block[];
}

function bodyRows(
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

function totalRow(
  layout: readonly LayoutColumn[],
  of: {
    readonly card: Scorecard<Rule>;
    readonly fill: SheetFill | undefined;
    readonly formula: string;
    readonly row: number;
    readonly language: Language;
  },
): { cells: CellSpec[]; merges: Area[]; block: Block } {
  const { card, fill, row } = of;
  const points = layout.findIndex(({ show }) => show === 'points');
  const score = layout.findIndex(({ show }) => show === 'score');
  // The label reaches up to the first figure.
  const label = Math.max(1, points < 0 ? score : Math.min(points, score));
  const cells = layout.map(({ show }, place): CellSpec => {
    if (place === 0)
      return {
        value: render(phrase('scoresheet.total'), of.language),
        style: STYLES.totalCentred,
      };
    if (show === 'points') return { value: card.total, style: STYLES.totalCentred };
    if (show === 'why') return { value: fill?.total.why ?? null, style: STYLES.totalText };
    if (show !== 'score') return { value: null, style: STYLES.totalText };
    return {
      value: fill?.total.value ?? 0,
      formula: fill?.total.formula ?? of.formula,
      style: STYLES.totalScore,
    };
  });
  return {
    cells,
    merges: label < 2 ? [] : [{ top: row, left: 1, bottom: row, right: label }],
    block: {
      texts: cells.map(({ value }) => value),
      spans: layout.map((_, place) => (place < label && label > 1 ? 0 : 1)),
      clauses: 1,
    },
  };
}
