import { areaToA1, toA1 } from '../address';
import type { PrintSpec, SheetSpec, ValidationSpec } from '../sheet-spec';
import { cellXml } from './cell-xml';
import type { Dialect } from './dialect';
import { XML_HEAD } from './relations';
import type { StyleBook } from './style-book';
import { encodeXstring, escapeAttribute, escapeText } from '../xml-text';

const ROWS_A_PIECE = 256;
const PAPER = { A3: 8, A4: 9 } as const;

/**
 * The worksheet part of a spec, piece by piece, its elements in the order of CT_Worksheet
 * (ECMA-376, 18.3.1.99). `tableIds` are the relationships of its tables.
 */
export function* sheetXml(
  spec: SheetSpec,
  styles: StyleBook,
  tableIds: readonly string[],
  { selected, dialect }: { readonly selected: boolean; readonly dialect: Dialect },
): Generator<string> {
  yield `${XML_HEAD}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}">`;
  yield properties(spec) + dimension(spec) + views(spec, selected);
  yield '<sheetFormatPr defaultRowHeight="15"/>' + columns(spec);
  yield '<sheetData>';
  yield* rows(spec, styles);
  yield '</sheetData>';
  yield merges(spec) + validations(spec.validations ?? []);
  yield page(spec.print);
  if (tableIds.length > 0) {
    const parts = tableIds.map((id) => `<tablePart r:id="${id}"/>`).join('');
    yield `<tableParts count="${tableIds.length}">${parts}</tableParts>`;
  }
  yield '</worksheet>';
}

function properties(spec: SheetSpec): string {
  const tab = spec.tabColor === undefined ? '' : `<tabColor rgb="FF${spec.tabColor}"/>`;
  const fit = spec.print?.fitToWidth === true ? '<pageSetUpPr fitToPage="1"/>' : '';
  return tab + fit === '' ? '' : `<sheetPr>${tab}${fit}</sheetPr>`;
}

function dimension(spec: SheetSpec): string {
  const width = spec.rows.reduce((most, row) => Math.max(most, row.length), 1);
  const area = { top: 1, left: 1, bottom: Math.max(1, spec.rows.length), right: width };
  return `<dimension ref="${areaToA1(area)}"/>`;
}

function views(spec: SheetSpec, selected: boolean): string {
  const attributes = `${selected ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  const pane = spec.freeze === undefined ? '' : freezePane(spec.freeze);
  const view =
    pane === '' ? `<sheetView${attributes}/>` : `<sheetView${attributes}>${pane}</sheetView>`;
  return `<sheetViews>${view}</sheetViews>`;
}

function freezePane(freeze: { row: number; column: number }): string {
  const rows = freeze.row - 1;
  const columns = freeze.column - 1;
  if (rows <= 0 && columns <= 0) return '';
  const pane = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const splits =
    (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const corner = toA1(freeze);
  return (
    `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`
  );
}

function columns(spec: SheetSpec): string {
  const widths = spec.columnWidths ?? [];
  if (widths.length === 0) return '';
  const each = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${each.join('')}</cols>`;
}

function* rows(spec: SheetSpec, styles: StyleBook): Generator<string> {
  const last = [...(spec.rowHeights?.keys() ?? [])].reduce(
    (most, row) => Math.max(most, row),
    spec.rows.length,
  );
  let piece: string[] = [];
  for (let row = 1; row <= last; row += 1) {
    piece.push(rowXml(spec, row, styles));
    if (piece.length < ROWS_A_PIECE) continue;
    yield piece.join('');
    piece = [];
  }
  yield piece.join('');
}

function rowXml(spec: SheetSpec, row: number, styles: StyleBook): string {
  const height = spec.rowHeights?.get(row);
  const attributes = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
  let cells = '';
  spec.rows[row - 1]?.forEach((cell, index) => {
    if (cell === null) return;
    const format = cell.style === undefined ? 0 : styles.formatOf(cell.style);
    if (cell.value === null && cell.formula === undefined && format === 0) return;
    cells += cellXml('', { ...cell, row, column: index + 1, format });
  });
  if (cells === '' && attributes === '') return '';
  return cells === ''
    ? `<row r="${row}"${attributes}/>`
    : `<row r="${row}"${attributes}>${cells}</row>`;
}

function merges(spec: SheetSpec): string {
  const areas = spec.merges ?? [];
  if (areas.length === 0) return '';
  const each = areas.map((area) => `<mergeCell ref="${areaToA1(area)}"/>`).join('');
  return `<mergeCells count="${areas.length}">${each}</mergeCells>`;
}

function validations(specs: readonly ValidationSpec[]): string {
  if (specs.length === 0) return '';
  return `<dataValidations count="${specs.length}">${specs.map(validation).join('')}</dataValidations>`;
}

function validation(spec: ValidationSpec): string {
  const formula = listFormula(spec);
  const text = (name: string, value: string | undefined): string =>
    value === undefined ? '' : ` ${name}="${escapeAttribute(encodeXstring(value))}"`;
  const attributes =
    (formula === undefined ? '' : ' type="list" allowBlank="1"') +
    (spec.prompt === undefined && spec.promptTitle === undefined ? '' : ' showInputMessage="1"') +
    (formula === undefined || spec.strict === false ? '' : ' showErrorMessage="1"') +
    text('error', spec.errorMessage) +
    text('promptTitle', spec.promptTitle) +
    text('prompt', spec.prompt);
  const head = `dataValidation${attributes} sqref="${areaToA1(spec.area)}"`;
  if (formula === undefined) return `<${head}/>`;
  return `<${head}><formula1>${escapeText(formula)}</formula1></dataValidation>`;
}

function listFormula(spec: ValidationSpec): string | undefined {
  if (spec.listFormula !== undefined) return spec.listFormula;
  return spec.list === undefined ? undefined : `"${spec.list.join(',').replaceAll('"', '""')}"`;
}

function page(print: PrintSpec | undefined): string {
  const margins =
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  if (print === undefined) return '';
  const fit = print.fitToWidth === true ? ' fitToWidth="1" fitToHeight="0"' : '';
  const turned = print.landscape ? 'landscape' : 'portrait';
  const footer =
    print.footer === undefined
      ? ''
      : `<headerFooter><oddFooter>${escapeText(`&C${print.footer}`)}</oddFooter></headerFooter>`;
  return (
    '<printOptions horizontalCentered="1"/>' +
    margins +
    `<pageSetup paperSize="${PAPER[print.paper]}" orientation="${turned}"${fit}/>` +
    footer
  );
}
