import { type Language, phrase, render } from '../locales';
import type { Form } from '../rubric';
import type { Area, CellSpec, SheetSpec } from '../workbook';
import { BODY_POINT, STYLES, TABS, TITLE_POINT } from './styles';
import { rowHeight, textLines } from './text-size';

const LEAST_HEIGHT = 30;

/** A form of the notice, to be filled in by hand and printed: title, lines, a ruled table. Nothing reads it. */
export function formSheet(form: Form, language: Language): SheetSpec {
  const { sheet, title, fields, columns, rows } = form;
  const width = columns.reduce((all, column) => all + column.width, 0);
  const alone = (value: string, style: CellSpec['style']): (CellSpec | null)[] =>
    columns.map((_, index) => (index === 0 && style !== undefined ? { value, style } : null));
  const above = [
    alone(title, STYLES.title),
    ...fields.map((field) =>
      alone(render(phrase('duties.formField', { field }), language), STYLES.line),
    ),
  ];
  const body = rows.map((row) =>
    columns.map(({ header }) => ({ value: row[header] ?? null, style: STYLES.centred })),
  );
  const header = above.length + 1;
  const bottom = header + body.length;
  const joined = above.map((_, index): Area => ({
    top: index + 1,
    left: 1,
    bottom: index + 1,
    right: columns.length,
  }));
  return {
    name: sheet,
    rows: [
      ...above,
      columns.map((column) => ({ value: column.header, style: STYLES.noticeHeader })),
      ...body,
    ],
    columnWidths: columns.map((column) => column.width),
    rowHeights: new Map([
      [1, rowHeight(textLines(title, width, TITLE_POINT), TITLE_POINT)],
      ...fields.map((_, index): [number, number] => [index + 2, 24]),
      [header, LEAST_HEIGHT],
      ...rows.map((row, index): [number, number] => [header + 1 + index, heightOf(row, columns)]),
    ]),
    merges: columns.length > 1 ? joined : [],
    print: {
      paper: 'A4',
      landscape: false,
      area: { top: 1, left: 1, bottom, right: columns.length },
      fitToWidth: true,
      footer: render(phrase('scoresheet.footer'), language),
    },
    tabColor: TABS.form,
  };
}

function heightOf(row: Form['rows'][number], columns: Form['columns']): number {
  const lines = columns.map(({ header, width }) => textLines(row[header] ?? '', width, BODY_POINT));
  return Math.max(LEAST_HEIGHT, rowHeight(Math.max(...lines), BODY_POINT));
}
