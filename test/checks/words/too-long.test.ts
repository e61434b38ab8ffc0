import type { Scored } from '../../../src/checks';
import { lengthOf } from '../../../src/checks/words/count';
import { demandsOf } from '../../../src/checks/words/demands';
import { schemeOf } from '../../cases/support';
import { given, told } from './given';

function scored(id: string): Scored {
  const scheme = schemeOf(id);
  return { scheme, settled: scheme.standard, level: 'county', trees: [] };
}
const long = (count: number): string => '字'.repeat(count);
const inCell = (text: string) => [
  {
    name: '推荐表',
    grid: [
      ['姓名', '甲一'],
      ['主要事迹', text],
    ],
  },
];

describe('how long a text is', () => {
  it.each([
    ['练兵', 2, 2],
    ['练兵，成效。', 6, 6],
    ['2025年办案12件', 6, 10],
    ['VOCs 走航', 3, 6],
    ['3.5% 和 A-01', 3, 9],
    ['“双随机、一公开”', 9, 9],
    ['第一段\n\n第二段', 6, 6],
    ['全角１２', 4, 4],
    ['空　格 and tab\tend', 5, 11],
    ['——……·', 5, 5],
    ['𠮷田', 2, 2],
    ['', 0, 0],
  ])('%s: %i words, %i characters', (text, words, characters) => {
    expect(lengthOf(text)).toEqual({ words, characters });
  });
});

describe('what notices ask', () => {
  it.each([
    ['wuwei-2019', 3000, true],
    ['suzhou-2016', 3000, false],
    ['shanghai-2023', null, true],
    ['banan-2025', null, false],
    ['putuo-2020', null, false],
  ])('%s', (id, limit, isNameless) => {
    expect(demandsOf(scored(id))).toEqual({ limit, isNameless, isKnown: true });
  });
});

describe('material that is too long', () => {
  it('where the notice states the limit: wrong, with both figures and the way of counting', () => {
    expect(told(given(inCell(long(3100)), [], scored('wuwei-2019')))).toEqual([
      'error words.tooLong 推荐表!B2: 事迹材料共 3100 字，超过通知规定的 3000 字，多 100 字（按 Word 的“字数”：汉字和标点每个算一字，连写的字母和数字算一字）。请压缩到 3000 字以内。',
    ]);
  });

  it('where no notice is known: to be looked at', () => {
    expect(told(given([], [long(3001)]))).toEqual([
      expect.stringMatching(
        /^warning words\.tooLong 材料1\.txt 1\.1: .*3001 字，比通常限定的 3000 字多 1 字/u,
      ),
    ]);
  });

  it('where the notice says nothing: a hint', () => {
    expect(told(given([], [long(3001)], scored('banan-2025')))).toEqual([
      expect.stringMatching(/^hint words\.tooLong .*没有写字数限制/u),
    ]);
  });

  it('over the limit in one way of counting only: a hint', () => {
    const text = `${long(2990)} ${'ab12'.repeat(10)}`;
    expect(told(given([], [text], scored('wuwei-2019')))).toEqual([
      expect.stringMatching(
        /^hint words\.tooLong .*为 2991 字，没有超过 3000 字；.*为 3030，超过了/u,
      ),
    ]);
    expect(told(given([], [text], scored('banan-2025')))).toEqual([]);
  });

  it.each([
    ['of exactly the limit', long(3000)],
    ['with blanks and lines that nobody counts', `${long(1500)}\n \n　　${long(1500)}`],
  ])('none %s', (_, text) => {
    expect(told(given([], [text], scored('wuwei-2019')))).toEqual([]);
  });
});
