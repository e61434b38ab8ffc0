import type { Grid } from './grid';
import { type Header, isHeaderAgain } from './header';
import type { ColumnKind } from './header-names';
import { bare } from './text';

/** A row below the header, as far as it may show a clause. */
export interface BodyRow {
  /** The row itself, and the last one that its merged text cell covers. */
  readonly row: number;
  readonly end: number;
  /** What its own name cells say, from left to right. */
  readonly names: readonly string[];
  /** Names that stand above and hold for this row too (merged or left blank). */
  readonly inherited: readonly string[];
  readonly text: string;
  readonly points: number | null;
  /** Nothing but text: it may be the rest of a cell that a page break cut. */
  readonly goesOn: boolean;
}

export interface Body {
  readonly rows: readonly BodyRow[];
  /** Row of 合计, the last one where pages have one each. */
  readonly total: number | null;
  readonly subtotals: readonly number[];
  /** The last row of the table. */
  readonly last: number;
}

const TOTAL =
  /^(?:自评|本表|得分|本页)?(?:合计|总计|总分|共计|总得分|总评分|合计得?分|得分合计|总分合计|得分总计)(?:分|得分|分数)?$/u;
const SUBTOTAL = /小计(?:得?分)?$/u;
const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|填表人|填报人|审核人|负责人|单位负责人|填报单位|填报日期|联系人|单位盖章|盖章|年月日|附注)/u;

export function bodyOf(grid: Grid, header: Header): Body {
  const of = (kind: ColumnKind): number[] =>
    header.columns.filter((one) => one.kind === kind).map(({ column }) => column);
  const names = of('name');
  const texts = of('text');
  const indexes = of('index');
  const [points] = of('points');
  const others = [...of('evidence'), ...of('about'), ...of('other')];
  const labels = [...indexes, ...names, ...texts].sort((one, other) => one - other);
  const rows: BodyRow[] = [];
  const totals: number[] = [];
  const subtotals: number[] = [];
  const above = new Map<number, string>();
  for (let row = header.bottom + 1; row <= grid.rows; row += 1) {
    if (isHeaderAgain(grid, row, header)) continue;
    const label = labels.map((column) => grid.text(row, column)).find((text) => text !== '');
    const first = firstText(grid, row);
    const words = bare(label ?? first);
    if (words === '' && points === undefined) continue;
    if (TOTAL.test(words)) {
      totals.push(row);
      continue;
    }
    if (SUBTOTAL.test(words) && words.length < 16) {
      subtotals.push(row);
      continue;
    }
    if (label === undefined || NOTE.test(bare(first)) || NOTE.test(words)) continue;
    const own: string[] = [];
    const inherited: string[] = [];
    for (const column of names) {
      const text = grid.text(row, column);
      if (text === '') {
        const held = above.get(column);
        if (held !== undefined) inherited.push(held);
        continue;
      }
      // Shanghai prints — where an indicator has no second level.
      if (bare(text) !== '') own.push(text);
      above.set(column, text);
      // A new name further left ends what stood to the right of it.
      for (const right of names) if (right > column) above.delete(right);
    }
    const text = texts
      .map((column) => grid.text(row, column))
      .filter((part) => part !== '')
      .join('');
    const index = indexes.some((column) => grid.text(row, column) !== '');
    const end = endOf(grid, row, texts.length > 0 ? texts : names.slice(-1));
    const figure = points === undefined ? null : pointsOf(grid, row, end, points);
    rows.push({
      row,
      end,
      names: own,
      inherited,
      text,
      points: figure,
      goesOn:
        own.length === 0 &&
        !index &&
        figure === null &&
        text !== '' &&
        others.every((column) => grid.text(row, column) === ''),
    });
  }
  const covered = rows.filter(
    ({ row }) => !rows.some((other) => other.row < row && row <= other.end),
  );
  const total = totals.at(-1) ?? null;
  const bottom = Math.max(header.bottom, ...covered.map(({ end }) => end), total ?? 0);
  return {
    rows: total === null ? covered : covered.filter(({ row }) => row < total),
    total,
    subtotals: [...subtotals, ...totals.slice(0, -1)],
    last: total ?? bottom,
  };
}

function firstText(grid: Grid, row: number): string {
  for (let column = 1; column <= grid.columns; column += 1) {
    const text = grid.text(row, column);
    if (text !== '') return text;
  }
  return '';
}

function endOf(grid: Grid, row: number, columns: readonly number[]): number {
  const ends = columns
    .map((column) => grid.merge(row, column))
    .flatMap((area) => (area?.top === row ? [area.bottom] : []));
  return ends.length === 0 ? row : Math.min(...ends);
}

/** Points of the row alone: a cell over more rows gives the points of an indicator above. */
function pointsOf(grid: Grid, row: number, end: number, column: number): number | null {
  const area = grid.merge(row, column);
  if (area !== undefined && area.bottom > end) return null;
  const value = grid.value(row, column);
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const match = /^\s*(\d+(?:\.\d+)?)\s*分?\s*$/u.exec(value.normalize('NFKC'));
  return match?.[1] === undefined ? null : Number(match[1]);
}
