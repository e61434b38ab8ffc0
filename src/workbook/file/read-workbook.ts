import { parseArea } from '../address';
import type { SheetSnapshot, Snapshot, TableSnapshot } from '../snapshot';
import { TextPool } from '../cell-store';
import { readMemory } from './memory-part';
import type { OpenOptions } from './options';
import type { Package } from './package';
import { refusingDamage } from '../refuse';
import { SharedStringScanner } from './shared-strings';
import { SheetReader } from './sheet-reader';
import { type FormatFlags, readFormats } from './style-read';
import type { SheetEntry, WorkbookPart } from './workbook-part';
import type { XmlScanner } from './xml-scanner';
import { inflatePieces, type ZipEntry } from './zip-read';

/** A table with what patching needs to know besides its area. */
export interface FileTable extends TableSnapshot {
  readonly part: string;
  readonly headerRows: number;
  /** Its filter has criteria. */
  readonly filtering: boolean;
}

/** One sheet as read, with what only the file adapter needs. */
export interface FileSheet extends SheetSnapshot {
  readonly entry: SheetEntry;
  readonly tables: readonly FileTable[];
  readonly reader: SheetReader;
}

export interface FileSnapshot extends Snapshot {
  readonly sheets: readonly FileSheet[];
  readonly formats: FormatFlags;
}

/** Reads all sheets; their XML streams through, so that memory holds cells, never a document. */
export async function readWorkbook(
  pack: Package,
  workbook: WorkbookPart,
  onProgress: OpenOptions['onProgress'],
): Promise<FileSnapshot> {
  const strings = pack.related(workbook.part, 'sharedStrings');
  const styles = pack.related(workbook.part, 'styles');
  const formats = readFormats(
    styles !== undefined && pack.has(styles) ? pack.xml(styles).root : undefined,
  );
  const parts = [strings, ...workbook.sheets.map((sheet) => sheet.part)];
  const sizes = parts.map((part) => (part === undefined ? 0 : (pack.entry(part)?.size ?? 0)));
  const progress = new Progress(
    sizes.reduce((sum, size) => sum + size, 0),
    onProgress,
  );
  const pool = new TextPool();
  const stringsEntry = strings === undefined ? undefined : pack.entry(strings);
  if (stringsEntry !== undefined) {
    await stream(stringsEntry, new SharedStringScanner(pool.texts), progress);
  }
  const sheets: FileSheet[] = [];
  for (const entry of workbook.sheets) {
    const reader = new SheetReader(pool, formats, workbook.date1904);
    const part = entry.worksheet ? pack.entry(entry.part) : undefined;
    if (part !== undefined) await stream(part, reader, progress);
    sheets.push(makeSheet(entry, reader, readTables(pack, entry)));
  }
  return { sheets, formats, date1904: workbook.date1904, memory: readMemory(pack, workbook.part) };
}

class Progress {
  private done = 0;

  constructor(
    private readonly total: number,
    private readonly tell: OpenOptions['onProgress'],
  ) {}

  async add(bytes: number): Promise<void> {
    this.done += bytes;
    await this.tell?.(this.done, this.total);
  }
}

async function stream(entry: ZipEntry, scanner: XmlScanner, progress: Progress): Promise<void> {
  let unreported = 0;
  for (const piece of inflatePieces(entry)) {
    refusingDamage(entry.name, () => {
      scanner.push(piece);
    });
    unreported += piece.length;
    if (unreported < REPORT_EVERY) continue;
    await progress.add(unreported);
    unreported = 0;
  }
  refusingDamage(entry.name, () => {
    scanner.finish();
  });
  await progress.add(unreported);
}

const REPORT_EVERY = 4 * 1024 * 1024;

function readTables(pack: Package, sheet: SheetEntry): FileTable[] {
  const tables: FileTable[] = [];
  for (const one of pack.relationships(sheet.part)) {
    if (one.type !== 'table' || !pack.has(one.target)) continue;
    const { root } = pack.xml(one.target);
    const area = parseArea(root.attribute('ref') ?? '');
    if (area === undefined) continue;
    tables.push({
      name: root.attribute('displayName') ?? root.attribute('name') ?? '',
      area,
      part: one.target,
      headerRows: Number(root.attribute('headerRowCount') ?? '1'),
      totalRows: Number(root.attribute('totalsRowCount') ?? '0'),
      filtering:
        root
          .child('autoFilter')
          ?.all('filterColumn')
          .some((column) => column.children.length > 0) ?? false,
    });
  }
  return tables;
}

function makeSheet(entry: SheetEntry, reader: SheetReader, tables: FileTable[]): FileSheet {
  const { cells, formulas, facts } = reader;
  const filters = [facts.filter, ...tables].flatMap((one) =>
    one?.filtering === true ? [one.area] : [],
  );
  return {
    name: entry.name,
    hidden: entry.hidden,
    rowCount: cells.rowCount,
    columnCount: cells.columnCount,
    merges: facts.merges,
    tables,
    entry,
    reader,
    cell: (row, column) => cells.value(row, column),
    isDate: (row, column) => cells.isDate(row, column),
    isPercent: (row, column) => cells.isPercent(row, column),
    hiddenRow: (row) =>
      facts.hiddenRows.has(row)
        ? filters.some(({ top, bottom }) => top < row && row <= bottom)
          ? 'filtered'
          : 'hidden'
        : null,
    hiddenColumn: (column) =>
      facts.hiddenColumns.some(([from, to]) => from <= column && column <= to),
    decimals: (row, column) => cells.decimals(row, column),
    formula: (row, column) => formulas.get(row, column),
  };
}
