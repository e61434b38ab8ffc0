export { openExcelWorkbook } from './excel-workbook';
export type { ExcelApi } from './session';
