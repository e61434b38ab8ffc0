export { openXlsx, type OpenedXlsx, type XlsxSource } from './open-xlsx';
export { saveXlsx, type SaveOptions } from './save-xlsx';
export { unsavedChanges } from './unsaved';
