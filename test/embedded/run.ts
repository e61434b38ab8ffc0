import { type Host, type HostOptions, makeHost } from '../../src/embedded/host';
import { MemoryModel } from '../../src/embedded/model';
import { loadOffice } from '../support/office';

/** A workbook with one empty sheet, `Sheet1`, connected with the runtime. */
export function excel(
  options: HostOptions = {},
  model = new MemoryModel(),
): Host & { model: MemoryModel } {
  const host = makeHost(model, options);
  loadOffice(host);
  return { ...host, model };
}

/** Runs a batch on `Sheet1`. */
export function onSheet<T>(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem('Sheet1'), context));
}

/** The code that Excel refuses with; 'done' where it does not. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  return 'done';
}

/** Until events that are under way have arrived. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** Until something that several requests bring about is there; on a busy machine that takes more than one turn. */
export async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 100 && !holds(); turn += 1) await settled();
}
