import { phrase, type Place } from '../../locales';
import { FACTS_SHEET, type RecordTable } from '../../records';
import { isCellError, type SheetSnapshot, toA1 } from '../../workbook';
import type { Given, WorkbookCheck } from '../check';
import { NameFinder } from './names/find-names';
import { partiesOf, type Party } from './names/parties';
import { plainText } from './names/plain-text';
import { recordsOf } from './party-records';

/** Columns of raw data that are handed in as they are. */
const COLUMNS = [
  ['发布情况', '标题'],
  [FACTS_SHEET, '说明'],
  [FACTS_SHEET, '佐证材料'],
  ['材料时限', '说明'],
  ['否决资格', '说明'],
] as const;
const MOST_PLACES = 20;

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Names of parties in other cells that are handed in: titles (「请勿出现当事人姓名」), reasons and evidence of score tables. Evidence names its case
 * rightly; so one hint a sheet.
 */
export const NAME_IN_CELLS: WorkbookCheck = {
  scope: 'workbook',
  code: 'words.nameInCells',
  group: 'words',
  *run(given) {
    const { parties, names } = partiesOf(given.records, 'cases');
    const sure = names.filter(({ isSure }) => isSure);
    if (sure.length === 0) return;
    const finder = new NameFinder(sure);
    for (const cells of [...recordCells(given), ...scoreCells(given)]) {
      const named = new Map<number, Party>();
      const places: Place[] = [];
      for (const { sheet, text, ...at } of cells) {
        if (!finder.mayFind(text)) continue;
        const found = finder.find(plainText(text)).filter(({ isSure }) => isSure);
        if (found.length > 0) places.push({ sheet, address: toA1(at) });
        for (const { name } of found) {
          const party = parties[name.owner];
          if (party !== undefined) named.set(name.owner, party);
        }
      }
      const [first, ...others] = places;
      if (first === undefined) continue;
      yield {
        severity: 'hint',
        where: first,
        message: phrase('textChecks.nameInCells', {
          count: places.length,
          record: recordsOf([...named.values()]),
        }),
        about: 'names',
        also: others.slice(0, MOST_PLACES),
      };
    }
  },
};

/** Cells of the columns, sheet by sheet. */
function recordCells({ records, snapshot }: Given): Cell[][] {
  const bySheet = new Map<string, Cell[]>();
  for (const [name, column] of COLUMNS) {
    const table = records.table(name);
    const sheet = snapshot.sheets.find((one) => one.name === table.actualSheet);
    if (sheet !== undefined)
      bySheet.set(sheet.name, [
        ...(bySheet.get(sheet.name) ?? []),
        ...cellsOf(table, column, sheet),
      ]);
  }
  return [...bySheet.values()];
}

function cellsOf(table: RecordTable, name: string, sheet: SheetSnapshot): Cell[] {
  const column = table.columnNumber(name);
  if (column === null) return [];
  const cells: Cell[] = [];
  for (let record = 0; record < table.size; record += 1)
    cells.push(...cellAt(sheet, table.rowNumber(record), column));
  return cells;
}

/** 自评说明 and 佐证 of every score table. */
function scoreCells({ tables }: Given): Cell[][] {
  return tables.map(({ sheet, columns, rows }) =>
    [columns.why, columns.proof].flatMap((column) =>
      column === null ? [] : rows.flatMap(({ row }) => cellAt(sheet, row, column)),
    ),
  );
}

function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell[] {
  const text = sheet.cell(row, column);
  if (text === null || isCellError(text) || typeof text !== 'string') return [];
  return [{ sheet: sheet.name, row, column, text }];
}
