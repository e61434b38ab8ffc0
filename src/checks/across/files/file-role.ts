import { phrase } from '../../../locales';
import {
  COUNTED,
  compile,
  describeCondition,
  FALSE,
  isUndecided,
  type MeasureContext,
  select,
  TRUE,
} from '../../../measures';
import { type RecordTable, textAt } from '../../../records';
import { isForm, type Related } from '../../../rubric';
import type { WorkbookCheck } from '../../check';
import type { Draft } from '../../problem';
import { contextFor } from '../given-context';
import { listed } from '../../listed';
import { cellOf } from '../../record-cells';
import { datesOf } from './file-dates';
import {
  CASE_NUMBER,
  columnsIn,
  FILE_NUMBER,
  type FileRule,
  FILES,
  filesOf,
  fileTables,
  OWNER,
  partsOf,
  rolesIn,
} from './file-rules';

/** A case file that does not count for the one it is submitted for: no role in it, of no case, out of time. */
export const FILE_ROLE: WorkbookCheck = {
  scope: 'workbook',
  code: 'across.fileRole',
  group: 'across',
  *run(given) {
    const { scored, records } = given;
    const files = records.table(FILES);
    if (scored === null || files.size === 0) return;
    const drafts: Draft[] = [];
    for (const { owners, rules } of fileTables(given, scored))
      for (const owner of owners) {
        const context = contextFor(given, scored, owner);
        for (const row of filesOf(files, owner))
          drafts.push(...unfit(files, row, owner, rules, context));
      }
    yield* listed(drafts);
  },
};

/** What keeps a file from counting under any clause: of several clauses the one that it comes closest to. */
function unfit(
  files: RecordTable,
  row: number,
  owner: string,
  rules: readonly FileRule[],
  context: MeasureContext,
): readonly Draft[] {
  const verdicts = rules.map(({ marks }) => select(marks.from, context).verdict[row] ?? COUNTED);
  if (verdicts.includes(COUNTED)) return [];
  const closest = rules
    .map((rule) => faultsOf(files, row, owner, rule, context))
    .reduce<readonly Draft[] | null>(
      (best, one) => (best === null || one.length < best.length ? one : best),
      null,
    );
  // What is not filled in is told as such; only an empty closing date says something by itself.
  const open = verdicts.some(isUndecided);
  return (closest ?? []).filter(
    ({ message }) => !open || message.key === 'acrossChecks.fileNotClosed',
  );
}

function faultsOf(
  files: RecordTable,
  row: number,
  owner: string,
  { node, marks }: FileRule,
  context: MeasureContext,
): readonly Draft[] {
  const drafts: Draft[] = [];
  const number = textAt(files.column(FILE_NUMBER), row);
  const base = { owner, number, clause: node.id };
  const missed: string[] = [];
  for (const part of partsOf(marks.from)) {
    if (compile(part, files, context)(row) !== FALSE) continue;
    const roles = rolesIn(part);
    if (roles !== null) missed.push(...roles);
    else if (isForm(part, 'exists'))
      drafts.push(notInCases(files, row, part.exists, base, context));
    else
      drafts.push({
        severity: 'warning',
        where: cellOf(files, row, ...columnsIn(part)),
        message: phrase('acrossChecks.fileUnfit', {
          ...base,
          condition: describeCondition(part, context),
        }),
        about: `unfit ${owner} ${number} ${columnsIn(part).join('、')}`,
      });
  }
  if (missed.length > 0)
    drafts.unshift({
      severity: 'error',
      where: cellOf(files, row, ...missed, OWNER),
      message: phrase('acrossChecks.fileNoRole', { ...base, roles: missed.join('、') }),
      about: `role ${owner} ${number}`,
      also: [...missed, OWNER].map((name) => cellOf(files, row, name)),
    });
  return [...drafts, ...datesOf(files, row, owner, { node, marks }, context)];
}

/** The case is not on the list, or the subject has not the part in it that the notice asks for. */
function notInCases(
  files: RecordTable,
  row: number,
  { in: sheet, match, where }: Related,
  base: Readonly<Record<string, string>>,
  context: MeasureContext,
): Draft {
  const there = context.records.table(sheet);
  const isListed = compile({ exists: { in: sheet, match } }, files, context)(row) === TRUE;
  const roles = where === undefined ? null : rolesIn(where);
  const [here] = Object.values(match);
  const number = textAt(files.column(here ?? CASE_NUMBER), row);
  const params = { ...base, case: number, sheet: there.actualSheet };
  const place = cellOf(files, row, here ?? CASE_NUMBER);
  const about = `case ${base.owner ?? ''} ${base.number ?? ''}`;
  if (!isListed)
    return {
      severity: 'warning',
      where: place,
      message: phrase('acrossChecks.fileWithoutCase', params),
      about,
    };
  const at = caseRow(there, Object.keys(match)[0] ?? CASE_NUMBER, number);
  const also = at === null ? {} : { also: [cellOf(there, at, ...(roles ?? []))] };
  if (roles !== null)
    return {
      severity: 'error',
      where: place,
      message: phrase('acrossChecks.caseNoRole', { ...params, roles: roles.join('、') }),
      about,
      ...also,
    };
  const condition = describeCondition(where ?? {}, context);
  return {
    severity: 'warning',
    where: place,
    message: phrase('acrossChecks.fileUnfit', { ...base, condition }),
    about,
    ...also,
  };
}

function caseRow(cases: RecordTable, column: string, number: string): number | null {
  const numbers = cases.column(column);
  for (let row = 0; row < cases.size; row += 1) if (textAt(numbers, row) === number) return row;
  return null;
}
