import { scoreReport } from '../../src/cli/text/score-report';
import { Session } from '../../src/cli/session';
import { schemeOf, scored } from '../cases/support';
import { drill, SCHEMES } from './harness';
import { workbook } from './workbooks';

function speaker(): Session {
  const sink = { write: () => undefined, isTTY: false, columns: 80 };
  const refuse = (): never => {
    throw new Error('no files here');
  };
  const files = {
    access: refuse,
    open: refuse,
    readdir: refuse,
    readFile: refuse,
    realpath: refuse,
    rename: refuse,
    stat: refuse,
    unlink: refuse,
  };
  const io = {
    out: sink,
    err: sink,
    files,
    today: () => '2019-10-10',
    now: () => 0,
    onInterrupt: () => () => undefined,
    schemeFolder: SCHEMES,
    debug: false,
  };
  return new Session(io, 'zh-CN');
}

test('the terminal says who is chosen, who is tied, and that the score is provisional', () => {
  const scores = [93, 91.5, 90, 88, 87, 85, 83, 81.5, 81.5];
  const 候选对象 = scores.map((总分, n) => ({ 对象: `P0${String(n + 1)}`, 类型: '个人', 总分 }));
  const tree = scored('wuwei-2019', {
    table: 'individual',
    subject: 'P01',
    asOf: '2019-10-31',
    sheets: { 候选对象, 人员名册: 候选对象.map(({ 对象: 人员编号 }) => ({ 人员编号 })) },
  });
  const session = speaker();
  const shown = scoreReport(tree, schemeOf('wuwei-2019'), session, { full: false, kept: null });
  const text = shown.join('');
  expect(text).toContain(
    '暂评（截至 2019-10-31）：考评期到 2019-12-31 才结束，之后的数据还没有计入',
  );
  expect(text).toMatch(/按总分取 8 名：/);
  for (const key of ['P01', 'P07', 'P08', 'P09']) expect(text.replaceAll(/\s/g, '')).toContain(key);
});

test('a unit to which a clause does not apply reads its full points below the total', async () => {
  const { out } = await drill(['fill', workbook(), '--as-of', '2025-11-30']);
  expect(out).toContain('适用满分 99（不适用的条款不计），按适用满分计，得分率');
  expect(out).not.toContain('暂评');
});

test('several people share one list of those who are chosen, and one word on the period', async () => {
  const people = ['P01', 'P02'].map((人员编号) => ({ 人员编号, 姓名: 人员编号 }));
  const path = workbook({
    table: 'individual',
    subjects: ['P01', 'P02'],
    rows: { 人员名册: people },
  });
  const { out } = await drill(['fill', path, '--as-of', '2025-10-10']);
  expect(out.match(/暂评（截至 2025-10-10）/gu)).toHaveLength(1);
});
