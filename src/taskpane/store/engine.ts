/**
 * Everything behind the pane's controls: rules, records, scoring, files. It is loaded after the
 * first paint, never with it.
 */
import { Desk, SchemeLibrary, type SchemeTexts } from '../../desk';
import type { Language } from '../../locales';
import { type FileWorkbook, openWorkbookFile } from '../../workbook/file';
import { checking } from './checking';
import { failureOf } from './failure';

export interface Engine {
  desk(schemes: SchemeTexts, language: Language): Desk;
  /** @throws Refusal for anything that is no readable xlsx file. */
  openFile(bytes: Uint8Array): Promise<FileWorkbook>;
  checking: typeof checking;
  failureOf: typeof failureOf;
}

export const engine: Engine = {
  desk: (schemes, language) => new Desk(new SchemeLibrary(schemes), language),
  openFile: (bytes) => openWorkbookFile(bytes),
  checking,
  failureOf,
};
