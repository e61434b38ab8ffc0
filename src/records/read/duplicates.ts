import { phrase } from '../../locales';
import type { SheetDictionary } from '../dictionary-types';
import type { Column } from '../table';
import { type Figures, LACKS_KEY, figuresOf, groupRows } from './grouping';
import type { IssueLog } from './issues';

/** What the comparison of rows needs to know of a table. */
export interface Rows {
  readonly size: number;
  readonly columns: ReadonlyMap<string, Column>;
  readonly rowNumbers: Int32Array;
  readonly actualSheet: string;
}

function figures(rows: Rows, names: readonly string[]): Figures[] {
  return names.flatMap((name) => {
    const column = rows.columns.get(name);
    return column === undefined ? [] : [figuresOf(column)];
  });
}

/** Rows without a whole key: two that are equal in everything may be one record entered twice. */
function reportLookAlikes(
  rows: Rows,
  groups: Int32Array | null,
  all: readonly Figures[],
  issues: IssueLog,
) {
  const unkeyed: number[] = [];
  for (let row = 0; row < rows.size; row += 1)
    if (groups === null || groups[row] === LACKS_KEY) unkeyed.push(row);
  if (unkeyed.length < 2) return;
  const listed = all.map(
    (figure): Figures =>
      (index) =>
        figure(unkeyed[index] ?? -1),
  );
  const same = groupRows(unkeyed.length, [], listed);
  const first = new Map<number, number>();
  for (const [index, row] of unkeyed.entries()) {
    const group = same[index] ?? LACKS_KEY;
    if (group < 0) continue;
    const before = first.get(group);
    if (before === undefined) first.set(group, row);
    else {
      const message = phrase('records.sameRow', { first: rows.rowNumbers[before] ?? 0 });
      issues.add('warning', message, rows.actualSheet, rowAddress(rows, row));
    }
  }
}

function rowAddress({ rowNumbers }: Rows, row: number): string {
  const number = rowNumbers[row] ?? 0;
  return `${number}:${number}`;
}

function reportMissingKeys(rows: Rows, dictionary: SheetDictionary, issues: IssueLog): void {
  const [name] = dictionary.key ?? [];
  const column = name === undefined ? undefined : rows.columns.get(name);
  if (name === undefined || column === undefined) return;
  const figure = figuresOf(column);
  for (let row = 0; row < rows.size; row += 1)
    if (Number.isNaN(figure(row)))
      issues.add(
        'warning',
        phrase('records.missingKey', { column: name }),
        rows.actualSheet,
        rowAddress(rows, row),
      );
}

/**
 * Finds rows that are the same record as an earlier one (equal key), and reports them: a plain
 * repetition is a hint, contradicting contents are an error. Returns row → earlier row or -1.
 */
export function findDuplicates(
  rows: Rows,
  dictionary: SheetDictionary,
  issues: IssueLog,
): Int32Array | null {
  const keys = dictionary.key ?? [];
  const complete = keys.length > 0 && keys.every((key) => rows.columns.has(key));
  const details = (dictionary.keyDetails ?? []).filter((name) => rows.columns.has(name));
  const all = figures(rows, [...rows.columns.keys()]);
  const groups = complete
    ? groupRows(rows.size, figures(rows, keys), figures(rows, details))
    : null;
  reportMissingKeys(rows, dictionary, issues);
  reportLookAlikes(rows, groups, all, issues);
  if (groups === null) return null;
  const firstOf = new Int32Array(rows.size).fill(-1);
  let duplicateOf: Int32Array | null = null;
  for (let row = 0; row < rows.size; row += 1) {
    const group = groups[row] ?? -1;
    if (group < 0) continue;
    const first = firstOf[group] ?? -1;
    if (first < 0) {
      firstOf[group] = row;
      continue;
    }
    duplicateOf ??= new Int32Array(rows.size).fill(-1);
    duplicateOf[row] = first;
    const same = all.every((figure) => Object.is(figure(first), figure(row)));
    const params = { first: rows.rowNumbers[first] ?? 0, key: [...keys, ...details].join('、') };
    issues.add(
      same ? 'hint' : 'error',
      phrase(same ? 'records.repeatedRecord' : 'records.conflictingRecord', params),
      rows.actualSheet,
      rowAddress(rows, row),
    );
  }
  return duplicateOf;
}
