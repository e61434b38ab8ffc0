import stringWidth from 'string-width';
import { drill } from './harness';
import { workbook } from './workbooks';

const rows = {
  案件台账: [
    { 案件编号: 'C1', 案件类别: '危险废物', 认领层级: '县级', 犯罪移送日期: '2025-03-05' },
    { 案件编号: 'C2', 案件类别: '危险废物', 认领层级: '市级', 犯罪移送日期: '2025-03-06' },
    { 案件编号: 'C3', 案件类别: '危险废物', 犯罪移送日期: '2025-03-07', 重大案件: '是' },
  ],
};

describe('drill explain', () => {
  test('says in words how a clause comes about', async () => {
    const { code, out, err } = await drill(['explain', workbook({ rows }), '3.1b']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain('3.1b 县级涉危险废物案件\n');
    expect(out).toMatch(/【原文】\n {2}县级候选集体办理涉嫌犯罪移送公安机关案件的,每件得3\.5分/);
    expect(out).toContain('出处：附件1 序号3 第1项1)');
    expect(out).toMatch(/【计入的记录】\n {2}案件台账第 2 行，共 1 条：C1/);
    expect(out).toMatch(
      /【未计入】[^]*\n {2}案件台账第 3 行，共 1 条：C2\n {4}不符合：认领层级为县级/,
    );
    expect(out).toMatch(/【还缺】\n {2}待定：案件台账第 4 行/);
  });

  test('gives the readings with what each alternative would come to', async () => {
    const { out } = await drill(['explain', workbook({ rows }), '3.1']);
    expect(out).toMatch(/【口径】\n {2}D4 /);
    expect(out).toMatch(/采用：先加减，再封顶（net-then-cap）/);
    expect(out.replaceAll(/\s/g, '')).toMatch(
      /如采用“不设下限，负分计入上一级指标”（--readingD4=none）：本项.*，合计.*（现为.*）/,
    );
    expect(out).toMatch(/【佐证材料】/);
    expect(out).toMatch(/【下级】\n {2}3\.1b 县级涉危险废物案件：/);
  });

  test('shows points that moved into a clause', async () => {
    const facts = { 实行跨部门跨领域综合行政执法: '是' };
    const { out } = await drill(['explain', workbook({ facts }), '1.2']);
    expect(out).toContain('相应分值计入后，本项按 7.5 分计');
  });

  test('stays within 100 columns', async () => {
    for (const id of ['1', '2.1', '3.1', '5.1']) {
      for (const language of ['zh', 'en']) {
        const argv = ['explain', workbook({ rows }), id, '--lang', language];
        const { out } = await drill(argv);
        const lines = out.split('\n').map((line) => stringWidth(line));
        expect(Math.max(...lines)).toBeLessThanOrEqual(100);
      }
    }
  });

  test('explains a clause for a person, or for all', async () => {
    const candidates = ['P01', 'P02'].map((对象) => ({ 对象, 类型: '个人' }));
    const path = workbook({
      table: 'individual',
      subjects: ['P01'],
      rows: { 候选对象: candidates },
    });
    const one = await drill(['explain', path, '3.1', '--person', 'P02']);
    expect(one.out).toContain('个人 P02');
    expect(one.out).not.toContain('个人 P01');
    const all = await drill(['explain', path, '3.1']);
    expect(all.out).toMatch(/个人 P01[^]*个人 P02/);
  });

  test('finds the table by the id where only one table has it', async () => {
    const candidates = [{ 对象: 'P01', 类型: '个人' }];
    const path = workbook({ rows: { 候选对象: candidates } });
    const { out } = await drill(['explain', path, '1.3b']);
    expect(out).toContain('个人 P01');
  });

  test.each([
    ['5.2c', '集体', /属于 5\.2[^]*【怎样得出】/],
    ['X1.1', '集体', /X1\.1 .*[^]*【原文】/],
    ['2.1e', '集体', /【原文】[^]*出处：/],
  ])('takes every id that a table knows: %s', async (id, table, said) => {
    const rows = { 候选对象: [{ 对象: 'P01', 类型: '个人' }] };
    const { code, out, err } = await drill(['explain', workbook({ rows }), id, '--table', table]);
    expect(err).toBe('');
    expect(out).toMatch(said);
    expect(code).toBe(0);
  });

  test('says who may stand, and how many are nominated', async () => {
    const matters = [
      '廉洁纪律问题',
      '弄虚作假',
      '造成较大负面舆论',
      '被作为负面典型案例',
      '被追责',
    ];
    const known = matters.map((事项) => ({ 对象: '集体', 身份: '集体', 事项, 是否发生: '否' }));
    const rows = { 候选对象: [{ 对象: 'P01', 类型: '个人', 曾入选年度: '无' }], 否决资格: known };
    const eligible = await drill(['explain', workbook({ rows }), 'X1.2', '--table', '集体']);
    expect(eligible.out).toMatch(/X1\.2 在大练兵活动中弄虚作假：/);
    const quota = await drill(['explain', workbook({ rows }), 'X4', '--table', '个人']);
    expect(quota.out).toMatch(/X4 推荐候选个人/);
    expect(quota.code).toBe(0);
  });

  test('says where another reading changes nothing', async () => {
    const { out } = await drill(['explain', workbook(), '3.1']);
    expect(out.replaceAll(/\s/g, '')).toMatch(
      /如采用“.*”（--readingD5=cap-then-deduct）：结果不变/,
    );
  });

  test('names the ids near one that is not there', async () => {
    const { code, err } = await drill(['explain', workbook(), '3.9']);
    expect(code).toBe(2);
    expect(err).toMatch(/^错误：“集体”中没有编号“3\.9”，可选：3\.1、3\.1b、3\.1c/);
    const far = await drill(['explain', workbook(), 'z']);
    expect(far.err).toContain('可选：1、2、3、4、5、6');
  });

  test('speaks English', async () => {
    const { out } = await drill(['explain', workbook({ rows }), '3.1b', '--lang', 'en']);
    expect(out).toMatch(/Rows that counted\n {2}案件台账 rows 2, 1 in all: C1/);
  });
});
