import { phrase } from '../../locales';
import type { Rule } from '../../mechanisms';
import type { Scorecard } from '../../rubric';
import type { Given, WorkbookCheck } from '../check';
import { nodesOf } from '../across/provisions';
import { firstSheet } from './places';

/**
 * Contradictions and gaps of the notice, and how they are read: who scores by it has to know them. One that a reading
 * settles is told where the reading plays a part.
 */
export const ODDITY: WorkbookCheck = {
  scope: 'workbook',
  code: 'scheme.oddity',
  group: 'scheme',
  *run(given) {
    const { scored } = given;
    const first = firstSheet(given);
    if (scored === null || first === null) return;
    const { oddities, readings } = scored.settled;
    const inUse = readingsInUse(given);
    for (const { id, text, readAs } of oddities) {
      const named = Object.keys(readings).filter((key) => names(readAs, key));
      const [sheet] = named.flatMap((key) => inUse.get(key) ?? []);
      if (named.length > 0 && sheet === undefined) continue;
      yield {
        severity: 'hint',
        where: sheet === undefined ? first : { sheet },
        message: phrase('schemeChecks.oddity', { id, text, readAs }),
        about: `oddity ${id}`,
      };
    }
  },
};

/** 「见口径 W1」 names W1, and neither W10 nor XW1. */
function names(text: string, key: string): boolean {
  const at = text.indexOf(key);
  if (at === -1) return false;
  const around = `${text[at - 1] ?? ''}${text[at + key.length] ?? ''}`;
  return !/[A-Za-z0-9]/u.test(around) || names(text.slice(at + 1), key);
}

/** Readings that shape a table of this workbook, with the sheets of those tables. */
function readingsInUse({ tables, scored }: Given): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { sheet, card, remembered } of tables) {
    if (card === null || remembered === null) continue;
    const tree = scored?.trees.find((one) => one.table === remembered.table);
    const keys = new Set([...keysOf(card), ...(tree?.readings ?? []).map(({ key }) => key)]);
    for (const key of keys) found.set(key, [...(found.get(key) ?? []), sheet.name]);
  }
  return found;
}

const keysOf = (card: Scorecard<Rule>): readonly string[] =>
  nodesOf(card).flatMap((node) => node.readings);
