import { type CheckRun, type Problem, resultEdits } from '../checks';
import {
  type CheckView,
  decided,
  type FixedCell,
  memoryToChange,
  planFixes,
  readBook,
  undoOf,
  viewOf,
} from '../desk';
import { type Finding, phrase, Refusal } from '../locales';
import { type Memory, writeMemory } from '../scoresheet';
import { type ApplyReport, type Edit, toA1 } from '../workbook';
import { type Checked, checked, type CheckRequest } from './checking';
import type { Opened } from './open';
import type { Session } from './session';

/** What is to become of a checked workbook; problems by their id. */
export interface CopyOrder {
  /** What was checked, as people call it. */
  readonly title: string;
  /** Put everything right of which no figure changes its meaning. */
  readonly fix: boolean;
  readonly ignore: readonly string[];
  readonly heed: readonly string[];
  readonly reason: string;
}

export interface CopyOutcome {
  /** What stands in the workbook after that. */
  readonly view: CheckView;
  readonly fixed: readonly FixedCell[];
  /** Problems whose fix has to wait for another one's. */
  readonly waiting: number;
  /** Why some cells could not be put right. */
  readonly blocked: readonly Finding[];
  /** False: a newer version's memory was left alone, and what was written cannot be taken back. */
  readonly undoable: boolean;
  /** Where the results stand. */
  readonly sheet: string;
  readonly report: ApplyReport;
}

/** Sums of sums: how often results are calculated after a fix. */
const MOST_ROUNDS = 4;

/** Problems as people name them: by their number in the list, or by their id. @throws Refusal for one that is not there */
export function chosenProblems(
  given: readonly string[],
  { problems, ignored }: CheckView,
): string[] {
  const all = [...problems, ...ignored.map(({ problem }) => problem)];
  return given.map((text) => {
    const found = /^\d+$/u.test(text) ? all[Number(text) - 1] : all.find(({ id }) => id === text);
    if (found === undefined)
      throw new Refusal(phrase('cli.noSuchProblem', { problem: text, count: all.length }));
    return found.id;
  });
}

/**
 * Changes the workbook in hand: problems let stand, safe fixes, and the sheet of what is left. All of it is taken back
 * in one step, but for what the user lets stand. @throws Refusal
 */
export async function checkedCopy(
  session: Session,
  opened: Opened,
  before: Checked,
  request: CheckRequest,
  order: CopyOrder,
): Promise<CopyOutcome> {
  const memory = memoryWith(opened, before, order);
  const standing = viewOf(before.run, memory).problems;
  const fixes = order.fix ? await possibleFixes(opened, standing) : NO_FIXES;
  const fixing = await opened.workbook.apply(fixes.edits);
  const again = async (): Promise<Opened> => ({
    path: opened.path,
    ...(await readBook(opened.workbook)),
  });
  const checkAgain = async (one: Opened): Promise<CheckRun> =>
    (await checked(session.silent(), one, request)).run;
  let now = fixes.edits.length === 0 ? opened : await again();
  // A sum that was put right may make another figure right, or wrong.
  let run = now === opened ? before.run : await checkAgain(now);
  for (let round = 0; now !== opened && round < MOST_ROUNDS; round += 1) {
    const results = await possibleFixes(now, viewOf(run, memory).problems.filter(isCalculation));
    if (results.edits.length === 0) break;
    await opened.workbook.apply(results.edits);
    now = await again();
    run = await checkAgain(now);
  }
  const view = viewOf(run, memory);
  const { problems, ignored, asOf } = view;
  const { language } = session;
  const results = resultEdits(now.snapshot, {
    title: order.title,
    asOf,
    problems,
    ignored,
    language,
  });
  const undoable = !opened.remembered.foreign;
  const writing = await opened.workbook.apply([
    ...results.edits,
    ...(undoable ? [remembering(opened, before, memory, [...fixes.edits, ...results.edits])] : []),
  ]);
  return {
    view,
    fixed: fixes.cells,
    waiting: fixes.waiting.length,
    blocked: fixes.blocked,
    undoable,
    sheet: results.sheet,
    report: {
      changed: fixing.changed + writing.changed,
      losses: [...fixing.losses, ...writing.losses],
      notes: [...fixing.notes, ...writing.notes],
    },
  };
}

/**
 * The formula stays, its result alone is missing or old. What is put right leaves such results behind in a file, where
 * nobody calculates them before it is opened.
 */
function isCalculation({ fix }: Problem): boolean {
  return (
    fix !== null &&
    fix.edits.every(
      ({ formula, expectedFormula }) => formula != null && formula === expectedFormula,
    )
  );
}

/** What the workbook remembers with what the user lets stand from now on. */
function memoryWith(
  opened: Opened,
  { belonging, view }: Checked,
  { ignore, heed, reason }: CopyOrder,
): Memory | null {
  if (ignore.length === 0 && heed.length === 0) return opened.memory;
  const known = new Set(view.ignored.map(({ problem }) => problem.id));
  const strange = heed.find((id) => !known.has(id));
  if (strange !== undefined) throw new Refusal(phrase('cli.notIgnored', { problem: strange }));
  const old = memoryToChange(opened, belonging);
  const gone = new Set([...ignore, ...heed]);
  const ignored = [
    ...(old.ignored ?? []).filter(({ problem }) => !gone.has(problem)),
    ...[...new Set(ignore)].map((problem) => ({ problem, reason })),
  ];
  return decided(old, { ignored });
}

interface Fixes extends ReturnType<typeof planFixes> {
  readonly blocked: readonly Finding[];
}

const NO_FIXES: Fixes = { edits: [], cells: [], waiting: [], blocked: [] };

/** Safe fixes that nothing stands in the way of: a protected cell keeps its own fix from being made, and no other. */
async function possibleFixes(opened: Opened, standing: readonly Problem[]): Promise<Fixes> {
  const safe = standing.filter(({ fix }) => fix?.safe === true);
  const all = planFixes(safe, opened.snapshot);
  const obstacles = await opened.workbook.preflight(all.edits);
  const blocked = obstacles.filter(({ severity }) => severity === 'error');
  if (blocked.length === 0) return { ...all, blocked };
  const free = safe.filter(({ fix }) => !blocked.some((one) => stops(one, fix?.edits ?? [])));
  return { ...planFixes(free, opened.snapshot), blocked };
}

/** Whether an obstacle is about one of these cells; without a place it is about all of them. */
function stops({ where }: Finding, edits: readonly Extract<Edit, { kind: 'setCell' }>[]): boolean {
  if (where === undefined) return true;
  return edits.some(
    (edit) =>
      edit.sheet === where.sheet && (where.address === undefined || where.address === toA1(edit)),
  );
}

function remembering(
  opened: Opened,
  { belonging }: Checked,
  memory: Memory | null,
  edits: readonly Edit[],
): Edit {
  const base = memory === opened.memory ? memoryToChange(opened, belonging) : memory;
  const { own } = belonging;
  const text = writeMemory({
    ...(base ?? memoryToChange(opened, belonging)),
    ...(own === null ? {} : { ownScheme: own }),
    undo: undoOf(opened.snapshot, memory, edits),
  });
  return { kind: 'remember', memory: text };
}
