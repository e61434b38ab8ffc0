import { RowSet } from '../row-set';
import type { Area } from '../snapshot';
import { rangeOf, rowsOf } from './blocks';
import type { Session } from './session';
import { areaOf } from './sheet-layout';
import { type SheetBlock, uniformly } from './uniform';

/** Of longer sheets only whether any row is hidden is asked: a filter may leave every other row. */
const MOST_ROWS = 2_000;

/** What of a sheet's used area nobody sees. */
export interface Hidden {
  /** Null: some are, and it was not asked which. */
  readonly rows: RowSet | null;
  readonly columns: ReadonlySet<number>;
  /** Areas of filters that leave rows out, their header rows included. */
  readonly filters: readonly Area[];
}

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly area: Area | null;
}

/** Asks for the hidden rows and columns of all these sheets: one request where there are none. */
export async function readHidden(session: Session, sheets: readonly Asked[]): Promise<Hidden[]> {
  const asked = sheets.map(({ sheet, area }) => {
    if (area === null) return null;
    const range = rangeOf(sheet, area);
    range.load('rowHidden,columnHidden');
    return { sheet, area, range };
  });
  if (asked.some((one) => one !== null)) await session.read();
  const found = asked.map((one): Found => {
    if (one === null) return { rows: new RowSet(), columns: new Set(), block: null, some: NONE };
    const { sheet, area, range } = one;
    // Excel answers null where some are hidden and others are not; its declarations do not say so.
    const some: Found['some'] = { rows: range.rowHidden, columns: range.columnHidden };
    range.untrack();
    const isLong = some.rows !== false && rowsOf(area) > MOST_ROWS;
    return { rows: isLong ? null : new RowSet(), columns: new Set(), block: { sheet, area }, some };
  });
  const of = new Map(found.map((one) => [one.block?.sheet, one]));
  const oneColumn = found.flatMap(({ block, rows, some }) =>
    block === null || rows === null || some.rows === false
      ? []
      : [{ ...block, area: { ...block.area, right: block.area.left } }],
  );
  for (const { sheet, area } of await hiddenIn(session, oneColumn, 'rowHidden'))
    for (let row = area.top; row <= area.bottom; row += 1) of.get(sheet)?.rows?.add(row);
  const oneRow = found.flatMap(({ block, some }) =>
    block === null || some.columns === false
      ? []
      : [{ ...block, area: { ...block.area, bottom: block.area.top } }],
  );
  for (const { sheet, area } of await hiddenIn(session, oneRow, 'columnHidden'))
    for (let column = area.left; column <= area.right; column += 1)
      of.get(sheet)?.columns.add(column);
  const filters = await readFilters(
    session,
    oneColumn.map(({ sheet }) => sheet),
  );
  return found.map(({ rows, columns, block }) => ({
    rows,
    columns,
    filters: block === null ? [] : (filters.get(block.sheet) ?? []),
  }));
}

interface Found {
  readonly rows: RowSet | null;
  readonly columns: Set<number>;
  readonly block: SheetBlock | null;
  readonly some: { readonly rows: boolean | null; readonly columns: boolean | null };
}

const NONE: Found['some'] = { rows: false, columns: false };

async function hiddenIn(
  session: Session,
  blocks: readonly SheetBlock[],
  property: 'rowHidden' | 'columnHidden',
): Promise<readonly SheetBlock[]> {
  const found = await uniformly(
    session,
    blocks,
    (range) => range.load(property),
    (range): boolean | null => range[property],
  );
  return found.filter(({ value }) => value);
}

/** Filters of sheets and of tables in them that leave rows out. */
async function readFilters(
  session: Session,
  sheets: readonly Excel.Worksheet[],
): Promise<ReadonlyMap<Excel.Worksheet, readonly Area[]>> {
  if (sheets.length === 0) return new Map();
  const asked = sheets.map((sheet) => {
    const { autoFilter, tables } = sheet;
    autoFilter.load('isDataFiltered');
    const range = autoFilter.getRangeOrNullObject();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    tables.load('items/autoFilter/isDataFiltered');
    return { sheet, autoFilter, range, tables };
  });
  await session.read();
  const ofTables = asked.map(({ tables }) =>
    tables.items
      .filter(({ autoFilter }) => autoFilter.isDataFiltered)
      .map((table) => {
        const range = table.getRange();
        range.load('rowIndex,columnIndex,rowCount,columnCount');
        return range;
      }),
  );
  if (ofTables.some((ranges) => ranges.length > 0)) await session.read();
  return new Map(
    asked.map(({ sheet, autoFilter, range }, index) => {
      const own = autoFilter.isDataFiltered && !range.isNullObject ? [range] : [];
      return [sheet, [...own, ...(ofTables[index] ?? [])].map(areaOf)];
    }),
  );
}
