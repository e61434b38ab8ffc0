import { columnName } from '../../../../src/workbook';
import type { Base } from '../base';
import type { Part } from '../grid';
import { Book } from '../model/book';
import type { Cell } from '../model/sheet';
import { cells, type Plain, sheetOf, summed, sumOf } from './build';

type Item = readonly [name: string, points: number, score: number];

/** A way to lay out a table with 小计. */
interface Style {
  readonly place: string;
  readonly sheet: string;
  readonly headers: readonly [string, string, string, string, string, string, string, string];
  readonly part: string;
  readonly total: string;
  /** The total as `F6+F11` or as `SUM(F6,F11)`. */
  readonly plus: boolean;
  /** Most that a bonus may come to; 0: there is none. */
  readonly bonus: number;
  readonly groups: readonly (readonly [string, readonly Item[]])[];
}

const GROUPS: Style['groups'] = [
  [
    '一、队伍建设',
    [
      ['机构规范化建设', 10, 9],
      ['执法培训', 8, 7.5],
      ['新装备运用', 7, 6],
    ],
  ],
  [
    '二、执法办案',
    [
      ['案件数量', 15, 13],
      ['重大案件', 12, 10.5],
      ['案卷评查', 13, 12.1],
      ['线索查办', 10, 8],
    ],
  ],
  [
    '三、综合保障',
    [
      ['信息宣传', 10, 7],
      ['信访处置', 8, 8],
      ['监督帮扶', 7, 5.5],
    ],
  ],
];

const STYLES: readonly Style[] = [
  {
    place: '青石市',
    sheet: '练兵评分',
    headers: [
      '一级指标',
      '指标分',
      '二级指标',
      '评分标准',
      '分值',
      '自评分',
      '扣分原因',
      '证明材料',
    ],
    part: '小计',
    total: '总计',
    plus: true,
    bonus: 0,
    groups: GROUPS,
  },
  {
    place: '白河县',
    sheet: '考核打分',
    headers: ['项目', '项目分值', '内容', '标准', '分值', '自评得分', '自评说明', '佐证材料'],
    part: '小计',
    total: '合计',
    plus: false,
    bonus: 4,
    groups: [...GROUPS].reverse(),
  },
  {
    place: '松岭区',
    sheet: 'Sheet1',
    headers: ['类别', '类别分', '考核项目', '考核要求', '满分', '自查得分', '备注', '附件'],
    part: '本项小计',
    total: '总分',
    plus: true,
    bonus: 6,
    groups: GROUPS.map(([name, items]) => [
      name,
      items.map(([item, points, score]): Item => [item, points, Math.min(points, score + 0.5)]),
    ]),
  },
  {
    place: '柳林县',
    sheet: '自评表',
    headers: ['指标', '权重', '评价内容', '评价办法', '分值', '得分', '得分说明', '材料'],
    part: '小计',
    total: '合计得分',
    plus: false,
    bonus: 3,
    groups: GROUPS.map(([name, items]) => [name, [...items].reverse()]),
  },
];

/** Merged indicators with points of their own, a 小计 under each, the total as a sum of the 小计. */
function parted(style: Style): Base {
  const sheet = sheetOf(style.sheet, [[`${style.place}执法练兵评分表`], [...style.headers]]);
  sheet.merges.push({ top: 1, left: 1, bottom: 1, right: 8 });
  const parts: Part[] = [];
  const rows: number[] = [];
  const put = (values: readonly Plain[]): void => {
    sheet.append(cells(values));
  };
  for (const [name, items] of style.groups) {
    const from = sheet.rowCount + 1;
    const all = items.reduce((sum, [, points]) => sum + points, 0);
    items.forEach(([item, points, score], index) => {
      rows.push(from + index);
      put([
        index === 0 ? name : null,
        index === 0 ? all : null,
        item,
        `按${item}完成情况评分，满分${points}分。`,
        points,
        score,
        score === points ? '无扣分' : '部分事项未完成',
        `${item}材料`,
      ]);
    });
    const to = sheet.rowCount;
    put([
      style.part,
      null,
      null,
      null,
      summed(sheet, 5, from, to),
      summed(sheet, 6, from, to),
      null,
      null,
    ]);
    for (const column of [1, 2])
      sheet.merges.push({ top: from, left: column, bottom: to, right: column });
    parts.push({ row: to + 1, from, to });
  }
  const bonus = style.bonus === 0 ? null : sheet.rowCount + 1;
  if (bonus !== null)
    put([
      '加分项',
      null,
      '获得上级表扬',
      `获得省级以上表扬的，每次加1分，最多加${style.bonus}分。`,
      null,
      style.bonus - 1,
      `${style.bonus - 1}次省级表扬`,
      '表扬文件',
    ]);
  const whole = (column: number, also: number | null): Cell => {
    const terms = [...parts.map(({ row }) => row), ...(also === null ? [] : [also])];
    const names = terms.map((row) => `${columnName(column)}${row}`);
    return {
      formula: style.plus ? names.join('+') : `SUM(${names.join(',')})`,
      value: terms.reduce((sum, row) => sum + sumOf(sheet, column, row, row), 0),
    };
  };
  put([style.total, null, null, null, whole(5, null), whole(6, bonus), null, null]);
  return {
    name: `${style.place}（合并指标、小计${bonus === null ? '' : '、加分'}）`,
    book: new Book([sheet], null),
    grids: [
      {
        sheet: style.sheet,
        points: 5,
        score: 6,
        why: 7,
        proof: 8,
        text: 4,
        rows,
        total: sheet.rowCount,
        parts,
        bonus: bonus === null ? null : { rows: [bonus], cap: style.bonus },
      },
    ],
    asOf: '2024-11-30',
    office: null,
    isTemplate: false,
  };
}

export const partedBases = (): Base[] => STYLES.map(parted);
