import { type Levels, levelId, levelWord } from './text/choice';
import { unclear } from './text/unclear';

/** For which level or reading a row holds, as 适用 says it. */
export interface Branch {
  /** `level`, or a reading. */
  readonly key: string;
  readonly option: string;
  /** One clause of several takes the place; otherwise the list of clauses differs. */
  readonly pick: boolean;
}

/** `层级=县级`, `口径B2=additive`, `择一 层级=县级` */
export function writeBranch({ key, option, pick }: Branch, levels: Levels): string {
  const where = key === 'level' ? `层级=${levelWord(levels, option)}` : `口径${key}=${option}`;
  return `${pick ? '择一 ' : ''}${where}`;
}

/** @throws Unclear */
export function readBranch(text: string, levels: Levels): Branch {
  const [, pick, reading, option] =
    /^(择一)?\s*(?:层级|口径\s*([^=＝\s]+))\s*[=＝]\s*(\S+)$/u.exec(text.trim()) ?? [];
  if (option === undefined) throw unclear('schemesheet.badBranch', { text: text.trim() });
  return {
    key: reading ?? 'level',
    option: reading === undefined ? levelId(levels, option) : option,
    pick: pick !== undefined,
  };
}
