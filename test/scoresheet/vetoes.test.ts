import { isVeto, Vetoes } from '../../src/scoresheet/fill/vetoes';
import { nodeOf, schemeOf } from '../cases/support';
import { individual } from '../cases/wuwei-support';
import type { TestRow } from '../support/records';

/** A row of the office's own table may stand for an indicator that consists of vetoes only. */
const PROOF: TestRow = {
  事项: '材料',
  对象: 'P01',
  材料: '廉洁执法证明',
  完成日: '2019-11-01',
  齐备: '是',
};
const corrupt = (answer: string): TestRow[] => [
  { 对象: 'P01', 事项: '廉洁问题', 是否发生: answer },
];

function truthOf(proof: TestRow, answer: string, asOf = '2019-12-31') {
  const tree = individual({
    asOf,
    sheets: { 人员名册: [{ 人员编号: 'P01' }], 材料时限: [proof], 否决资格: corrupt(answer) },
  });
  const { tables } = schemeOf('wuwei-2019').standard;
  const card = tables.individual;
  if (card === undefined) throw new Error('no table');
  const node = nodeOf(tree, 'P5');
  expect(isVeto(node)).toBe(true);
  expect(isVeto(nodeOf(tree, 'P4'))).toBe(false);
  return new Vetoes(card, new Map()).truthOf(node);
}

test('happened where one of them did', () => {
  expect(truthOf(PROOF, '是')).toBe('yes');
  expect(truthOf({ ...PROOF, 齐备: '否' }, '否')).toBe('yes');
  expect(truthOf({ ...PROOF, 齐备: '否' }, '是', '2019-11-05')).toBe('yes');
});
test('did not where none did', () => {
  expect(truthOf(PROOF, '否')).toBe('no');
});
test('is open where one of them is', () => {
  expect(truthOf({ ...PROOF, 齐备: '否' }, '否', '2019-11-05')).toBe('unknown');
  expect(truthOf({ ...PROOF, 齐备: undefined }, '否')).toBe('unknown');
});
