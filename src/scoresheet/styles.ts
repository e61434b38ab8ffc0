import type { CellStyle } from '../workbook';

/** Fonts that every Windows and WPS has, so that a handed-in file looks the same elsewhere. */
const SONG = '宋体';
const HEI = '黑体';

export const BODY_POINT = 10.5;
export const TITLE_POINT = 18;
export const HEADING_POINT = 14;

/** Sheet tabs: what the office reads, what is handed in, what is filled in, forms that nothing reads. */
export const TABS = { guide: '7F7F7F', score: '2E75B6', raw: '70AD47', form: 'BF8F00' } as const;

/** Headers: the notice's own columns, columns that the calculation fills, columns that people fill. */
export const FILLS = { notice: 'E7E6E6', computed: 'DDEBF7', raw: 'E2EFDA' } as const;

const body: CellStyle = { font: SONG, size: BODY_POINT, wrap: true, vertical: 'center' };

export const STYLES = {
  title: { font: HEI, size: TITLE_POINT, horizontal: 'center', vertical: 'center', wrap: true },
  heading: {
    font: SONG,
    size: HEADING_POINT,
    horizontal: 'center',
    vertical: 'center',
    wrap: true,
  },
  line: { font: SONG, size: BODY_POINT, horizontal: 'left', vertical: 'center' },
  noticeHeader: header(FILLS.notice),
  computedHeader: header(FILLS.computed),
  rawHeader: header(FILLS.raw),
  text: { ...body, border: true, horizontal: 'left' },
  centred: { ...body, border: true, horizontal: 'center' },
  score: { ...body, border: true, horizontal: 'center', numberFormat: '0.00' },
  totalText: { ...body, border: true, horizontal: 'left', bold: true },
  totalCentred: { ...body, border: true, horizontal: 'center', bold: true },
  totalScore: { ...body, border: true, horizontal: 'center', bold: true, numberFormat: '0.00' },
  paragraph: { ...body, horizontal: 'left' },
  section: { font: HEI, size: 12, horizontal: 'left', vertical: 'center' },
} as const satisfies Record<string, CellStyle>;

function header(fill: string): CellStyle {
  return {
    font: HEI,
    size: BODY_POINT,
    fill,
    border: true,
    wrap: true,
    horizontal: 'center',
    vertical: 'center',
  };
}

/** A swatch of a header colour, for the legend. */
export function swatch(fill: string): CellStyle {
  return { ...header(fill) };
}

/** A data cell of a raw-data sheet under a number format. */
export function rawCell(numberFormat?: string): CellStyle {
  const style: CellStyle = { font: SONG, size: BODY_POINT, vertical: 'center' };
  return numberFormat === undefined ? style : { ...style, numberFormat };
}
