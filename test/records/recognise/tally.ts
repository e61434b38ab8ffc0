import type { RawRecognition, RecognisedSheet } from '../../../src/records';
import type { Truth } from './messy';

/** What came of the sheets and columns of a workbook, each by its name. */
export type Tally = {
  readonly rightSheets: string[];
  /** Left to the user, the right answer among the candidates. */
  readonly askedSheets: string[];
  readonly missedSheets: string[];
  readonly wrongSheets: string[];
  readonly rightColumns: string[];
  readonly askedColumns: string[];
  readonly missedColumns: string[];
  readonly wrongColumns: string[];
};

export function emptyTally(): Tally {
  return {
    rightSheets: [],
    askedSheets: [],
    missedSheets: [],
    wrongSheets: [],
    rightColumns: [],
    askedColumns: [],
    missedColumns: [],
    wrongColumns: [],
  };
}

/** Holds one sheet against the truth. Columns count only where the sheet itself is right. */
export function tallySheet(
  found: RecognisedSheet | undefined,
  truth: Truth,
  tally: Tally = emptyTally(),
): Tally {
  const name = found?.sheet ?? '?';
  const offered = found?.candidates.map((candidate) => candidate.name) ?? [];
  const { kind } = truth;
  const sure = found?.kind ?? null;
  if (sure !== null) (sure === kind ? tally.rightSheets : tally.wrongSheets).push(name);
  else if (kind === null) tally.rightSheets.push(name);
  else (offered.includes(kind) ? tally.askedSheets : tally.missedSheets).push(name);
  if (found === undefined || sure === null || sure !== kind) return tally;
  const wanted = truth.columns ?? {};
  for (const column of found.columns) {
    const right = wanted[column.column] ?? null;
    const label = `${name}·${column.header}`;
    if (column.name !== null)
      (column.name === right ? tally.rightColumns : tally.wrongColumns).push(
        `${label}→${column.name}`,
      );
    else if (right !== null) {
      const asked = column.candidates.some((candidate) => candidate.name === right);
      (asked ? tally.askedColumns : tally.missedColumns).push(label);
    }
  }
  const seen = new Set(found.columns.map(({ column }) => column));
  for (const [column, right] of Object.entries(wanted))
    if (!seen.has(Number(column))) tally.missedColumns.push(`${name}·${right}`);
  return tally;
}

export function tallyOf(
  recognition: RawRecognition,
  sheets: readonly { readonly name: string; readonly truth: Truth }[],
): Tally {
  const tally = emptyTally();
  for (const { name, truth } of sheets)
    tallySheet(
      recognition.sheets.find(({ sheet }) => sheet === name),
      truth,
      tally,
    );
  return tally;
}
