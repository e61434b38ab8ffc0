import { type Finding, type Language, phrase, Refusal } from '../locales';
import type { RecordSet } from '../records';
import {
  emptyMemory,
  type FillPlan,
  type FillRequest,
  type Memory,
  planFill,
  type TypedChoice,
  writeMemory,
} from '../scoresheet';
import type { LoadedScheme, ScoreTree } from '../scoring';
import { type Edit, toA1, type Work } from '../workbook';
import type { Book } from './book';
import type { Choices } from './jobs';
import { undoOf } from './undo';
import type { FillOutcome, FillPreview, PreviewCell, TypedScores } from './views';

/** What is to be filled in, and what becomes of cells that somebody typed. */
export interface FillOrder {
  readonly book: Book;
  readonly scheme: LoadedScheme;
  readonly records: RecordSet;
  readonly trees: readonly ScoreTree[];
  readonly choices: Pick<Choices, 'readings' | 'pins'>;
  readonly language: Language;
  /** What the workbook is to remember besides; left out: what it remembers now. */
  readonly memory?: Memory | null;
  /** Decisions by `sheet!A1`; typed cells without one are undecided. */
  readonly decisions: ReadonlyMap<string, 'keep' | 'replace'>;
}

export interface PlannedFill {
  readonly plan: FillPlan;
  readonly preview: FillPreview;
}

type SetCell = Extract<Edit, { kind: 'setCell' }>;

/** `sheet!A1` of a cell, as decisions name it. */
export const cellName = ({ sheet, address }: { sheet: string; address: string }): string =>
  `${sheet}!${address}`;

/** What a fill is planned from: everything but what becomes of cells that somebody typed. */
export function fillRequest(order: Omit<FillOrder, 'decisions'>): Omit<FillRequest, 'policy'> {
  const { book, scheme, records, trees, choices, language } = order;
  const known = order.memory === undefined ? book.memory : order.memory;
  const { id, version } = scheme.standard;
  return {
    snapshot: book.snapshot,
    trees,
    memory: {
      ...(known ?? emptyMemory({ id, version })),
      readings: { ...choices.readings },
      pins: { ...choices.pins },
    },
    scheme,
    language,
    records,
  };
}

/** Plans a fill and shows it. @throws Refusal where the workbook is another scheme's. */
export async function planOrder(order: FillOrder): Promise<PlannedFill> {
  const { book, decisions } = order;
  const request = fillRequest(order);
  const typed = new Set<string>();
  const plan = planFill({
    ...request,
    policy: (cell): TypedChoice => {
      const name = cellName(cell);
      typed.add(name);
      const decision = decisions.get(name);
      return decision === undefined ? 'ask' : `${decision}-typed`;
    },
  });
  // What would stand in the typed cells shows when all of them give way.
  const replaced = planFill({ ...request, policy: 'replace-typed' });
  const cells = replaced.edits.flatMap((edit) =>
    edit.kind === 'setCell' ? [previewCell(edit, plan, typed, decisions)] : [],
  );
  const undecided = cells.filter((cell) => cell.typed && cell.decision === null).length;
  const waiting = (one: Finding): boolean =>
    one.severity === 'error' &&
    one.where?.address !== undefined &&
    typed.has(cellName({ sheet: one.where.sheet, address: one.where.address }));
  const found = plan.findings.filter((one) => !waiting(one));
  const obstacles = await book.workbook.preflight(plan.edits);
  return {
    plan,
    preview: {
      cells,
      addedSheets: plan.edits.flatMap((edit) =>
        edit.kind === 'addSheet' ? [edit.sheet.name] : [],
      ),
      undecided,
      findings: [...found, ...summed(obstacles)],
    },
  };
}

/** More cells of a sheet than that with one and the same obstacle are one finding about the sheet. */
const FEW = 3;

function summed(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const one of findings) {
    const key = `${one.code}\n${one.severity}\n${one.where?.sheet ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first?.where === undefined || group.length <= FEW) return group;
    const { sheet } = first.where;
    const what = phrase('desk.manyCells', { count: group.length, what: first.message });
    return [{ ...first, message: what, where: { sheet } }];
  });
}

/** Sheets in which edits change cells, or which they add. */
export function sheetsOf(edits: readonly Edit[]): string[] {
  const sheets = edits.flatMap((edit) =>
    edit.kind === 'setCell' ? [edit.sheet] : edit.kind === 'addSheet' ? [edit.sheet.name] : [],
  );
  return [...new Set(sheets)];
}

/** Scores that somebody typed and that differ, by sheet, and what the sheets' 合计 come to with them. */
export function typedScores(order: Omit<FillOrder, 'decisions'>): ReadonlyMap<string, TypedScores> {
  try {
    const { rows, totals, memory } = planFill({ ...fillRequest(order), policy: 'keep-typed' });
    return new Map(
      memory.tables.flatMap(({ sheet, columns }) => {
        const cells = rows
          .filter((row) => row.sheet === sheet && row.kept)
          .map(({ row, nodeId, name, old, computedCell }) => ({
            nodeId,
            name,
            address: toA1({ row, column: columns.score }),
            typed: old,
            computed: computedCell,
          }));
        return cells.length === 0 ? [] : [[sheet, { cells, total: totals.get(sheet) ?? null }]];
      }),
    );
  } catch (error) {
    // A sheet that cannot be filled says so when it is to be filled.
    if (error instanceof Refusal) return new Map();
    throw error;
  }
}

function previewCell(
  edit: SetCell,
  { rows, memory }: FillPlan,
  typed: ReadonlySet<string>,
  decisions: ReadonlyMap<string, 'keep' | 'replace'>,
): PreviewCell {
  const address = toA1(edit);
  const name = cellName({ sheet: edit.sheet, address });
  const row = rows.find((one) => one.sheet === edit.sheet && one.row === edit.row);
  return {
    sheet: edit.sheet,
    address,
    what: whatOf(edit, memory),
    nodeId: row?.nodeId ?? null,
    name: row?.name ?? null,
    old: edit.expected,
    now: edit.value,
    typed: typed.has(name),
    decision: typed.has(name) ? (decisions.get(name) ?? null) : null,
  };
}

function whatOf({ sheet, row, column }: SetCell, memory: Memory): PreviewCell['what'] {
  const table = memory.tables.find((one) => one.sheet === sheet);
  if (table === undefined) return 'other';
  if (row === table.total) return 'total';
  if (!Object.values(table.rows).includes(row)) return 'other';
  if (column === table.columns.score) return 'score';
  if (column === table.columns.why) return 'why';
  return column === table.columns.proof ? 'proof' : 'other';
}

/**
 * Writes a planned fill, with what takes it back.
 * @throws Refusal where typed cells wait for a decision or the workbook refuses; nothing is changed then.
 */
export async function fillOrder(
  book: Book,
  { plan, preview }: PlannedFill,
  work: Work = {},
): Promise<FillOutcome> {
  if (preview.undecided > 0)
    throw new Refusal(phrase('desk.typedUndecided', { count: preview.undecided }), plan.findings);
  const report = await book.workbook.apply(undoable(book, plan), work);
  return {
    changed: announced(preview),
    sheets: sheetsOf(plan.edits),
    findings: [...plan.findings, ...report.losses, ...report.notes],
  };
}

/**
 * Cells that show something else after the fill, as the preview counts them. A workbook's own count leaves out a
 * total whose formula stands there already and only calculates anew; people would miss those cells.
 */
function announced({ cells }: FillPreview): number {
  return cells.filter(({ decision, old, now }) => decision !== 'keep' && old !== now).length;
}

/** The plan's edits, the workbook remembering how to take them back. */
export function undoable(book: Book, { edits, memory }: FillPlan): readonly Edit[] {
  const remembers = edits.some((edit) => edit.kind === 'remember');
  const changes = edits.some((edit) => edit.kind !== 'remember');
  if (!changes || !remembers) return edits;
  const text = writeMemory({ ...memory, undo: undoOf(book.snapshot, book.memory, edits) });
  return edits.map((edit) => (edit.kind === 'remember' ? { ...edit, memory: text } : edit));
}
