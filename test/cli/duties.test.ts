import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { templateSpec } from '../../src/scoresheet';
import { openScheme } from '../../src/scoring';
import type { CellValue } from '../../src/workbook';
import { createWorkbookFile } from '../../src/workbook/file';
import { DUTIES_SCHEME } from '../scoring/progress/scheme-text';
import { filledIn, type Row } from '../scoresheet/support';
import { drill, folder } from './harness';

/** A workbook of the scheme with these rows: its path and the scheme's. */
function book(sheets: Record<string, Row[]>, facts: Record<string, CellValue> = {}) {
  const at = folder();
  const [scheme, path] = [join(at, 'scheme.yaml'), join(at, '自评.xlsx')];
  writeFileSync(scheme, DUTIES_SCHEME);
  const spec = templateSpec({
    scheme: openScheme(DUTIES_SCHEME, scheme),
    table: 'plan',
    level: 'county',
    subjects: ['集体'],
  });
  writeFileSync(path, createWorkbookFile(filledIn(spec, { sheets, facts })));
  return { scheme, path };
}

const sent = (due: string, day: string, 材料: string, more: Row = {}): Row => ({
  事项: `${材料} ${due}`,
  截止日: due,
  完成日: day,
  材料,
  抄送: '是',
  ...more,
});

const YEAR = {
  材料时限: [
    sent('2023-06-25', '2023-06-25', '动员部署情况'),
    sent('2023-06-25', '2023-06-20', '联络员名单'),
    sent('2023-06-30', '2023-06-29', '活动简报'),
    sent('2023-06-30', '2023-06-29', '典型案例', { 份数: 2 }),
    sent('2023-07-15', '2023-07-18', '活动简报'),
    sent('2023-07-15', '2023-07-14', '典型案例', { 份数: 2 }),
    sent('2023-07-30', '2023-07-28', '典型案例'),
    sent('2023-08-30', '2023-08-28', '典型案例'),
  ],
  案件台账: [{ 案件编号: 'A1', 案件类别: '危险废物', 决定日期: '2023-05-01' }],
  候选对象: [{ 对象: '甲队', 类型: '集体' }],
};

describe('drill duties', () => {
  test('lists what is due by date, with what to hand in and what became of it', async () => {
    const { scheme, path } = book(YEAR, { 本单位: '甲区' });
    const { code, out } = await drill([
      'duties',
      path,
      ...['--scheme', scheme, '--as-of', '2023-08-20'],
    ]);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      '时限试例 · 县级 · 截至 2023-08-20',
      '共 9 个截止日：按时完成 2，逾期完成 1，未报送或未按要求报送 2，未到期 4。',
      '',
      '时限（按日期）：',
      '  2023-06-25  截止日当天完成      N1 动员材料',
      '                                  材料：动员部署情况、联络员名单',
      '                                  完成；截止日当天（2023-06-25）报送，提示：下次请提前',
      '  2023-06-30  已完成              N2 半月简报',
      '                                  材料：活动简报、典型案例2件、抄送局办公室',
      '  2023-07-15  逾期3天完成         N2 半月简报',
      '                                  材料：活动简报、典型案例2件、抄送局办公室',
      '                                  逾期3天',
      '  2023-07-30  未按要求报送        N2 半月简报',
      '                                  材料：活动简报、典型案例2件（已有1件）、抄送局办公室',
      '                                  缺活动简报1件；缺典型案例1件；材料时限第 8 行份数未填，按1件计',
      '  2023-08-15  已过期5天未报送     N2 半月简报',
      '                                  材料：活动简报、典型案例2件、抄送局办公室',
      '  2023-08-30  未到期（还有10天）  N2 半月简报',
      '                                  材料：活动简报、典型案例2件、抄送局办公室',
      '  2023-09-15  未到期（还有26天）  N2 半月简报',
      '                                  材料：活动简报、典型案例2件、抄送局办公室',
      '  2023-09-30  未到期（还有41天）  N2 半月简报',
      '                                  材料：活动简报、典型案例2件、抄送局办公室',
      '  2023-11-20  未到期（还有92天）  P1 总结报告（原则要求）',
      '',
      '没有固定日期的工作：',
      '  N3 实时填报（专栏）',
      '',
      '名额：',
      '  计划：推荐集体，名额 2，已有 1，还差 1',
      '',
      '案件查处任务：',
      '  N7 案件查处任务：甲区（第一组）任务2件，已有1件，还差1件。其中：危险废物1件；自然保护地0件',
      '',
    ]);
  });

  test('takes today where nobody names a day, and the level asked for', async () => {
    const { scheme, path } = book({});
    const { out } = await drill(['duties', path, '--scheme', scheme, '--level', '市级']);
    expect(out).toContain('时限试例 · 市级 · 截至 2025-10-10\n');
    expect(out).toContain('未填或待定 11。');
    expect(out).toContain('  2023-06-25  已过期，未填  P2 名单\n');
    expect(out).toContain('  2023-10-31  已过期，未填  N5 自评\n');
    expect(out).toContain('  计划：推荐集体，名额 2，候选对象尚未填报\n');
    expect(out).toContain('基本事项“本单位”未填，查不到本单位的任务数\n');
  });

  test('on the last day it is due today; an open row is open', async () => {
    const rows = [sent('2023-06-25', '2023-06-20', '联络员名单', { 完成日: '下周' })];
    const { scheme, path } = book({ 材料时限: rows });
    const at = async (day: string) =>
      (await drill(['duties', path, '--scheme', scheme, '--as-of', day])).out;
    expect(await at('2023-06-25')).toContain('  2023-06-25  今天截止  ');
    expect(await at('2023-06-26')).toContain('  2023-06-25  待定  ');
    expect(await at('2023-06-26')).toContain('材料时限第 2 行的日期或对象没有填清楚');
  });

  test('work without materials is not done, rather than not handed in', async () => {
    const { scheme, path } = book({ 材料时限: [sent('2023-06-30', '2023-06-29', '活动简报')] });
    const { out } = await drill([
      ...['duties', path, '--scheme', scheme, '--level', 'city', '--as-of', '2023-10-13'],
    ]);
    expect(out).toContain('  2023-10-10  已过期3天未完成  ');
  });

  test('head counts that are met, or more than met', async () => {
    const named = (...names: string[]): Row[] => names.map((对象) => ({ 对象, 类型: '集体' }));
    const quotas = async (...names: string[]) => {
      const { scheme, path } = book({ 候选对象: named(...names) });
      return (await drill(['duties', path, '--scheme', scheme, '--as-of', '2023-08-20'])).out;
    };
    expect(await quotas('甲队', '乙队')).toContain('名额 2，已满\n');
    expect(await quotas('甲队', '乙队', '丙队')).toContain('名额 2，已有 3，超出 1\n');
  });

  test('prints JSON', async () => {
    const { scheme, path } = book(YEAR, { 本单位: '甲区' });
    const { code, out } = await drill([
      'duties',
      path,
      ...['--scheme', scheme, '--as-of', '2023-08-20', '--json'],
    ]);
    expect(code).toBe(0);
    const json: unknown = JSON.parse(out);
    expect(json).toMatchObject({
      version: 1,
      scheme: { id: 'duties-test', name: '时限试例' },
      level: 'county',
      asOf: '2023-08-20',
      undated: [{ id: 'N3' }],
      quotas: [{ id: 'Q1', found: 1, count: 2, reported: true }],
      allocations: [{ id: 'N7', unit: '甲区', task: 2, found: 1, rest: 1, state: 'todo' }],
    });
    expect((json as { dues: unknown[] }).dues).toHaveLength(9);
    expect((json as { dues: unknown[] }).dues[2]).toEqual({
      id: 'N2',
      name: '半月简报',
      table: null,
      due: '2023-07-15',
      daysLeft: -36,
      strength: 'must',
      state: 'late',
      label: '逾期3天完成',
      lateBy: 3,
      copyTo: '局办公室',
      items: [
        { material: '活动简报', count: 1, found: 1 },
        { material: '典型案例', count: 2, found: 2 },
      ],
      why: '逾期3天',
      rows: [{ sheet: '材料时限', rows: '6-7' }],
      source: { text: '每月15日和30日前', at: '五（四）' },
    });
  });

  test('a scheme without deadlines says so', async () => {
    const at = folder();
    const text = DUTIES_SCHEME.replace(/duties:[\s\S]*?allocations:/, 'allocations:').replace(
      /kind: submission[\s\S]*?items: .*\n/g,
      'kind: commitment\n          strength: must\n          kept: { exists: { from: 材料时限 } }\n',
    );
    writeFileSync(join(at, 'scheme.yaml'), text);
    const { path } = book({});
    const { out } = await drill(['duties', path, '--scheme', join(at, 'scheme.yaml')]);
    expect(out).toContain('本方案没有写明日期的时限。\n');
  });

  test('speaks English', async () => {
    const { scheme, path } = book(YEAR, { 本单位: '丙区' });
    const { out } = await drill([
      'duties',
      path,
      ...['--scheme', scheme, '--as-of', '2023-08-20', '--lang', 'en'],
    ]);
    expect(out).toContain('9 due days: 2 in time, 1 late, 2 missing or incomplete, 4 not due.');
    expect(out).toContain('丙区 is not in the list of tasks (附件1)');
  });
});
