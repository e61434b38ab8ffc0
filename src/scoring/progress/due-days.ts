import { dayOf, dayText, monthEnd, monthOf } from '../../measures';
import { HAND_IN_SHEET, type Rule, type Wanted } from '../../mechanisms';
import type { Duty, Scheme, SchemeNode, Scorecard, Selection, Source } from '../../rubric';

/** One day by which something has to be handed in or done. */
export interface DueDay {
  /** Of the duty, or of the clause that asks for it. */
  readonly id: string;
  readonly name: string;
  /** `2020-08-25`; the day itself counts. */
  readonly due: string;
  /** Rows without a 截止日 of their own belong here from this day on. */
  readonly since: string;
  readonly items: readonly Wanted[];
  /** Whether copies are asked for; a text says to whom. */
  readonly copied: boolean | string;
  readonly records: Selection;
  /** `aim`: to be strived for only. */
  readonly strength: 'must' | 'aim';
  /** The table whose clause it is; null for a duty of the scheme. */
  readonly table: string | null;
  readonly source: Source;
}

/** Whom due days are asked for: some tables (left out: all of them), at one level. */
export interface DueScope {
  readonly tables?: readonly string[];
  readonly level: string | null;
}

/**
 * Every due day of a settled scheme, by date: those of its duties, and those of its submission clauses that no duty
 * speaks of.
 */
export function dueDays(scheme: Scheme<Rule>, scope: DueScope): readonly DueDay[] {
  const duties = dutiesFor(scheme, scope).flatMap((duty) => daysOfDuty(duty, scheme));
  const clauses = cardsFor(scheme, scope).flatMap(([table, card]) =>
    card.nodes.flatMap((node) => daysOfNode(node, table)),
  );
  const own = clauses.filter((one) => !duties.some((duty) => covers(duty, one)));
  return [...duties, ...own].sort((one, other) =>
    one.due < other.due ? -1 : one.due > other.due ? 1 : 0,
  );
}

/** Duties that name no day: they are only told. */
export function undatedDuties(scheme: Scheme<Rule>, scope: DueScope): readonly Duty[] {
  return dutiesFor(scheme, scope).filter((duty) => datesOf(duty).length === 0);
}

function dutiesFor(scheme: Scheme<Rule>, { tables, level }: DueScope): Duty[] {
  const ofUnit = unitTables(scheme);
  return scheme.duties.filter(
    (duty) =>
      (level === null || (duty.audience?.includes(level) ?? true)) &&
      (tables === undefined || (duty.tables ?? ofUnit).some((table) => tables.includes(table))),
  );
}

/** The tables that are about the unit, not about single people: they take what is said of no table. */
export function unitTables({ tables }: Scheme<Rule>): string[] {
  const ids = Object.keys(tables);
  const own = ids.filter((table) => tables[table]?.subject !== 'person');
  return own.length > 0 ? own : ids;
}

export function cardsFor(
  scheme: Scheme<Rule>,
  { tables, level }: DueScope,
): [string, Scorecard<Rule>][] {
  return Object.entries(scheme.tables).filter(
    ([table, card]) =>
      (tables?.includes(table) ?? true) &&
      (level === null || card.levels.length === 0 || card.levels.includes(level)),
  );
}

function daysOfDuty(duty: Duty, scheme: Scheme<Rule>): DueDay[] {
  const { id, name, materials, counts, copied, source } = duty;
  const listed = materials.length > 0 ? materials : Object.keys(counts);
  const items = (listed.length > 0 ? listed : [name]).map((material) => ({
    material,
    count: counts[material] ?? 1,
  }));
  const first = duty.since ?? duty.every?.from ?? scheme.notice.issued ?? scheme.period.from;
  return datesOf(duty).map((due, index, all): DueDay => {
    const before = all[index - 1];
    const since = before === undefined ? first : dayText(dayOf(before) + 1);
    return {
      id,
      name,
      due,
      since: since <= due ? since : due,
      items,
      copied,
      records: { from: HAND_IN_SHEET },
      strength: 'must',
      table: null,
      source,
    };
  });
}

/** A duty's days in their order, each once. */
function datesOf({ due, dues, every }: Duty): string[] {
  if (every !== undefined) return monthly(every);
  return [...new Set(due === undefined ? (dues ?? []) : [due])].sort();
}

/** Days of every month from one day to another; what a month does not have is its last day. */
function monthly({ from, to, days }: NonNullable<Duty['every']>): string[] {
  const [first, last] = [dayOf(from), dayOf(to)];
  const found = new Set<number>();
  for (let month = monthOf(first); month <= monthOf(last); month += 1) {
    const end = monthEnd(month);
    for (const day of days) {
      const date = Math.min(monthEnd(month - 1) + day, end);
      if (date >= first && date <= last) found.add(date);
    }
  }
  return [...found].sort((one, other) => one - other).map(dayText);
}

function daysOfNode(node: SchemeNode<Rule>, table: string): DueDay[] {
  const below = node.children.flatMap((child) => daysOfNode(child, table));
  const { rule, id, name, source } = node;
  if (rule?.kind !== 'submission' || node.exempt?.when === true) return below;
  const { due, since, items, copied, records, strength } = rule;
  return [{ id, name, due, since, items, copied, records, strength, table, source }, ...below];
}

/** Whether a duty already asks for all that a clause asks for on that day. */
function covers(duty: DueDay, clause: DueDay): boolean {
  return (
    duty.due === clause.due &&
    clause.items.every(({ material, count }) =>
      duty.items.some((one) => one.material === material && one.count >= count),
    )
  );
}
