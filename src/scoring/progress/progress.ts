import type { Phrase } from '../../locales';
import { dayOf, type MeasureContext, type RowSet, select, tally } from '../../measures';
import { dueDayOf, type DueDayTold, type Wanted } from '../../mechanisms';
import { COLLECTIVE, type RecordSet } from '../../records';
import type { Source } from '../../rubric';
import type { LoadedScheme } from '../scheme';
import type { QuotaUse } from '../tree';
import { type AllocationUse, allocationUse } from './allocations';
import { cardsFor, type DueDay, dueDays, undatedDuties } from './due-days';

export type DueState =
  | 'done'
  | 'doneOnDueDay'
  | 'late'
  /** Something is missing, or no copy went out. */
  | 'incomplete'
  | 'notDue'
  /** The day is over and nothing was handed in. */
  | 'overdue'
  /** A row leaves open what decides. */
  | 'unsaid'
  /** The day is over and nobody has filled in 材料时限. */
  | 'unreported';

/** A due day and what became of it. */
export interface DueUse {
  readonly id: string;
  readonly name: string;
  readonly due: string;
  /** From the as-of day to the due day; negative when it is over. */
  readonly daysLeft: number;
  readonly items: readonly (Wanted & { readonly found: number })[];
  /** To whom a copy goes; '' where nobody says to whom, null where none is asked for. */
  readonly copyTo: string | null;
  readonly strength: 'must' | 'aim';
  /** The table whose clause it is; null for a duty of the scheme. */
  readonly table: string | null;
  readonly state: DueState;
  /** Days by which it came too late. */
  readonly lateBy: number;
  readonly why: Phrase;
  readonly rows: readonly RowSet[];
  readonly source: Source;
}

/** Deadlines, head counts and case tasks of a workbook on a day. */
export interface Progress {
  readonly scheme: string;
  readonly schemeName: string;
  readonly level: string | null;
  readonly asOf: string;
  /** By date. */
  readonly dues: readonly DueUse[];
  /** What has to be done without a day of its own. */
  readonly undated: readonly {
    readonly id: string;
    readonly name: string;
    readonly materials: readonly string[];
    readonly source: Source;
  }[];
  readonly quotas: readonly (QuotaUse & {
    readonly table: string;
    readonly tableName: string;
    /** Whether the sheet that is counted has been filled in. */
    readonly reported: boolean;
  })[];
  readonly allocations: readonly AllocationUse[];
}

export interface ProgressRequest {
  readonly scheme: LoadedScheme;
  readonly records: RecordSet;
  /** `2023-10-31` */
  readonly asOf: string;
  /** Null: the scheme's own default. */
  readonly level: string | null;
  readonly readings?: Readonly<Record<string, string>>;
}

/** What is due, what is done and what is still to do. @throws Refusal for an unknown level or reading. */
export function progress(request: ProgressRequest): Progress {
  const { records, asOf, readings = {} } = request;
  const { standard } = request.scheme;
  const level = request.level ?? levelUnder(standard, readings);
  const scheme = request.scheme.settle({ level, readings });
  const context: MeasureContext = {
    records,
    subject: { key: COLLECTIVE },
    period: { from: dayOf(scheme.period.from), to: dayOf(scheme.period.to) },
    year: scheme.year,
    asOf: dayOf(asOf),
    facts: scheme.facts,
    cache: new Map(),
  };
  const scope = { level };
  return {
    scheme: scheme.id,
    schemeName: scheme.name,
    level,
    asOf,
    dues: dueDays(scheme, scope).map((day) => dueUse(day, context)),
    undated: undatedDuties(scheme, scope).map(({ id, name, materials, source }) => ({
      id,
      name,
      materials,
      source,
    })),
    quotas: cardsFor(scheme, scope).flatMap(([table, card]) =>
      card.quotas.map(({ id, name, of, count }) => {
        const selected = select(of, context);
        const found = tally(selected).counted;
        const reported = selected.table.status !== 'unreported';
        return { table, tableName: card.name, id, name, found, count, reported };
      }),
    ),
    allocations: scheme.allocations.map((one) => allocationUse(one, context)),
  };
}

function dueUse(day: DueDay, context: MeasureContext): DueUse {
  const { id, name, due, items, strength, table, source, copied, records } = day;
  const asked = { due: dayOf(due), since: dayOf(day.since), items };
  const told = dueDayOf(records, asked, copied, context);
  return {
    id,
    name,
    due,
    daysLeft: asked.due - context.asOf,
    items: told.delivery.items.map(({ material, count, found }) => ({ material, count, found })),
    copyTo: copied === false ? null : copied === true ? '' : copied,
    strength,
    table,
    state: stateOf(told),
    lateBy: told.delivery.lateBy,
    why: told.why,
    rows: told.trace.rows,
    source,
  };
}

function stateOf({ state, delivery }: DueDayTold): DueState {
  if (state !== 'failed') return state;
  if (delivery.items.every(({ found }) => found === 0)) return 'overdue';
  return delivery.complete && delivery.copied !== 'no' ? 'late' : 'incomplete';
}

/** The level that the readings pick, else the scheme's first; null where it has none. */
export function levelUnder(
  { levels, readings: declared }: LoadedScheme['standard'],
  readings: Readonly<Record<string, string>> = {},
): string | null {
  const [key, reading] = Object.entries(declared).find(([, one]) => one.sets === 'level') ?? [];
  if (key !== undefined && reading !== undefined) return readings[key] ?? reading.default;
  return Object.keys(levels)[0] ?? null;
}
