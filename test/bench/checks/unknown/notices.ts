/** Notices of places that there are not, in layouts that offices use: nothing of them is in any scheme. */
import type { Base } from '../base';
import type { ScoreGrid } from '../grid';
import { Book } from '../model/book';
import { type Plain, sheetOf, summed, sumOf } from './build';
import { partedBases } from './parted';

const ASOF = '2024-11-30';

const base = (name: string, book: Book, grid: ScoreGrid): Base => ({
  name,
  book,
  grids: [grid],
  asOf: ASOF,
  office: null,
  isTemplate: false,
});

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Indicator, what is asked, points, score: one flat list of 100 points with a title, a note and a total. */
function flat(): Base {
  const items: readonly (readonly [string, string, number, number])[] = [
    ['组织领导', '成立领导小组，印发工作方案，明确责任分工。', 8, 8],
    ['动员部署', '召开动员会议，逐级传达部署。', 7, 6.5],
    ['业务培训', '全年组织业务培训不少于四次，每少一次扣2分。', 10, 8],
    ['技能比武', '参加上级技能比武，取得名次。', 10, 9],
    ['日常检查', '按计划完成日常检查任务，完成率达到百分之百。', 15, 14.5],
    ['案件办理', '依法办理环境违法案件，无超期案件。', 20, 18],
    ['案卷质量', '抽查案卷五份，平均得分折算。', 15, 13.2],
    ['信息报送', '每月报送工作信息，采用一篇得1分。', 10, 7],
    ['廉洁自律', '严格遵守廉洁纪律，无违纪问题。', 5, 5],
  ];
  const rows: Plain[][] = [
    ['清河县执法练兵年度考核自评表', null, null, null, null, null, null],
    ['单位：清河县执法大队', null, null, null, null, null, null],
    ['序号', '考核项目', '考核内容及标准', '分值', '自评得分', '得分说明', '佐证材料'],
    ...items.map(([name, text, points, score], index): Plain[] => [
      index + 1,
      name,
      text,
      points,
      score,
      score === points
        ? '全部完成。'
        : `完成情况见材料，自评扣${points - score}分。`.replace(/(\.\d)\d+/u, '$1'),
      `材料${index + 1}：${name}.pdf`,
    ]),
  ];
  const sheet = sheetOf('年度考核', rows);
  const [first, last] = [4, 3 + items.length];
  const total = last + 1;
  sheet.append(
    Array.from({ length: 7 }, (_, index) =>
      index === 0
        ? { value: '合计' }
        : index === 3 || index === 4
          ? summed(sheet, index + 1, first, last)
          : null,
    ),
  );
  sheet.merges = [{ top: 1, left: 1, bottom: 1, right: 7 }];
  sheet.append([{ value: '注：本表一式两份，随佐证材料一并报送。' }]);
  return base('清河县：一列分值、合计', new Book([sheet], null), {
    sheet: '年度考核',
    points: 4,
    score: 5,
    why: 6,
    proof: 7,
    text: 3,
    rows: span(first, last),
    total,
    parts: [],
    bonus: null,
  });
}

/** Two columns of points (county and city); the county's own stands in a column of its own; bonus below. */
function twoPoints(): Base {
  const items: readonly (readonly [string, number, number, number])[] = [
    ['制度建设', 10, 10, 9],
    ['人员培训', 15, 10, 13],
    ['双随机检查', 20, 25, 18.5],
    ['案件查办', 25, 25, 22],
    ['案卷评查', 20, 20, 17.6],
    ['公众满意', 10, 10, 9],
  ];
  const rows: Plain[][] = [
    ['岭东区2024年执法练兵自评打分表（县级）', null, null, null, null, null, null, null],
    ['填表日期：2024年11月28日', null, null, null, null, null, null, null],
    ['序号', '指标', '评分细则', '县级分值', '市级分值', '自评得分', '评分说明', '备注'],
    ...items.map(([name, county, city, score], index): Plain[] => [
      index + 1,
      name,
      `${name}按规定要求评分，县级${county}分、市级${city}分。`,
      county,
      city,
      score,
      score === county ? '达到要求' : '个别事项未达到要求',
      null,
    ]),
  ];
  const sheet = sheetOf('自评打分', rows);
  const [first, last] = [4, 3 + items.length];
  sheet.append([
    { value: '小计' },
    null,
    null,
    summed(sheet, 4, first, last),
    summed(sheet, 5, first, last),
    summed(sheet, 6, first, last),
    null,
    null,
  ]);
  const part = sheet.rowCount;
  const bonus: readonly (readonly [string, number])[] = [
    ['加分项：获省级以上表扬的，每次加2分，最多加5分。', 4],
  ];
  for (const [text, score] of bonus)
    sheet.append([
      { value: '加分' },
      { value: '表扬奖励' },
      { value: text },
      { value: 5 },
      { value: 5 },
      { value: score },
      { value: '两次省级表扬' },
      null,
    ]);
  const row = sheet.rowCount;
  const total = row + 1;
  sheet.append([
    { value: '总分' },
    null,
    null,
    null,
    null,
    { formula: `F${part}+F${row}`, value: sumOf(sheet, 6, first, last) + 4 },
    null,
    null,
  ]);
  return base('岭东区：两列分值、小计、加分', new Book([sheet], null), {
    sheet: '自评打分',
    points: 4,
    score: 6,
    why: 7,
    proof: null,
    text: 3,
    rows: span(first, last),
    total,
    parts: [{ row: part, from: first, to: last }],
    bonus: { rows: [row], cap: 5 },
  });
}

/** No points column of its own: the points stand in brackets behind the indicators. */
function bracketed(): Base {
  const items: readonly (readonly [string, number, string, number])[] = [
    ['组织推动', 20, '方案印发及时，任务分解到人。', 19],
    ['实战练兵', 30, '参加监督帮扶、专项检查，成绩突出。', 26],
    ['办案质效', 30, '案件办理规范，文书齐全。', 27.5],
    ['总结提升', 20, '总结经验做法，形成典型案例。', 16],
  ];
  const rows: Plain[][] = [
    ['考评指标', '考评要点', '自评得分', '情况说明'],
    ...items.map(([name, points, text, score]): Plain[] => [
      `${name}（${points}分）`,
      text,
      score,
      score === points ? '全部做到' : '大部分做到',
    ]),
  ];
  const sheet = sheetOf('考评表', rows);
  const [first, last] = [2, 1 + items.length];
  sheet.append([{ value: '合计（100分）' }, null, summed(sheet, 3, first, last), null]);
  return base('云溪镇：分值写在指标名后', new Book([sheet], null), {
    sheet: '考评表',
    points: null,
    score: 3,
    why: 4,
    proof: null,
    text: 2,
    rows: span(first, last),
    total: last + 1,
    parts: [],
    bonus: null,
  });
}

export const unknownBases = (): Base[] => [flat(), twoPoints(), bracketed(), ...partedBases()];
