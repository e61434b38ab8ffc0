import { finding, type Finding, phrase } from '../../locales';
import { toA1 } from '../../workbook';
import type { Grid } from './grid';
import type { Header, HeaderColumn } from './header';
import { headerWords } from './header-names';
import type { FilledColumn, FoundColumn } from './types';

export const FILLED: readonly FilledColumn[] = ['score', 'why', 'proof'];

export interface Columns {
  readonly found: Readonly<Record<FilledColumn, FoundColumn>>;
  readonly findings: readonly Finding[];
}

/**
 * Where 自评得分, 计分说明 and 佐证材料 stand; what is missing gets the next column to the right in which
 * nothing stands. `not`: columns that only look like one of them.
 */
export function columnsOf(
  grid: Grid,
  header: Header,
  last: number,
  not: ReadonlySet<number> = new Set(),
): Columns {
  const findings: Finding[] = [];
  const free = freeColumns(grid, header, last);
  const place = (what: FilledColumn): FoundColumn => {
    const alike = header.columns.filter(({ kind, column }) => kind === what && !not.has(column));
    const [first, ...others] = preferred(what, alike);
    if (first === undefined) return { column: free.next().value, header: null };
    if (others.length > 0)
      findings.push(
        finding(
          what === 'score' ? 'error' : 'warning',
          phrase('recognise.severalColumns', {
            column: phrase(`scoresheet.column_${what}`),
            taken: first.text,
            others: others.map(({ text }) => text).join('、'),
          }),
          {
            sheet: grid.sheet.name,
            address: toA1({ row: header.bottom, column: first.column }),
          },
        ),
      );
    return { column: first.column, header: first.text };
  };
  const found = { score: place('score'), why: place('why'), proof: place('proof') };
  for (const what of FILLED)
    if (found[what].header === null)
      findings.push(
        finding(
          'hint',
          phrase('recognise.columnAdded', { column: phrase(`scoresheet.column_${what}`) }),
          {
            sheet: grid.sheet.name,
            address: toA1({ row: header.bottom, column: found[what].column }),
          },
        ),
      );
  return { found, findings };
}

/** Of several columns for scores, the one that says that it is the unit's own. */
function preferred(what: FilledColumn, alike: readonly HeaderColumn[]): readonly HeaderColumn[] {
  if (what !== 'score' || alike.length < 2) return alike;
  const own = alike.filter(({ text }) => /自评|自查|自测|自我/u.test(headerWords(text)));
  return own.length > 0 ? own : alike;
}

function* freeColumns(grid: Grid, header: Header, last: number): Generator<number, number> {
  const { sheet } = grid;
  let column = Math.max(...header.columns.map((one) => one.column));
  for (;;) {
    column += 1;
    if (isFree(sheet, column, header.top, last)) yield column;
  }
}

/** Whether nothing stands in a column beside the table: no value, no formula, no merged area. */
function isFree(sheet: Grid['sheet'], column: number, top: number, last: number): boolean {
  for (let row = top; row <= last; row += 1)
    if (sheet.cell(row, column) !== null || sheet.formula(row, column) !== undefined) return false;
  return !sheet.merges.some(
    (area) => area.left <= column && column <= area.right && area.top <= last && top <= area.bottom,
  );
}
