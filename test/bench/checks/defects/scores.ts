import type { CellValue } from '../../../../src/workbook';
import { DATE } from '../model/sheet';
import type { Kind } from './kind';
import { inScore, type ScoredRow, scoredRows } from './score-cells';

const group = '表格' as const;
const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Another content in the score cell of every row that `fits`. */
const typed =
  (fits: (row: ScoredRow) => boolean, content: (row: ScoredRow) => CellValue): Kind['places'] =>
  (base) =>
    scoredRows(base)
      .filter(fits)
      .map((row) =>
        inScore(row, (sheet) => {
          sheet.set(row.row, row.grid.score, content(row));
        }),
      );

export const SCORES: readonly Kind[] = [
  {
    group,
    name: '得分高于分值',
    wrong: '自评得分比分值多 1 分',
    least: 'error',
    within: 'row',
    places: typed(
      ({ points }) => points !== null,
      ({ points }) => (points ?? 0) + 1,
    ),
  },
  {
    group,
    name: '得分为负',
    wrong: '自评得分填成 -1',
    least: 'error',
    within: 'cell',
    places: typed(
      () => true,
      () => -1,
    ),
  },
  {
    group,
    name: '小数点错位',
    wrong: '自评得分多了一位，如 4.5 填成 45',
    least: 'error',
    within: 'cell',
    places: typed(
      ({ score, points }) => points !== null && score * 10 > points,
      ({ score }) => round(score * 10),
    ),
  },
  {
    group,
    name: '得分是文本',
    wrong: '自评得分是文本型的数字，SUM 不计',
    least: 'warning',
    within: 'cell',
    places: typed(
      ({ score }) => score > 0,
      ({ score }) => String(round(score)),
    ),
  },
  {
    group,
    name: '得分是全角数字',
    wrong: '自评得分用全角数字键入，SUM 不计',
    least: 'warning',
    within: 'cell',
    places: typed(
      ({ score }) => score > 0,
      ({ score }) =>
        String(round(score)).replace(/[0-9.]/gu, (sign) =>
          String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0),
        ),
    ),
  },
  {
    group,
    name: '得分带单位',
    wrong: '自评得分写成“5分”，SUM 不计',
    least: 'warning',
    within: 'cell',
    places: typed(
      ({ score }) => score > 0,
      ({ score }) => `${round(score)}分`,
    ),
  },
  {
    group,
    name: '得分写成范围',
    wrong: '自评得分写成“3-4”',
    least: 'warning',
    within: 'cell',
    places: typed(
      ({ score }) => score >= 1,
      ({ score }) => `${Math.floor(score) - 1}-${Math.floor(score)}`,
    ),
  },
  {
    group,
    name: '得分变成日期',
    wrong: '键入 3-5 后被改成了日期',
    least: 'warning',
    within: 'cell',
    places: (base) =>
      scoredRows(base).map((row) =>
        inScore(row, (sheet) => {
          sheet.put(row.row, row.grid.score, { value: 45_721, format: DATE });
        }),
      ),
  },
  {
    group,
    name: '得分公式出错',
    wrong: '自评得分显示 #VALUE!',
    least: 'error',
    within: 'cell',
    places: (base) =>
      scoredRows(base)
        .filter(({ grid }) => grid.total !== null)
        .map((row) => ({
          ...inScore(row, () => undefined),
          plant: (book) => {
            const sheet = book.sheet(row.grid.sheet);
            sheet.set(row.row, row.grid.score, { error: '#VALUE!' }, 'A1*1');
            const total = row.grid.total ?? 1;
            const formula = sheet.cell(total, row.grid.score)?.formula;
            sheet.set(total, row.grid.score, { error: '#VALUE!' }, formula);
          },
        })),
  },
  {
    group,
    name: '得分漏填',
    wrong: '其他行都有自评得分，这一行空着',
    least: 'hint',
    within: 'row',
    places: typed(
      ({ score }) => score > 0,
      () => null,
    ),
  },
  {
    group,
    name: '手填得分与记录不符',
    wrong: '自评得分比记录算出的多 0.5 分，没有超过分值',
    least: 'warning',
    within: 'cell',
    places: typed(
      ({ base, score, points }) => base.office !== null && points !== null && score + 0.5 <= points,
      ({ score }) => round(score + 0.5),
    ),
  },
  {
    group,
    name: '手填得分少计',
    wrong: '自评得分比记录算出的少 1 分',
    least: 'warning',
    within: 'cell',
    places: typed(
      ({ base, score }) => base.office !== null && score > 1,
      ({ score }) => round(score - 1),
    ),
  },
  {
    group,
    name: '加分超上限',
    wrong: '加分项的得分超过上限',
    least: 'error',
    within: 'row',
    places: (base) => [
      ...scoredRows(base)
        .filter(({ grid, row }) => grid.bonus?.rows.includes(row) === true)
        .flatMap((row) =>
          [1, 3].map((over) =>
            inScore(row, (sheet) => {
              sheet.set(row.row, row.grid.score, (row.grid.bonus?.cap ?? 0) + over);
            }),
          ),
        ),
      ...scoredRows(base)
        .filter(({ sheet, row }) =>
          [2, 3].some((column) => sheet.text(row, column).includes('加分项')),
        )
        .flatMap((row) =>
          [0.5, 1, 2].map((over) =>
            inScore(row, (sheet) => {
              sheet.set(row.row, row.grid.score, (row.points ?? 0) + over);
            }),
          ),
        ),
    ],
  },
];
