import { MECHANISMS } from '../mechanisms';
import type { LayoutColumn, Role } from '../rubric';
import type { Codec } from './text/codec';
import { unclear } from './text/unclear';

/** The sheets that hold a scheme. 细则 alone makes a workbook one that holds a scheme. */
export const SHEETS = {
  guide: '细则说明',
  clauses: '细则',
  head: '细则方案',
  tables: '细则评分表',
  layout: '细则表头',
  readings: '细则口径',
  facts: '细则事项',
  duties: '细则时限',
  rules: '细则名额资格',
  oddities: '细则疑义',
} as const;
export type SheetKey = keyof typeof SHEETS;

export const REST = '其他设定';
/** Stands in a cell whose value 其他设定 holds; reads as an empty cell. */
export const ELSEWHERE = '见“其他设定”';

/** Ways of scoring, in the order in which the list offers them. */
const KINDS: readonly (readonly [string, string])[] = [
  ['有无计分', 'flat'],
  ['分档计分', 'tier'],
  ['按件计分', 'perCase'],
  ['按数量计分', 'perUnit'],
  ['按类计分', 'perCategory'],
  ['按比例计分', 'proportional'],
  ['按月计分', 'monthly'],
  ['成绩折算', 'scaled'],
  ['评分认定', 'judged'],
  ['按记录赋分', 'awarded'],
  ['择优计分', 'bestOf'],
  ['与最优比较', 'relative'],
  ['与基准比较', 'benchmark'],
  ['扣分', 'deduct'],
  ['否决', 'veto'],
  ['承诺', 'commitment'],
  ['材料报送', 'submission'],
];
export const KIND_WORDS = KINDS.map(([word]) => word);

/** A way of scoring that has no Chinese name yet goes by its own. */
export const KIND: Codec = {
  write(value) {
    if (typeof value !== 'string') return null;
    const word = KINDS.find(([, kind]) => kind === value)?.[0];
    return word ?? (Object.hasOwn(MECHANISMS, value) ? value : null);
  },
  read(text) {
    const word = text.trim();
    const kind = KINDS.find(([name]) => name === word)?.[1];
    if (kind !== undefined) return kind;
    if (Object.hasOwn(MECHANISMS, word)) return word;
    throw unclear('schemesheet.notOneOf', { text: word, words: KIND_WORDS.join('、') });
  },
};

export const ROLES: Readonly<Record<string, Role>> = {
  得分: 'gain',
  扣分: 'deduction',
  加分: 'bonus',
  否决: 'veto',
};

export const SHOWS: Readonly<Record<string, LayoutColumn['show']>> = {
  序号: 'index',
  行次: 'place',
  指标说明: 'about',
  名称: 'name',
  分值: 'points',
  原文: 'source',
  佐证要求: 'evidence',
  指导处室: 'guide',
  责任科室: 'responsible',
  完成时限: 'due',
  自评得分: 'score',
  计分说明: 'why',
  佐证材料: 'proof',
};

export const SUBJECTS: Readonly<Record<string, string>> = {
  单位: 'unit',
  个人: 'person',
  组织单位: 'organiser',
  计划: 'plan',
};

export const FACT_KINDS: Readonly<Record<string, string>> = {
  是否: 'flag',
  数字: 'number',
  日期: 'date',
  选项: 'choice',
  名单: 'list',
};
