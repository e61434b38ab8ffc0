import type { Finding, Phrase, Place, Severity } from '../locales';
import type { Edit } from '../workbook';

/** 评分表 · 原始记录 · 相互核对 · 评分办法 · 文字材料, in the order in which they are shown. */
export const CHECK_GROUPS = ['table', 'records', 'across', 'scheme', 'words'] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

export type CellEdit = Extract<Edit, { kind: 'setCell' }>;

/** What puts a problem right. Every edit expects what stood there, so that nothing typed since is written over. */
export interface Fix {
  /** What is done, as the label of a button or a line of a preview. */
  readonly what: Phrase;
  readonly edits: readonly CellEdit[];
  /** No figure changes its meaning: it may be done together with all others of its kind. */
  readonly safe: boolean;
}

/** A place in a text that is no cell: a pasted text, or a file beside the workbook. Both count from 1. */
export interface TextPlace {
  /** Name of the file, or of what was pasted. */
  readonly text: string;
  readonly paragraph: number;
  readonly character: number;
}

/** Something that a reviewer would mark, as one check found it. */
export interface Draft {
  readonly severity: Severity;
  /** Left out only for a text outside the workbook. */
  readonly where?: Place;
  readonly inText?: TextPlace;
  /** What is wrong, with its figures, and what to do. Never a person's name: 人员编号. */
  readonly message: Phrase;
  /**
   * What the problem is about, by names that stay when rows move (`1.2`, `案件台账 A01`): with its figures it makes
   * the problem known again.
   */
  readonly about: string;
  /** Further cells that belong to it, those it is contradicted by first. */
  readonly also?: readonly Place[];
  readonly fix?: Fix;
}

/** A problem of a workbook: a finding with what it takes to show it, put it right, or let it stand. */
export interface Problem extends Finding {
  readonly group: CheckGroup;
  /** The same for the same problem whenever the workbook is checked; another figure makes another one. */
  readonly id: string;
  readonly about: string;
  readonly inText: TextPlace | null;
  readonly also: readonly Place[];
  readonly fix: Fix | null;
}

/** A draft of one check as a problem. `code`: the check's, or the reader's own for what it found. */
export function problemOf(group: CheckGroup, code: string, draft: Draft): Problem {
  const { severity, where, message, about, inText, also, fix } = draft;
  const figures = JSON.stringify(message.params);
  return {
    code,
    severity,
    ...(where === undefined ? {} : { where }),
    message,
    group,
    id: [code, where?.sheet ?? inText?.text ?? '', about, figures].join('|'),
    about,
    inText: inText ?? null,
    also: also ?? [],
    fix: fix ?? null,
  };
}
