import { type Material } from '../../../src/checks/words/passage';
import { materialsIn } from '../../../src/checks/words/materials';
import { toA1 } from '../../../src/workbook';
import type { TestSheet } from '../../support/records';
import { given, rows } from './given';

const TEXT = '该同志长期在执法一线，主办案件多起，成效明显。';
const placesOf = ({ passages }: Material): string =>
  passages
    .map(({ spot }) =>
      spot.kind === 'cell'
        ? `${spot.sheet}!${toA1(spot)}`
        : `${spot.name}#${String(spot.paragraph)}`,
    )
    .join(' ');
const found = (...sheets: TestSheet[]): string[] => materialsIn(given(sheets)).map(placesOf);

describe('material is found', () => {
  it.each([
    '主要事迹',
    '事迹材料（3000字以内）：',
    '个人简介和事迹材料',
    '简 介',
    '一、先进事迹',
    '候选人个人事迹',
  ])('beside 「%s」 in a form', (heading) => {
    expect(
      found({
        name: '推荐表',
        grid: [
          ['姓名', '甲一'],
          [heading, TEXT],
          ['单位意见', '同意推荐，情况属实，特此报告，请予审核。'],
        ],
      }),
    ).toEqual(['推荐表!B2']);
  });

  it('beside a merged heading, in a merged area', () => {
    const merges = [
      { top: 2, left: 1, bottom: 4, right: 1 },
      { top: 2, left: 2, bottom: 4, right: 5 },
    ];
    const sheet = {
      name: '推荐表',
      grid: [['姓名', '甲一'], ['主要事迹', TEXT, '盖住的文字'], [], ['', '也是盖住的']],
      merges,
    };
    expect(found(sheet)).toEqual(['推荐表!B2']);
  });

  it('in a column, row by row', () => {
    const list = rows('推荐名单', [
      { 序号: 1, 姓名: '甲一', 主要事迹: TEXT },
      { 序号: 2, 姓名: '甲二', 主要事迹: '' },
      { 序号: 3, 姓名: '甲三', 主要事迹: TEXT },
    ]);
    expect(found(list)).toEqual(['推荐名单!C2', '推荐名单!C4']);
  });

  it('under a heading alone in its row, up to the signatures', () => {
    const sheet = {
      name: '推荐',
      grid: [
        ['推荐表'],
        ['先进事迹'],
        [TEXT],
        [],
        [TEXT],
        ['单位意见：'],
        ['同意推荐该同志，情况属实，请予审核批准。'],
      ],
    };
    expect(found(sheet)).toEqual(['推荐!A3 推荐!A5']);
  });

  it.each([
    [
      'named so',
      { name: '集体事迹材料', grid: [['大练兵成效'], [TEXT], [TEXT]] },
      '集体事迹材料!A1 集体事迹材料!A2 集体事迹材料!A3',
    ],
    [
      'titled so',
      { name: 'Sheet1', grid: [[''], ['关于P01同志的先进事迹'], [TEXT]] },
      'Sheet1!A2 Sheet1!A3',
    ],
  ])('in a sheet %s', (_, sheet, place) => {
    expect(found(sheet)).toEqual([place]);
  });

  it('in a column that somebody added to raw data', () => {
    const candidates = rows('候选对象', [{ 对象: 'P01', 类型: '个人', 主要事迹: TEXT }]);
    expect(found(candidates)).toEqual(['候选对象!C2']);
  });

  it('in texts outside, blank lines not counted', () => {
    expect(materialsIn(given([], ['标题\r\n\r\n  \r\n正文', '另一份'])).map(placesOf)).toEqual([
      '材料1.txt#1 材料1.txt#2',
      '材料2.txt#1',
    ]);
  });
});

describe('nothing is taken for material', () => {
  const score = {
    name: '自评表',
    grid: [
      ['序号', '指标', '分值', '评审内容', '自评得分'],
      [1, '个人事迹', 10, '各地组织提交候选人个人事迹材料（3000字以内），按综合素质评分。', 8],
      ['', '合计', 10, '', 8],
    ],
  };
  it.each<[string, TestSheet]>([
    ['in a score table', score],
    [
      'in records that speak of material',
      rows('材料时限', [
        { 事项: '个人事迹材料', 对象: '钱小明', 截止日: '2025-11-05', 材料: '事迹材料' },
        {
          事项: '廉洁证明',
          对象: 'P01',
          截止日: '2025-11-05',
          材料: '廉洁证明文件，由同级纪检部门出具并盖章后扫描',
        },
      ]),
    ],
    [
      'in other sheets',
      {
        name: '说明',
        grid: [['填表说明'], ['事迹材料不超过3000字，不得出现当事人姓名，请注意。']],
      },
    ],
    ['in a sheet of demands', { name: '事迹材料要求', grid: [['要求'], [TEXT]] }],
    ['in a hidden sheet', { name: '事迹材料', grid: [[TEXT]], hidden: true }],
    [
      'in an empty form',
      {
        name: '推荐表',
        grid: [
          ['姓名', ''],
          ['主要事迹', ''],
        ],
      },
    ],
    [
      'under the summary of a case',
      { name: '案例', grid: [['案情简介', '某公司通过暗管排放污水，被依法查处并处以罚款。']] },
    ],
  ])('%s', (_, sheet) => {
    expect(found(sheet)).toEqual([]);
  });
});
