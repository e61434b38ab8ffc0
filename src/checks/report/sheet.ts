import {
  LANGUAGES,
  type Language,
  type MessageKey,
  type Phrase,
  phrase,
  render,
} from '../../locales';
import { BODY_POINT, rowHeight, STYLES, TABS, textLines } from '../../scoresheet';
import type { Severity } from '../../locales';
import type { CellSpec, CellStyle, SheetSnapshot, SheetSpec } from '../../workbook';
import type { ReportInput } from './input';
import { countsPhrase, type ReportLine, reportLines } from './lines';

/** Name of the sheet that shows what a check found. */
export const RESULT_SHEET = '校验结果';

/** Row of the header; above it what the sheet is, from when, how much was found, and what the levels mean. */
export const HEADER_ROW = 5;
/** Excel's limit for the text of one cell. */
const MAX_TEXT = 32_767;
const TITLE_HEIGHT = 36;
const HEADER_HEIGHT = 28;

interface Column {
  readonly header: Extract<MessageKey, `checkReport.${string}`>;
  readonly width: number;
  readonly text: (line: ReportLine) => string | number;
  readonly centred?: boolean;
}

const COLUMNS: readonly Column[] = [
  { header: 'checkReport.number', width: 6, text: ({ number }) => number, centred: true },
  { header: 'checkReport.severity', width: 8, text: ({ severity }) => severity, centred: true },
  { header: 'checkReport.group', width: 12, text: ({ group }) => group, centred: true },
  { header: 'checkReport.sheet', width: 18, text: ({ sheet }) => sheet },
  { header: 'checkReport.cell', width: 13, text: ({ cell }) => cell },
  {
    header: 'checkReport.what',
    width: 64,
    text: ({ what, also }) => (also === '' ? what : `${what}\n${also}`),
  },
  { header: 'checkReport.handling', width: 26, text: ({ handling }) => handling },
  { header: 'checkReport.code', width: 24, text: ({ code }) => code },
];
export const RESULT_COLUMNS = COLUMNS.length;
const WIDTH = COLUMNS.reduce((sum, { width }) => sum + width, 0);

/** What a person must not miss stands out in print as well: in bold, not by its colour alone. */
const LEVELS: Readonly<Record<Severity, CellStyle>> = {
  error: { ...STYLES.centred, bold: true, color: 'C00000' },
  warning: { ...STYLES.centred, bold: true, color: '9C5700' },
  hint: STYLES.centred,
};

/** 校验结果: what was found as plain values, ready to be printed on A4. */
export function resultSheet(input: ReportInput): SheetSpec {
  const { language, title, asOf } = input;
  const say = (one: Phrase): string => render(one, language);
  const lines = reportLines(input);
  const above: { readonly text: string; readonly style: CellStyle }[] = [
    { text: say(phrase('checkReport.sheetTitle', { asOf })), style: STYLES.title },
    { text: say(phrase('checkReport.copy', { title, asOf })), style: STYLES.paragraph },
    { text: say(countsPhrase(input)), style: { ...STYLES.paragraph, bold: true } },
    { text: say(phrase('checkReport.legend')), style: STYLES.paragraph },
  ];
  const rows: (CellSpec | null)[][] = [
    ...above.map(({ text, style }) => [
      { value: text.slice(0, MAX_TEXT), style },
      ...COLUMNS.slice(1).map((): CellSpec => ({ value: null, style })),
    ]),
    headers(language).map((value) => ({ value, style: STYLES.noticeHeader })),
    ...lines.map(cellsOf),
  ];
  return {
    name: RESULT_SHEET,
    rows,
    columnWidths: COLUMNS.map(({ width }) => width),
    rowHeights: new Map([
      ...above.map(({ text }, index): [number, number] => [
        index + 1,
        index === 0 ? TITLE_HEIGHT : heightOf([[text, WIDTH]]),
      ]),
      [HEADER_ROW, HEADER_HEIGHT],
      ...lines.map((line, index): [number, number] => [
        HEADER_ROW + 1 + index,
        heightOf(COLUMNS.map(({ text, width }) => [String(text(line)), width])),
      ]),
    ]),
    merges: above.map((_, index) => ({
      top: index + 1,
      left: 1,
      bottom: index + 1,
      right: RESULT_COLUMNS,
    })),
    freeze: { row: HEADER_ROW + 1, column: 1 },
    print: {
      paper: 'A4',
      landscape: true,
      titleRows: [HEADER_ROW, HEADER_ROW],
      fitToWidth: true,
      footer: say(phrase('scoresheet.footer')),
    },
    tabColor: TABS.guide,
  };
}

function cellsOf(line: ReportLine): CellSpec[] {
  return COLUMNS.map(({ header, text, centred }): CellSpec => {
    const value = text(line);
    return {
      value: typeof value === 'string' ? textOrNull(value) : value,
      style:
        header === 'checkReport.severity'
          ? LEVELS[line.level]
          : centred === true
            ? STYLES.centred
            : STYLES.text,
    };
  });
}

const textOrNull = (text: string): string | null => (text === '' ? null : text.slice(0, MAX_TEXT));

const headers = (language: Language): string[] =>
  COLUMNS.map(({ header }) => render(phrase(header), language));

/** Fonts differ in how wide they run: a line that would just fit is counted as two, rather than cut. */
const SAFE_SHARE = 0.9;

function heightOf(cells: readonly (readonly [text: string, width: number])[]): number {
  const lines = Math.max(
    ...cells.map(([text, width]) => textLines(text, width * SAFE_SHARE, BODY_POINT)),
  );
  return rowHeight(lines, BODY_POINT);
}

/** Whether a sheet is one of ours, whatever it is called by now: nothing in it is to be checked. */
export function isResultSheet(sheet: SheetSnapshot): boolean {
  if (sheet.rowCount < HEADER_ROW) return false;
  const shown = COLUMNS.map((_, index) => sheet.cell(HEADER_ROW, index + 1));
  return LANGUAGES.some(
    (language) =>
      headers(language).every((header, index) => shown[index] === header) &&
      isTitle(sheet.cell(1, 1), language),
  );
}

function isTitle(value: unknown, language: Language): boolean {
  const [before = '', after = ''] = render(
    phrase('checkReport.sheetTitle', { asOf: '\n' }),
    language,
  ).split('\n');
  return typeof value === 'string' && value.startsWith(before) && value.endsWith(after);
}
