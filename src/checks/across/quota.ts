import { phrase } from '../../locales';
import { CANDIDATES_SHEET, type RecordTable, textsAt } from '../../records';
import { type LoadedScheme, progress } from '../../scoring';
import type { Scored, WorkbookCheck } from '../check';
import type { Draft } from '../problem';
import { listed } from '../listed';
import { cellOf } from '../record-cells';

const TRAININGS = '培训活动';
const ATTENDING = '参加人员';
const WANTED = '应参加人数';

/**
 * Numbers that the notice asks: candidates of tables that nobody has filled in (scoring tells it of the others), people
 * sent to a training, cases allotted to the unit.
 */
export const QUOTA: WorkbookCheck = {
  scope: 'workbook',
  code: 'across.quota',
  group: 'across',
  *run(given) {
    const { records, asOf, scored } = given;
    yield* listed(trainings(records.table(TRAININGS)));
    if (scored === null) return;
    const scheme = underChoices(scored);
    const { quotas, allocations } = progress({ scheme, records, asOf, level: scored.level });
    const filled = new Set(scored.trees.map(({ table }) => table));
    const { actualSheet, size } = records.table(CANDIDATES_SHEET);
    for (const { id, name, table, found, count, reported } of quotas) {
      if (!reported || size === 0 || filled.has(table) || found === count) continue;
      yield {
        severity: found > count ? 'warning' : 'hint',
        where: { sheet: actualSheet },
        message: phrase('acrossChecks.quota', { name, found, count }),
        about: `quota ${id}`,
      };
    }
    for (const { id, name, state, why } of allocations) {
      if (state === 'done' || state === 'noTask') continue;
      yield {
        severity: 'hint',
        where: { sheet: records.table('案件台账').actualSheet },
        message: phrase('acrossChecks.allocation', { name, why }),
        about: `allocation ${id}`,
      };
    }
  },
};

/** The scheme as it is settled already, whatever choices it is asked for. */
export function underChoices({ scheme, settled }: Scored): LoadedScheme {
  return { ...scheme, settle: () => settled };
}

/** Fewer people than the notification asked for. */
function trainings(table: RecordTable): Draft[] {
  const [attending, wanted] = [table.column(ATTENDING), table.column(WANTED)];
  if (wanted.kind !== 'number') return [];
  const drafts: Draft[] = [];
  for (let row = 0; row < table.size; row += 1) {
    const count = wanted.values[row] ?? Number.NaN;
    const people = textsAt(attending, row);
    if (Number.isNaN(count) || people === null) continue;
    const found = new Set(people).size;
    if (found >= count) continue;
    drafts.push({
      severity: 'hint',
      where: cellOf(table, row, ATTENDING),
      message: phrase('acrossChecks.training', { found, count }),
      about: `training ${String(table.rowNumber(row))}`,
      also: [cellOf(table, row, WANTED)],
    });
  }
  return drafts;
}
