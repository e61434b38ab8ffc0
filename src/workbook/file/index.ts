export { openWorkbookFile, type FileWorkbook } from './file-workbook';
export { createWorkbookFile } from './create-workbook';
export { DEFAULT_LIMITS, type OpenOptions } from './options';
