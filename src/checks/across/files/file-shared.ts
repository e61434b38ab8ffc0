import { phrase } from '../../../locales';
import { COUNTED, type MeasureContext, select } from '../../../measures';
import { COLLECTIVE, type RecordTable, textAt } from '../../../records';
import type { Provision } from '../../../rubric';
import type { Scored, WorkbookCheck } from '../../check';
import type { Draft } from '../../problem';
import { contextFor } from '../given-context';
import { listed } from '../../listed';
import { provisionsOf } from '../provisions';
import { cellOf } from '../../record-cells';
import { looseNumber } from '../same-number';
import { CASE_NUMBER, FILE_KIND, FILES } from './file-rules';

/**
 * A record that two owners submit although the notice forbids it. Where one of them has a score sheet, scoring says so
 * of the same number; here are the others, and one file under two numbers.
 */
export const FILE_SHARED: WorkbookCheck = {
  scope: 'workbook',
  code: 'across.fileShared',
  group: 'across',
  *run(given) {
    const { scored } = given;
    if (scored === null) return;
    const context = contextFor(given, scored, COLLECTIVE);
    const found = Object.entries(scored.settled.tables).flatMap(([table, card]) =>
      provisionsOf(card).flatMap((provision) => [
        ...sharedUnder(provision, table, context, scored),
      ]),
    );
    // Two tables may print the same ban.
    const places = new Map(found.map((one) => [JSON.stringify(one.where), one]));
    yield* listed([...places.values()]);
  },
};

interface Submitted {
  readonly row: number;
  readonly key: string;
  readonly owner: string;
}

function* sharedUnder(
  { id, unique }: Provision,
  tableId: string,
  context: MeasureContext,
  { trees }: Scored,
): Generator<Draft> {
  if (unique === undefined) return;
  const { table, verdict } = select(unique.of, context);
  const [keys, owners] = [table.column(unique.key), table.column(unique.owner)];
  const all = [...verdict.entries()].flatMap(([row, judged]): Submitted[] => {
    const [key, owner] = [textAt(keys, row), textAt(owners, row)];
    return judged === COUNTED && key !== '' && owner !== '' ? [{ row, key, owner }] : [];
  });
  const told = new Set(trees.filter((one) => one.table === tableId).map(({ subject }) => subject));
  const draft = (
    key: 'acrossChecks.fileShared' | 'acrossChecks.fileLooksShared' | 'acrossChecks.caseShared',
    one: Submitted,
    other: Submitted,
  ): Draft => ({
    severity: key === 'acrossChecks.fileShared' ? 'error' : 'warning',
    where: cellOf(table, one.row, unique.key),
    message: phrase(key, {
      key: one.key,
      other: other.key,
      owners: `${other.owner}、${one.owner}`,
      row: table.rowNumber(other.row),
      clause: id,
      case: caseOf(table, one.row),
    }),
    about: `shared ${id} ${one.key} ${other.owner} ${one.owner}`,
    also: [cellOf(table, other.row, unique.key)],
  });
  const byKey = new Map<string, Submitted>();
  const byLoose = new Map<string, Submitted>();
  const byCase = new Map<string, Submitted>();
  for (const one of all) {
    const file = table.sheet === FILES ? fileOf(table, one.row) : '';
    const [same, loose, twin] = [
      byKey.get(one.key),
      byLoose.get(looseNumber(one.key)),
      file === '' ? undefined : byCase.get(file),
    ];
    if (same !== undefined && same.owner !== one.owner) {
      if (!told.has(same.owner) && !told.has(one.owner))
        yield draft('acrossChecks.fileShared', one, same);
    } else if (loose !== undefined && loose.owner !== one.owner)
      yield draft('acrossChecks.fileLooksShared', one, loose);
    else if (twin !== undefined && twin.owner !== one.owner)
      yield draft('acrossChecks.caseShared', one, twin);
    byKey.set(one.key, same ?? one);
    byLoose.set(looseNumber(one.key), loose ?? one);
    if (file !== '') byCase.set(file, twin ?? one);
  }
}

const caseOf = (table: RecordTable, row: number): string =>
  table.sheet === FILES ? textAt(table.column(CASE_NUMBER), row) : '';

/** What the file is of: its case and its kind; '' where either is not said. */
function fileOf(table: RecordTable, row: number): string {
  const [number, kind] = [caseOf(table, row), textAt(table.column(FILE_KIND), row)];
  return number === '' || kind === '' ? '' : JSON.stringify([number, kind]);
}
