import { type Language, phrase, render } from '../locales';
import type { ColumnSpec, SheetDictionary } from '../records';
import {
  type CellStyle,
  type CellValue,
  MAX_ROW,
  type SheetSpec,
  type ValidationSpec,
} from '../workbook';
import type { Choices } from './choices-sheet';
import { rawCell, STYLES, TABS } from './styles';
import { textWidth } from './text-size';

const YES_NO = ['是', '否'];
/** Excel's limits for an input prompt. */
export const PROMPT = 255;
export const PROMPT_TITLE = 32;
const NARROWEST = 10;
const WIDEST = 30;
/** Wider sheets than an A3 page can show legibly run over several pages. */
const A4_WIDTH = 140;
const A3_WIDTH = 260;

/** An Excel table's name: the sheet's own, which no sheet name can clash with. */
export function tableName(sheet: string): string {
  return `表_${sheet}`;
}

/** Cells that the template fills in ahead, by column; days are serial numbers. */
export type GivenRow = Readonly<Record<string, CellValue>>;

/** A raw-data sheet with headers, the given rows and an empty one, list validations and input prompts. */
export function rawSheet(
  sheet: SheetDictionary,
  choices: Choices,
  language: Language,
  given: readonly GivenRow[] = [],
): SheetSpec {
  const { columns } = sheet;
  const columnWidths = columns.map(columnWidth);
  const width = columnWidths.reduce((all, one) => all + one, 0);
  return {
    name: sheet.name,
    rows: [
      columns.map(({ name }) => ({ value: name, style: STYLES.rawHeader })),
      ...[...given, {}].map((row: GivenRow) =>
        columns.map((column) => ({ value: row[column.name] ?? null, style: dataStyle(column) })),
      ),
    ],
    columnWidths,
    rowHeights: new Map([[1, 32]]),
    tables: [
      {
        name: tableName(sheet.name),
        area: { top: 1, left: 1, bottom: given.length + 2, right: columns.length },
        columns: columns.map(({ name }) => name),
        style: 'TableStyleLight15',
      },
    ],
    validations: columns.map((column, index) =>
      validation(sheet.name, column, index + 1, choices, language),
    ),
    freeze: { row: 2, column: 2 },
    print: {
      paper: width > A4_WIDTH ? 'A3' : 'A4',
      landscape: true,
      titleRows: [1, 1],
      fitToWidth: width <= A3_WIDTH,
      footer: render(phrase('scoresheet.footer'), language),
    },
    tabColor: TABS.raw,
  };
}

/**
 * Identifiers and months are text: Excel would drop leading zeros and turn 2025-03 into a day. A new
 * row of the table takes over the format of the row above.
 */
function dataStyle({ kind, identifier }: ColumnSpec): CellStyle {
  if (kind === 'date') return rawCell('yyyy-mm-dd');
  if (identifier === true || kind === 'month' || kind === 'clause' || kind === 'person')
    return rawCell('@');
  return rawCell();
}

function columnWidth({ name, kind, options }: ColumnSpec): number {
  const longest = (options ?? []).reduce((most, one) => Math.max(most, textWidth(one)), 0);
  const usual = { date: 12, month: 10, flag: 10, number: 12, text: 16, list: 20, persons: 18 };
  const own = kind in usual ? usual[kind as keyof typeof usual] : NARROWEST;
  // The header also carries the table's filter button.
  return Math.min(WIDEST, Math.max(NARROWEST, own, textWidth(name) + 4, longest + 4));
}

function validation(
  sheet: string,
  column: ColumnSpec,
  place: number,
  choices: Choices,
  language: Language,
): ValidationSpec {
  const { name, kind, guidance } = column;
  const area = { top: 2, left: place, bottom: MAX_ROW, right: place };
  const prompt = { promptTitle: name.slice(0, PROMPT_TITLE), prompt: guidance.slice(0, PROMPT) };
  const options = kind === 'flag' ? YES_NO : column.options;
  if (options === undefined) return { area, ...prompt };
  // √, × and the like are understood; a list cell holds several values; 人员编号 are not options.
  const strict = kind === 'text' && column.open !== true;
  const list = choices.listOf(`${sheet}·${name}`, options);
  if (!strict) return { area, ...list, ...prompt, strict: false };
  const errorMessage = render(phrase('scoresheet.notAnOption', { column: name }), language);
  return { area, ...list, ...prompt, errorMessage };
}
