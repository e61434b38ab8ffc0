import { readFileSync } from 'node:fs';
import { openExcelWorkbook, type ExcelApi } from '../../../src/workbook/excel';
import { expectReadable, refusalOf } from '../refusing';

/** An Excel that answers every request with this error. */
function failing(error: Error): () => ExcelApi {
  return () => ({
    run: () => Promise.reject(error),
    createWorkbook: () => Promise.reject(error),
  });
}

const officeError = (code: string): Error =>
  Object.assign(new Error('The request payload size has exceeded the limit.'), { code });

describe('errors of Office.js', () => {
  it.each([
    ['InvalidOperationInCellEditMode', 'excel.cellEditMode'],
    ['AccessDenied', 'excel.readOnly'],
    ['ItemNotFound', 'excel.gone'],
    ['ItemAlreadyExists', 'excel.nameTaken'],
    ['InvalidOperation', 'excel.inTheWay'],
    ['RequestPayloadSizeLimitExceeded', 'excel.tooLarge'],
    ['ApiNotFound', 'excel.tooOld'],
    ['ServiceNotAvailable', 'excel.busy'],
    ['GeneralException', 'excel.unforeseen'],
  ])('%s becomes advice', async (code, key) => {
    const workbook = openExcelWorkbook(failing(officeError(code)));
    for (const work of [() => workbook.read(), () => workbook.openNew(new Uint8Array(2))]) {
      const refusal = await refusalOf(work);
      expect(refusal.phrase.key).toBe(key);
      expectReadable(refusal.phrase);
    }
  });

  it('are told from errors of our own, which are not hidden', async () => {
    const bug = new TypeError('undefined is not a function');
    await expect(openExcelWorkbook(failing(bug)).read()).rejects.toBe(bug);
  });

  it('never let the words of Office through', () => {
    for (const language of ['zh-CN', 'en-US']) {
      const words = readFileSync(`src/locales/${language}/excel.json`, 'utf8');
      expect(words).not.toMatch(/payload|request|exception/i);
    }
  });
});

it('says so where there is no Excel', async () => {
  const refusal = await refusalOf(() => openExcelWorkbook().read());
  expect(refusal.phrase.key).toBe('excel.notInExcel');
  expectReadable(refusal.phrase);
});
