import { copyFileSync } from 'node:fs';
import { drill, folder } from './harness';

/** The sample of a scheme in a folder of its own. */
function sample(id: string): string {
  const path = `${folder()}/${id}.xlsx`;
  copyFileSync(`assets/samples/${id}.xlsx`, path);
  return path;
}

test('a plan is a list of results, and counted', async () => {
  const { out } = await drill(['fill', sample('putuo-2020'), '--as-of', '2020-11-23']);
  expect(out).toMatch(/^指标 +状态 +说明$/mu);
  expect(out).toMatch(/^11 每月简报和典型案例 +达标 1；未达标 2；未到期 1$/mu);
  expect(out).toMatch(/^ {2}11c 10月25日前 +未达标 +逾期1天；未抄送局办公室$/mu);
  expect(out).toMatch(/^共 28 项承诺（没有分值，不计总分）：达标 \d+；未达标 \d+；提示 \d+；/mu);
  expect(out).not.toMatch(/合计：/u);
});

test('several plans or people in one list show no points that there are not', async () => {
  const path = sample('suzhou-2016');
  const { out } = await drill(['fill', path, '--all-tables', '--as-of', '2016-11-30']);
  expect(out).toMatch(/^合计：目前 [\d.]+，最多 [\d.]+（满分 100，按用户设定的满分相加）$/mu);
  expect(out).toMatch(/^P01 +未设满分 +合格/mu);
  expect(out).not.toMatch(/P4\.1 廉洁/u);
  const one = [
    'fill',
    path,
    '--person',
    'P01',
    '--as-of',
    '2016-11-30',
    '--out',
    `${path}.own.xlsx`,
  ];
  const person = await drill(one);
  expect(person.out).toMatch(
    /^合计：满分没有全部设定，不能合计（已算出的各项共 [\d.]+ 分，不是总分）$/mu,
  );
  expect(person.out).toMatch(/满分未设定，不能计分、不能合计：请在基本事项中填写“个人事迹满分”/u);
});

test('a commitment is explained by its result, a heading by its commitments', async () => {
  const argv = ['--as-of', '2020-11-23'];
  const one = await drill(['explain', sample('putuo-2020'), '4', ...argv]);
  expect(one.out).toMatch(/^4 备案项目抽查\n结果：达标\n/mu);
  expect(one.out).toMatch(
    /项目检查共 120 条，已做到 14 条，占 11\.6667%；要求不低于 10%，至少 12 条/u,
  );
  expect(one.out).not.toMatch(/得分|分值/u);
  const heading = await drill(['explain', sample('putuo-2020'), '11', ...argv]);
  expect(heading.out).toMatch(/^结果：达标 1；未达标 2；未到期 1$/mu);
  expect(heading.out).toMatch(/11c 10月25日前：未达标。逾期1天；未抄送局办公室/u);
  expect(heading.out).not.toMatch(/0 \+ 0|怎样得出/u);
});
