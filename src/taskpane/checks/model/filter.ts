import type { CheckGroup, Problem } from '../../../checks';
import type { Severity } from '../../../locales';

/** What of a long list is shown. */
export interface Filter {
  readonly severity: Severity | 'all';
  /** One group, one sheet (or one text), or everything. */
  readonly scope:
    | { readonly kind: 'all' }
    | { readonly kind: 'group'; readonly group: CheckGroup }
    | { readonly kind: 'sheet'; readonly sheet: string };
  /** Words that somebody looks for. */
  readonly query: string;
}

export const NO_FILTER: Filter = { severity: 'all', scope: { kind: 'all' }, query: '' };

/** The sheet that a problem stands on, or the text outside the workbook; null: the workbook as a whole. */
export function homeOf({ where, inText }: Problem): string | null {
  return where?.sheet ?? inText?.text ?? null;
}

/** Sheets and texts that problems stand on, each once, in the order in which they come up. */
export function homesOf(problems: readonly Problem[]): readonly string[] {
  return [...new Set(problems.flatMap((one) => homeOf(one) ?? []))];
}

/** The problems that a filter lets through. `wordsOf`: everything of a problem that people read. */
export function shownProblems(
  problems: readonly Problem[],
  { severity, scope, query }: Filter,
  wordsOf: (problem: Problem) => string,
): readonly Problem[] {
  const wanted = plain(query).split(' ').filter(Boolean);
  return problems.filter((one) => {
    if (severity !== 'all' && one.severity !== severity) return false;
    if (scope.kind === 'group' && one.group !== scope.group) return false;
    if (scope.kind === 'sheet' && homeOf(one) !== scope.sheet) return false;
    if (wanted.length === 0) return true;
    const words = plain(wordsOf(one));
    return wanted.every((word) => words.includes(word));
  });
}

/** Full-width letters and capitals are found by plain ones. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

/** The same problem in a list: its id alone may stand for several places. */
export const keyOf = ({ id, where, inText }: Problem): string =>
  [id, where?.address, inText?.paragraph, inText?.character].join('|');
