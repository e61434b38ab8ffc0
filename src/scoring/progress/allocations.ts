import { type Phrase, phrase } from '../../locales';
import {
  COUNTED,
  factValue,
  isUndecided,
  type MeasureContext,
  type RowSet,
  rowSet,
  select,
} from '../../measures';
import { textsAt } from '../../records';
import type { Allocation, Source } from '../../rubric';

export type AllocationState =
  /** The unit has not said who it is. */
  | 'unitUnknown'
  /** The unit is not listed: it has no task, and none is made up. */
  | 'noTask'
  | 'unreported'
  | 'done'
  /** It is done if cases that a person has to judge count. */
  | 'open'
  | 'todo';

/** How far a unit is with the cases that the notice allots to it. */
export interface AllocationUse {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly group: string | null;
  readonly task: number | null;
  /** Cases of the printed kinds. */
  readonly found: number;
  /** Cases that may count: of other kinds where the list is open (等), or with a cell empty that decides. */
  readonly possible: number;
  readonly rest: number | null;
  /** Cases by printed kind; one case may be of several. */
  readonly kinds: readonly { readonly name: string; readonly found: number }[];
  readonly state: AllocationState;
  readonly rows: readonly RowSet[];
  readonly why: Phrase;
  readonly source: Source;
}

export function allocationUse(allocation: Allocation, context: MeasureContext): AllocationUse {
  const { id, name, source } = allocation;
  const { value } = factValue(allocation.unit, context);
  const unit = value.kind === 'texts' ? (value.values[0] ?? null) : null;
  const group = allocation.groups.find(({ units }) => unit !== null && units.includes(unit));
  const none = { found: 0, possible: 0, kinds: [], rows: [], rest: null, task: null, group: null };
  if (unit === null) {
    const why = phrase('duties.unitUnknown', { fact: allocation.unit });
    return { id, name, unit, ...none, state: 'unitUnknown', why, source };
  }
  if (group === undefined) {
    const why = phrase('duties.noTask', { unit, at: source.at });
    return { id, name, unit, ...none, state: 'noTask', why, source };
  }
  const task = group.count;
  const { found, possible, kinds, rows, reported } = count(allocation, group, context);
  const rest = Math.max(0, task - found);
  const state: AllocationState =
    rest === 0 ? 'done' : !reported ? 'unreported' : possible >= rest ? 'open' : 'todo';
  const params = {
    unit,
    group: group.name,
    task,
    found,
    rest,
    possible,
    sheet: allocation.of.from,
  };
  const what = phrase(WORDS[state], params);
  const list = kinds.map((one) => phrase('duties.kind', one));
  const why =
    list.length === 0 || state === 'unreported'
      ? what
      : phrase('duties.allocationKinds', { what, kinds: list });
  return {
    id,
    name,
    unit,
    group: group.name,
    task,
    found,
    possible,
    rest,
    kinds,
    state,
    rows,
    why,
    source,
  };
}

const WORDS = {
  done: 'duties.allocationDone',
  open: 'duties.allocationOpen',
  todo: 'duties.allocationTodo',
  unreported: 'duties.allocationUnreported',
} as const;

type Group = Allocation['groups'][number];

function count(
  { of, by }: Allocation,
  { kinds, openKinds }: Group,
  context: MeasureContext,
): Pick<AllocationUse, 'found' | 'possible' | 'kinds' | 'rows'> & { readonly reported: boolean } {
  const { table, verdict } = select(of, context);
  const column = table.column(by);
  const byKind = new Map(kinds.map((kind) => [kind, 0]));
  const counted: number[] = [];
  let possible = 0;
  for (const [row, judged] of verdict.entries()) {
    const sure = judged === COUNTED;
    if (!sure && !isUndecided(judged)) continue;
    const values = textsAt(column, row);
    const own = kinds.filter((kind) => values?.includes(kind) === true);
    if (own.length === 0 && kinds.length > 0) {
      // Nobody has said of which kind it is, or the printed list goes on (等).
      if (values === null || openKinds) possible += 1;
      continue;
    }
    if (!sure) {
      possible += 1;
      continue;
    }
    counted.push(row);
    for (const kind of own) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
  }
  return {
    found: counted.length,
    possible,
    kinds: [...byKind].map(([name, found]) => ({ name, found })),
    rows: counted.length === 0 ? [] : [rowSet(table, counted)],
    reported: table.status !== 'unreported',
  };
}
