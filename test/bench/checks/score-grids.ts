import type { ScoreGrid } from './grid';
import type { Book } from './model/book';
import type { Sheet } from './model/sheet';

const POINTS = ['分值', '满分（用户设定）'];
const SCORE = ['自评得分', '结果'];
const WHY = ['计分说明', '说明'];
const TEXT = ['指标内容', '评审内容', '评价内容和方法', '评价方法', '计分方法', '原文'];

const firstOf = (sheet: Sheet, headers: readonly string[]): number | null => {
  for (const header of headers) {
    const found = sheet.findColumn(header);
    if (found !== null) return found;
  }
  return null;
};

/** The score sheets that the product's template made: told by their headers. */
export function templateGrids(book: Book): ScoreGrid[] {
  return book.sheets.flatMap((sheet): ScoreGrid[] => {
    if (!sheet.name.includes('自评')) return [];
    const [score, text] = [firstOf(sheet, SCORE), firstOf(sheet, TEXT)];
    if (score === null || text === null) return [];
    const points = firstOf(sheet, POINTS);
    const total = Array.from({ length: sheet.rowCount }, (_, index) => index + 1).find(
      (row) => sheet.text(row, 1) === '合计',
    );
    const first = sheet.headerRow(sheet.text(4, score)) + 1;
    const last = (total ?? sheet.rowCount + 1) - 1;
    return [
      {
        sheet: sheet.name,
        points,
        score,
        why: firstOf(sheet, WHY),
        proof: firstOf(sheet, ['佐证材料']),
        text,
        rows: Array.from({ length: last - first + 1 }, (_, index) => first + index),
        total: total ?? null,
        parts: [],
        bonus: null,
      },
    ];
  });
}
