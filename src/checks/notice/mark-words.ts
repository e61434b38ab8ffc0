import type { CellValue } from '../../workbook';

/** What a word in a score cell says. */
export type Mark =
  | 'happened'
  | 'notHappened'
  | 'met'
  | 'unmet'
  | 'notApplicable'
  | 'pending'
  | 'unreported'
  | 'notDue';

const OPEN: readonly (readonly [Mark, RegExp])[] = [
  ['notApplicable', /^(?:不适用|不涉及|无此项|本项不适用|n\/?a)$/iu],
  ['pending', /^(?:待评|待评审|待评定|待定|待考核|待打分|待评分)$/u],
  ['unreported', /^(?:未填|未填报|待填|待补|未报)$/u],
  ['notDue', /^(?:未到期|未到时限|期限未到)$/u],
];
const VETO: readonly (readonly [Mark, RegExp])[] = [
  ['happened', /^(?:已发生|发生|存在|是|有|√|✓|✔|☑|y|yes)$/iu],
  ['notHappened', /^(?:未发生|没有发生|无|否|不存在|没有|未出现|×|✗|✘|x|n|no)$/iu],
];
const KEPT: readonly (readonly [Mark, RegExp])[] = [
  ['met', /^(?:达标|已达标|完成|已完成|是|合格|做到|落实|已落实|√|✓|✔|☑)$/u],
  ['unmet', /^(?:未达标|不达标|未完成|没有完成|否|不合格|未落实|×|✗|✘)$/u],
];

const plain = (value: CellValue): string =>
  typeof value === 'string' ? value.normalize('NFKC').replaceAll(/[\s。.()]/gu, '') : '';

const found = (value: CellValue, words: readonly (readonly [Mark, RegExp])[]): Mark | null => {
  const text = plain(value);
  return words.find(([, word]) => word.test(text))?.[0] ?? null;
};

/** Words that stand where a figure is still to come or does not apply. */
export const openMark = (value: CellValue): Mark | null => found(value, OPEN);

/** What a veto's row says. */
export const vetoMark = (value: CellValue): Mark | null => found(value, VETO);

/** What a commitment's row says. */
export const keptMark = (value: CellValue): Mark | null => found(value, KEPT);
