import { CANDIDATES_SHEET, candidatesOf } from '../../records';
import type { Rule } from '../../mechanisms';
import type { EligibilityRule, Scorecard } from '../../rubric';
import { eligibilityOf, type EligibilityUse } from '../../scoring';
import type { Place } from '../../locales';
import type { Given, Scored } from '../check';
import { contextFor } from './given-context';
import { rowsOf } from '../record-cells';

/** What a rule about who may stand says of somebody. */
export interface Standing {
  /** 集体, or a 人员编号. */
  readonly subject: string;
  readonly rule: EligibilityRule;
  readonly use: EligibilityUse;
  /** The subject's row of 候选对象, else its score sheet; null where it has neither. */
  readonly home: Place | null;
}

/**
 * Everybody who stands, by every rule of the tables they stand in: those whose score sheet is in the workbook, and
 * candidates whose sheet is not.
 */
export function standings(given: Given, scored: Scored): Standing[] {
  return Object.entries(scored.settled.tables).flatMap(([id, card]) =>
    card.eligibility.length === 0
      ? []
      : subjectsOf(id, card, given, scored).flatMap((subject) =>
          standingsOf(id, card, subject, given, scored),
        ),
  );
}

function standingsOf(
  id: string,
  card: Scorecard<Rule>,
  subject: string,
  given: Given,
  scored: Scored,
): Standing[] {
  const tree = scored.trees.find((one) => one.table === id && one.subject === subject);
  const uses = tree?.eligibilityRules ?? eligibilityOf(card, contextFor(given, scored, subject));
  const home = homeOf(id, subject, given);
  return uses.flatMap((use) => {
    const rule = card.eligibility.find((one) => one.id === use.id);
    return rule === undefined ? [] : [{ subject, rule, use, home }];
  });
}

function subjectsOf(
  id: string,
  card: Scorecard<Rule>,
  { records }: Given,
  { trees }: Scored,
): readonly string[] {
  const filled = trees.filter(({ table }) => table === id).map(({ subject }) => subject);
  const listed = card.subject === 'person' ? candidatesOf(records).map(({ key }) => key) : [];
  return [...new Set([...filled, ...listed])];
}

function homeOf(id: string, subject: string, { records, tables }: Given): Place | null {
  const own = candidatesOf(records).find(({ key }) => key === subject);
  if (own !== undefined) return rowsOf(records.table(CANDIDATES_SHEET), [own.row]);
  const sheet = tables.find(
    ({ remembered }) => remembered?.table === id && remembered.subject === subject,
  );
  return sheet === undefined ? null : { sheet: sheet.sheet.name };
}
