import { bookOf, checkJsonOf, snapshotOf } from './check-books';
import { drill } from './harness';

const row = (...values: readonly (string | number | null)[]) => values.map((value) => ({ value }));

/** A score that is text, a 小计 that leaves out its first row, and a total that adds the 小计 up. */
const TABLE = {
  name: '评分表',
  rows: [
    row('序号', '指标', '评分标准', '分值', '自评得分'),
    row(1, '甲项工作', '完成的得满分', 20, 20),
    row(2, '乙项工作', '按比例计分', 30, '28'),
    row(3, '丙项工作', '按件数计分', 50, 48),
    [...row('小计', null, null, 100), { value: 48, formula: 'SUM(E3:E4)' }],
    [...row('合计', null, null, 100), { value: 48, formula: 'E5' }],
  ],
};

test('after the safe fixes every total is what its formula comes to, and nothing speaks of that', async () => {
  const path = bookOf([TABLE]);
  const { json } = await checkJsonOf(path, '--fix');
  expect(json.fixed.map(({ address }) => address)).toEqual(['E3', 'E5']);
  expect(json.problems).toEqual([]);
  const copy = path.replace('.xlsx', '-已校验.xlsx');
  const [sheet] = (await snapshotOf(copy)).sheets;
  expect([sheet?.cell(3, 5), sheet?.cell(5, 5), sheet?.cell(6, 5)]).toEqual([28, 96, 96]);
  expect([sheet?.formula(5, 5), sheet?.formula(6, 5)]).toEqual(['SUM(E2:E4)', 'E5']);

  const { code } = await drill(['undo', copy]);
  expect(code).toBe(0);
});
