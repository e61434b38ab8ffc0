import type { Base } from './base';
import { filled, recordBook } from './clean';
import { essaySheet } from './essay';
import type { ScoreGrid } from './grid';
import type { Book } from './model/book';
import { type Cell, Sheet } from './model/sheet';
import { type Office, OFFICES } from './office';
import { templateGrids } from './score-grids';
import { ownSchemes } from './own-scheme';
import { unknownBases } from './unknown/notices';

const SHEET_OF_MATERIAL = '事迹材料';

/** What people do after a fill: name the unit, name the papers that are to be attached, open the workbook in Excel. */
function finished(book: Book, office: Office): Book {
  const facts = book.sheet('基本事项');
  for (const grid of templateGrids(book)) {
    const sheet = book.sheet(grid.sheet);
    sheet.set(3, 1, `填报单位：${office.season.unit}`);
    if (grid.proof !== null) attach(sheet, grid, grid.proof);
    if (grid.points !== null) calculate(sheet, grid.points, facts);
  }
  return book;
}

function attach(sheet: Sheet, grid: ScoreGrid, proof: number): void {
  for (const row of grid.rows) {
    const text = sheet.text(row, proof);
    const score = sheet.value(row, grid.score);
    const isScored = typeof score === 'number' ? score > 0 : score !== null && score !== '不适用';
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('待附'));
    if (lines.length === 0 && isScored) lines.push(`佐证材料第${row - 4}号.pdf`);
    if (lines.join('\n') !== text)
      sheet.set(row, proof, lines.length === 0 ? null : lines.join('\n'));
  }
}

/** Points that a formula fetches from 基本事项: what Excel calculates on opening. */
function calculate(sheet: Sheet, column: number, facts: Sheet): void {
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const cell = sheet.cell(row, column);
    const name = /MATCH\("([^"]+)"/u.exec(cell?.formula ?? '')?.[1];
    if (cell?.formula === undefined || name === undefined) continue;
    for (let at = 2; at <= facts.rowCount; at += 1)
      if (facts.text(at, 1) === name) sheet.set(row, column, facts.value(at, 2), cell.formula);
  }
}

/** A book of records with its score sheets filled in from them, ready to be handed in. */
export async function handedIn(office: Office, records: Book): Promise<Book> {
  const { book } = await filled(office, records);
  return finished(book, office);
}

async function schemeBase(office: Office): Promise<Base> {
  const records = recordBook(office);
  if (office.tables.individual !== undefined)
    records.sheets.push(essaySheet(`${SHEET_OF_MATERIAL} P01`, 6));
  const book = await handedIn(office, records);
  return {
    name: `${office.scheme}（模板）`,
    book,
    grids: templateGrids(book),
    asOf: office.season.asOf,
    office,
    isTemplate: true,
  };
}

const HEADERS = ['序号', '考核指标', '考核内容', '分值', '自评得分', '得分说明', '佐证材料'];

/** A table of a notice that an office has laid out itself, in a workbook that the product has never seen. */
function ownLayout(template: Base, table: string, title: string): Base {
  const [grid] = template.grids.filter(({ sheet }) => sheet === table);
  if (grid === undefined || grid.points === null) throw new RangeError(`no grid ${table}`);
  const from = template.book.sheet(table);
  const { points, why, proof, text, score } = grid;
  const pick = (row: number, column: number | null): Cell | null =>
    column === null ? null : { value: from.value(row, column) };
  const body = grid.rows.map((row, index) => [
    { value: index + 1 },
    pick(row, 2),
    pick(row, text),
    pick(row, points),
    pick(row, score),
    pick(row, why),
    pick(row, proof),
  ]);
  const first = 4;
  const last = first + body.length - 1;
  const total = from.value(grid.total ?? 0, score);
  const sheet = new Sheet('县区打分表', [
    [{ value: title }],
    [{ value: '填报单位：示例区' }],
    HEADERS.map((value) => ({ value })),
    ...body,
    [
      { value: '合计' },
      null,
      null,
      { value: 100, formula: `SUM(D${first}:D${last})` },
      { value: total, formula: `SUM(E${first}:E${last})` },
    ],
  ]);
  const up = (grid.rows[0] ?? first) - first;
  const kept = from.merges.flatMap((area) => {
    const column = area.left === 2 ? 2 : area.left === points ? 4 : null;
    const inside = area.top >= first + up && area.bottom <= last + up && area.left === area.right;
    return column === null || !inside
      ? []
      : [{ top: area.top - up, left: column, bottom: area.bottom - up, right: column }];
  });
  sheet.merges = [{ top: 1, left: 1, bottom: 1, right: HEADERS.length }, ...kept];
  const book = template.book.copy();
  const others = book.sheets.filter(({ name }) => !name.includes('自评') && name !== '填表说明');
  book.sheets.splice(0, book.sheets.length, sheet, ...others);
  book.memory = null;
  const own: ScoreGrid = {
    sheet: sheet.name,
    points: 4,
    score: 5,
    why: 6,
    proof: 7,
    text: 3,
    rows: body.map((_, index) => first + index),
    total: last + 1,
    parts: [],
    bonus: null,
  };
  return {
    ...template,
    name: `${template.office?.scheme ?? ''}（自排版）`,
    book,
    grids: [own],
    isTemplate: false,
  };
}

/** All workbooks without a fault: five schemes, one table laid out anew, four notices that no scheme knows. */
export async function cleanBases(): Promise<Base[]> {
  const schemes: Base[] = [];
  for (const office of OFFICES) schemes.push(await schemeBase(office));
  const [banan] = schemes;
  if (banan === undefined) throw new RangeError('no scheme');
  const title = '生态环境保护执法实战大练兵区县集体指标自评打分表';
  return [...schemes, ownLayout(banan, '集体自评', title), ...unknownBases(), ...ownSchemes()];
}
