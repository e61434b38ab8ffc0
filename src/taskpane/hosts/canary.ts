import { phrase } from '../../locales/shell';
import type { HealthLine } from './host';

const TRIES = 10;
const WAIT_MS = 500;

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    window.setTimeout(resolve, WAIT_MS);
  });

/**
 * Calculates DRILL.VERSION() on a hidden sheet that is gone afterwards: Excel's own word for what it
 * supports cannot be trusted. Only on the user's wish, because it marks the workbook as changed.
 */
export async function tryFunctions(): Promise<HealthLine> {
  const line = (value: HealthLine['value'], state: HealthLine['state']): HealthLine => ({
    label: phrase('pane.healthFunctions'),
    value,
    state,
  });
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.visibility = 'Hidden';
      const cell = sheet.getRange('A1');
      cell.formulas = [['=DRILL.VERSION()']];
      cell.load('values');
      await context.sync();
      try {
        for (let tried = 0; tried < TRIES; tried += 1) {
          const value: unknown = cell.values[0]?.[0];
          if (typeof value === 'string' && /^\d/.test(value))
            return line(phrase('pane.healthFunctionsWork', { version: value }), 'good');
          await pause();
          cell.load('values');
          await context.sync();
        }
        return line(phrase('pane.healthFunctionsFail'), 'bad');
      } finally {
        sheet.delete();
        await context.sync();
      }
    });
  } catch {
    // A protected workbook structure, or a cell that is being edited.
    return line(phrase('pane.healthFunctionsUntried'), 'bad');
  }
}
