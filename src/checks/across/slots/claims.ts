import { type CellValue, isCellError, toA1 } from '../../../workbook';
import type { AssignmentUse, ScoreNode } from '../../../scoring';
import type { ScoreRow, ScoreTable } from '../../score-table';

/** A row of a score sheet whose clauses draw on the cases of an assignment. */
export interface ClaimingRow {
  readonly row: ScoreRow;
  /** Clauses of the assignment that the row shows. */
  readonly nodes: ReadonlySet<string>;
  /** What a case may be used for once: groups, or clauses. */
  readonly places: ReadonlySet<string>;
  /** What the row comes to, of all clauses it shows. */
  readonly scored: readonly ScoreNode[];
}

/** Rows of a sheet by the clauses of an assignment they show. */
export function claimingRows(table: ScoreTable, use: AssignmentUse): ClaimingRow[] {
  const groupOf = new Map(use.groups.flatMap(({ name, nodes }) => nodes.map((id) => [id, name])));
  return table.rows.flatMap((row): ClaimingRow[] => {
    const scored = topmost(row.scored);
    const nodes = new Set(scored.flatMap(idsOf).filter((id) => groupOf.has(id)));
    if (nodes.size === 0) return [];
    const places =
      use.policy === 'one-slot' ? nodes : new Set([...nodes].map((id) => groupOf.get(id) ?? id));
    return [{ row, nodes, places, scored }];
  });
}

/** Without clauses that another one of the row contains. */
function topmost(nodes: readonly ScoreNode[]): readonly ScoreNode[] {
  const below = new Set(nodes.flatMap(({ children }) => children.flatMap(idsOf)));
  return nodes.filter(({ id }) => !below.has(id));
}

const idsOf = ({ id, children }: ScoreNode): string[] => [id, ...children.flatMap(idsOf)];

export const isApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  ![...one].some((place) => other.has(place));

/** Words by which people say that a case is named here and not counted. */
const NOT_COUNTED = /不计|不再|已计|已用|另计|不重复|除外|重复/u;

/** Which of these cases a 佐证材料 cell names. */
export function namedIn(value: CellValue, cases: readonly string[]): readonly string[] {
  if (typeof value !== 'string' || isCellError(value) || NOT_COUNTED.test(value)) return [];
  const text = value.normalize('NFKC').toUpperCase();
  return cases.filter((id) => isNamed(text, id.normalize('NFKC').toUpperCase()));
}

/** As a word of its own: `A1` is not named by `A12`. A bare figure may be anything. */
function isNamed(text: string, id: string): boolean {
  if (/^\d{1,3}$/u.test(id)) return false;
  for (let at = text.indexOf(id); at !== -1; at = text.indexOf(id, at + 1)) {
    const [before, after] = [text[at - 1] ?? '', text[at + id.length] ?? ''];
    if (!/[A-Z0-9]/u.test(before) && !/[A-Z0-9]/u.test(after)) return true;
  }
  return false;
}

export function proofCell(
  table: ScoreTable,
  { row }: ScoreRow,
): { value: CellValue; address: string } | null {
  const { proof } = table.columns;
  if (proof === null) return null;
  return { value: table.sheet.cell(row, proof), address: toA1({ row, column: proof }) };
}
