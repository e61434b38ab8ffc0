import { phrase } from '../../locales';
import { COUNTED, isUndecided, select } from '../../measures';
import { COLLECTIVE, isBlankText, textAt } from '../../records';
import type { Rule } from '../../mechanisms';
import type { SchemeNode, Selection } from '../../rubric';
import type { WorkbookCheck } from '../check';
import { CASE_NUMBER, CASES } from './files/file-rules';
import { contextFor } from './given-context';
import { listed } from '../listed';
import { nodesOf } from './provisions';
import { cellOf } from '../record-cells';

const LEVEL = '认领层级';

/** A case that would count if it said whether the city or the county claims it. */
export const CLAIM_LEVEL: WorkbookCheck = {
  scope: 'workbook',
  code: 'across.claimLevel',
  group: 'across',
  *run(given) {
    const { scored, records } = given;
    const cases = records.table(CASES);
    if (scored === null || cases.columnNumber(LEVEL) === null) return;
    const context = contextFor(given, scored, COLLECTIVE);
    const clauses = new Map<number, string[]>();
    const level = cases.column(LEVEL);
    for (const [table, card] of Object.entries(scored.settled.tables)) {
      if (!scored.trees.some((tree) => tree.table === table)) continue;
      for (const node of nodesOf(card))
        for (const selection of selectionsOf(node)) {
          const { verdict } = select(selection, context);
          for (const [row, judged] of verdict.entries())
            if ((judged === COUNTED || isUndecided(judged)) && isBlankText(level, row))
              clauses.set(row, [...(clauses.get(row) ?? []), node.id]);
        }
    }
    yield* listed(
      [...clauses].map(([row, ids]) => ({
        severity: 'hint' as const,
        where: cellOf(cases, row, LEVEL),
        message: phrase('acrossChecks.claimLevel', {
          case: textAt(cases.column(CASE_NUMBER), row),
          clauses: [...new Set(ids)].join('、'),
        }),
        about: `claim ${textAt(cases.column(CASE_NUMBER), row)}`,
      })),
    );
  },
};

/** Selections of cases whose condition asks for the level. */
function selectionsOf({ rule }: SchemeNode<Rule>): readonly Selection[] {
  if (rule === undefined) return [];
  const all =
    rule.kind === 'perCase' ? [rule.cases] : rule.kind === 'perCategory' ? [rule.records] : [];
  return all.filter(({ from, where }) => from === CASES && JSON.stringify([where]).includes(LEVEL));
}
