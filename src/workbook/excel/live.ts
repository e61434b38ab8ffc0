import { finding, phrase, Refusal } from '../../locales';
import { contains, parseArea } from '../address';
import type { LiveValue, SheetArea } from '../port';
import { refuse } from '../refuse';
import type { Area } from '../snapshot';
import { codeOf } from './advice';
import { cellsOf, rangeOf } from './blocks';
import { inputOf, looksLikeError } from './cell-input';
import type { Session } from './session';
import { areaOf } from './sheet-layout';

/** Cells that a preview shows at most. */
const MOST_PREVIEWED = 10_000;

interface Found {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/** @throws Refusal where there is no such sheet or address. */
async function find(
  session: Session,
  place: SheetArea,
  area = parseArea(place.address),
): Promise<Found> {
  if (area === undefined) throw refuse('excel.badPlace', { address: place.address });
  const sheet = session.context.workbook.worksheets.getItemOrNullObject(place.sheet);
  sheet.load('visibility');
  sheet.protection.load('protected,options');
  await session.read();
  if (sheet.isNullObject) throw refuse('workbook.noSuchSheet', { sheet: place.sheet });
  return { sheet, area };
}

/** Columns of a sheet. */
const LAST_COLUMN = 16_384;

/** `6:6` or `3:9` → the whole rows; undefined for anything else. */
function wholeRows(address: string): Area | undefined {
  const [, top, bottom] = /^([1-9]\d{0,6}):([1-9]\d{0,6})$/.exec(address) ?? [];
  if (top === undefined || bottom === undefined) return undefined;
  return { top: Number(top), left: 1, bottom: Number(bottom), right: LAST_COLUMN };
}

/** Shows cells, or whole rows where the address is one of rows. */
export async function reveal(session: Session, place: SheetArea): Promise<void> {
  const { sheet, area } = await find(session, place, wholeRows(place.address));
  if (sheet.visibility !== 'Visible') throw refuse('excel.hiddenSheet', { sheet: place.sheet });
  sheet.activate();
  rangeOf(sheet, area).select();
  await session.sync();
}

export async function selection(session: Session): Promise<SheetArea | null> {
  const range = session.context.workbook.getSelectedRange();
  range.load('address,worksheet/name');
  try {
    await session.read();
  } catch (error) {
    // Several areas, a chart or a picture are selected.
    if (['InvalidSelection', 'InvalidOperation'].includes(codeOf(error) ?? '')) return null;
    throw error;
  }
  return { sheet: range.worksheet.name, address: range.address.replace(/^.*!/s, '') };
}

export async function insertFormula(
  session: Session,
  place: SheetArea,
  formula: string,
): Promise<LiveValue> {
  const { sheet, area } = await find(session, place);
  const where = { sheet: place.sheet, address: place.address };
  if (cellsOf(area) !== 1) throw refuse('excel.badPlace', { address: place.address });
  const range = rangeOf(sheet, area);
  range.load('values,formulas,numberFormat,format/protection/locked');
  const merged = range.getMergedAreasOrNullObject();
  merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  await session.read();
  const [[held]] = range.formulas as [[unknown]];
  if (held !== '')
    throw new Refusal(phrase('excel.occupied'), [
      finding('error', phrase('excel.occupied'), where),
    ]);
  const { protected: isProtected, options } = sheet.protection;
  if (isProtected && range.format.protection.locked) {
    throw refuse('workbook.lockedCell', {}, where);
  }
  const merge = merged.isNullObject
    ? undefined
    : merged.areas.items.map(areaOf).find((one) => contains(one, area.top, area.left));
  if (merge !== undefined && (merge.top !== area.top || merge.left !== area.left)) {
    throw refuse('excel.occupied', {}, where);
  }
  const [[format]] = range.numberFormat as [[unknown]];
  if (format === '@') {
    if (isProtected && options.allowFormatCells !== true)
      throw refuse('excel.textFormat', {}, where);
    range.numberFormat = [['General']];
  }
  range.formulas = [[inputOf(null, formula)]];
  await session.sync();
  const after = rangeOf(sheet, area);
  after.load('values,valueTypes');
  await session.sync();
  return liveValues(after)[0]?.[0] ?? null;
}

export async function values(
  session: Session,
  place: SheetArea,
): Promise<readonly (readonly LiveValue[])[]> {
  const { sheet, area } = await find(session, place);
  const count = cellsOf(area);
  if (count > MOST_PREVIEWED) throw refuse('excel.tooManyCells', { count, limit: MOST_PREVIEWED });
  const range = rangeOf(sheet, area);
  range.load('values,valueTypes');
  await session.read();
  return liveValues(range);
}

function liveValues(range: Excel.Range): LiveValue[][] {
  const types: unknown[][] = range.valueTypes;
  return (range.values as unknown[][]).map((line, row) =>
    line.map((value, column): LiveValue => {
      const type = types[row]?.[column];
      if (type === 'Error' && looksLikeError(value)) return { error: value };
      if (type === 'Empty' || value === '') return type === 'String' ? '' : null;
      return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
    }),
  );
}

/** Answers how to stop listening. */
export async function onChanged(
  session: Session,
  listener: () => void,
  run: (batch: (context: Excel.RequestContext) => Promise<void>) => Promise<void>,
): Promise<() => void> {
  const { worksheets } = session.context.workbook;
  const told = (): Promise<void> => {
    listener();
    return Promise.resolve();
  };
  const handlers = [
    worksheets.onChanged.add(told),
    worksheets.onAdded.add(told),
    worksheets.onDeleted.add(told),
  ];
  await session.read();
  let listening = true;
  return () => {
    if (!listening) return;
    listening = false;
    void run(async (context) => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    }).catch(() => {
      // The workbook is gone, and the events with it.
    });
  };
}

export function base64Of(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(text);
}
