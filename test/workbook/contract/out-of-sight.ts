import { handMade } from '../parts';

const row = (number: number, hidden: boolean, more = ''): string =>
  `<row r="${String(number)}"${hidden ? ' hidden="1"' : ''}${more}>` +
  ['A', 'B', 'C', 'D']
    .map((column) => `<c r="${column}${String(number)}"><v>${String(number)}</v></c>`)
    .join('') +
  '</row>';
const rows = (hidden: readonly number[]): string =>
  [1, 2, 3, 4, 5, 6].map((number) => row(number, hidden.includes(number))).join('');
const TABLE =
  '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="记录" displayName="记录" ref="A2:B4">' +
  '<autoFilter ref="A2:B4"><filterColumn colId="0"><filters><filter val="4"/></filters></filterColumn></autoFilter>' +
  '<tableColumns count="2"><tableColumn id="1" name="甲"/><tableColumn id="2" name="乙"/></tableColumns></table>';

/** Rows left out by the filter of a sheet and by that of a table, hidden by hand and folded away; hidden columns. */
export const OUT_OF_SIGHT = handMade({
  sheets: [
    {
      name: '筛选',
      data: rows([3, 4, 6]),
      behind:
        '<autoFilter ref="A1:D5"><filterColumn colId="1"><filters><filter val="2"/></filters></filterColumn></autoFilter>',
    },
    {
      name: '表格',
      data: rows([3, 5]),
      behind: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
      relationships: [['table', '../tables/table1.xml']],
    },
    {
      name: '折叠',
      before: '<cols><col min="2" max="3" width="0" hidden="1"/></cols>',
      data:
        row(1, false) +
        row(2, true, ' outlineLevel="1"') +
        row(3, true, ' outlineLevel="1"') +
        row(4, false, ' collapsed="1"') +
        row(5, false) +
        row(6, false),
      behind:
        '<autoFilter ref="A1:D6"/><customSheetViews><customSheetView guid="{1}"><autoFilter ref="A1:D6">' +
        '<filterColumn colId="0"><filters><filter val="1"/></filters></filterColumn></autoFilter></customSheetView></customSheetViews>',
    },
  ],
  parts: { 'xl/tables/table1.xml': TABLE },
});
