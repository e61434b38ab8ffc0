export { openWorkbookFile, type FileWorkbook } from './file-workbook';
export { createWorkbookFile } from './create-workbook';
export { DEFAULT_LIMITS, type OpenOptions } from './options';
export { CHANGEABLE_PARTS } from './changeable-parts';
export {
  type CellLook,
  readAppearance,
  type SheetAppearance,
  type WorkbookAppearance,
} from './appearance';
