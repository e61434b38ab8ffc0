import { createWorkbookFile, openWorkbookFile } from '../../../workbook/file';
import type { HostModel } from '../../model';
import { differences } from './differences';
import type { XlsxSource } from './open-xlsx';
import { memoryOf, specOf } from './sheet-spec';

export interface SaveOptions {
  /** Cells that a formula elsewhere fills: they are no content of their own. */
  readonly isFilled?: (sheetId: string, row: number, column: number) => boolean;
}

/**
 * The workbook of the host as an xlsx file: the file that it came from with what is different, so that every
 * part that nobody touched is byte for byte what it was. Without a source, a new file.
 * @throws Refusal where the file does not take a change (a table's header, a sheet that others refer to).
 */
export async function saveXlsx(
  model: HostModel,
  source: XlsxSource | null,
  options: SaveOptions = {},
): Promise<Uint8Array> {
  if (source === null) {
    const memory = memoryOf(model);
    return createWorkbookFile({
      sheets: model.sheets.map((sheet) => specOf(sheet)),
      definedNames: model.names.map(({ name, formula }) => ({
        name,
        refersTo: formula.replace(/^=/, ''),
      })),
      ...(memory === null ? {} : { memory }),
    });
  }
  const file = await openWorkbookFile(source.bytes);
  const edits = differences(model, source, options);
  if (edits.length > 0) await file.apply(edits);
  return file.toBytes();
}
