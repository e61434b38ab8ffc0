import { phrase } from '../../../locales';
import { COLLECTIVE, type RecordTable, ROSTER_SHEET, textAt } from '../../../records';
import type { RecordsCheck } from '../../check';
import type { Draft } from '../../problem';
import { rowsByText } from '../rows-by-text';
import { listed } from '../../listed';
import { cellOf } from '../../record-cells';
import { CASE_NUMBER, CASES, FILES, OWNER } from './file-rules';

const UNIT = '所属单位';
const HANDLER = '办案单位';
const ROSTER_UNIT = '单位';

/** The unit's own file that is another unit's: by its case, or because nobody and nothing else is of that unit. */
export const FILE_UNIT: RecordsCheck = {
  scope: 'records',
  code: 'across.fileUnit',
  group: 'across',
  reads: [FILES, CASES],
  *run({ records }) {
    const [files, cases] = [records.table(FILES), records.table(CASES)];
    const roster = records.table(ROSTER_SHEET);
    const known = new Set([...valuesOf(cases, HANDLER), ...valuesOf(roster, ROSTER_UNIT)]);
    const byNumber = rowsByText(cases, CASE_NUMBER);
    const [owners, units] = [files.column(OWNER), files.column(UNIT)];
    const drafts: Draft[] = [];
    for (let row = 0; row < files.size; row += 1) {
      const unit = textAt(units, row);
      if (textAt(owners, row) !== COLLECTIVE || unit === '') continue;
      const [at] = byNumber.get(textAt(files.column(CASE_NUMBER), row)) ?? [];
      const handler = at === undefined ? '' : textAt(cases.column(HANDLER), at);
      const about = `unit ${textAt(files.column('案卷编号'), row)}`;
      const where = cellOf(files, row, UNIT);
      if (at !== undefined && handler !== '' && !isSameUnit(handler, unit))
        drafts.push({
          severity: 'warning',
          where,
          message: phrase('acrossChecks.fileOfOther', { unit, handler }),
          about,
          also: [cellOf(cases, at, HANDLER)],
        });
      else if (known.size > 0 && ![...known].some((one) => isSameUnit(one, unit)))
        drafts.push({
          severity: 'hint',
          where,
          message: phrase('acrossChecks.fileUnitUnknown', { unit }),
          about,
        });
    }
    yield* listed(drafts);
  },
};

function valuesOf(table: RecordTable, name: string): readonly string[] {
  const column = table.column(name);
  return column.kind === 'text' ? column.values.filter((value) => value !== '') : [];
}

/** `某区局` and `示例区某区局` are one unit: a unit is called by more or less of its name. */
function isSameUnit(one: string, other: string): boolean {
  return isPart(one, other) || isPart(other, one);
}

/** Every character of the shorter name stands in the longer one, in this order. */
function isPart(short: string, long: string): boolean {
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at);
    if (at === -1) return false;
    at += 1;
  }
  return true;
}
