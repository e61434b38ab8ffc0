/** What is handed in, as one record says. Days are whole numbers that count up (any epoch). */
export interface HandIn {
  readonly material: string;
  readonly day: number;
  /** How many pieces. */
  readonly copies: number;
  /** Whether a copy went where one is asked for; null: not said. */
  readonly copied: boolean | null;
}

export interface Wanted {
  readonly material: string;
  readonly count: number;
}

export interface Asked {
  readonly due: number;
  /** What is dated later has not happened yet. */
  readonly asOf: number;
  readonly items: readonly Wanted[];
  /** A copy of every piece is asked for. */
  readonly copied: boolean;
}

export interface ItemOutcome extends Wanted {
  readonly found: number;
  /** The day on which the last piece that is asked for was there; null while pieces are missing. */
  readonly day: number | null;
  /** Days by which the last piece that counts came too late; 0 for none. */
  readonly lateBy: number;
  readonly copied: 'yes' | 'no' | 'unsaid';
}

export interface Delivery {
  readonly items: readonly ItemOutcome[];
  /** Whether every piece is there, in time or not. */
  readonly complete: boolean;
  /** The day on which everything was there; null while something is missing. */
  readonly day: number | null;
  /** Of the items, the worst. */
  readonly lateBy: number;
  readonly copied: 'yes' | 'no' | 'unsaid';
}

/** What became of a due day: how many pieces of what are there, since when, and whether copies went out. */
export function delivery(handIns: readonly HandIn[], asked: Asked): Delivery {
  const items = asked.items.map((item) => itemOutcome(item, handIns, asked));
  const days = items.flatMap(({ day }) => (day === null ? [] : [day]));
  const complete = days.length === items.length;
  return {
    items,
    complete,
    day: complete ? Math.max(...days) : null,
    lateBy: Math.max(...items.map(({ lateBy }) => lateBy)),
    copied: worst(items.map(({ copied }) => copied)),
  };
}

function itemOutcome(item: Wanted, handIns: readonly HandIn[], asked: Asked): ItemOutcome {
  const own = handIns
    .filter(({ material, day }) => material === item.material && day <= asked.asOf)
    .sort((one, other) => one.day - other.day);
  let found = 0;
  let last: number | null = null;
  for (const { day, copies } of own) {
    if (found >= item.count) break;
    if (copies > 0) last = day;
    found += copies;
  }
  const all = own.reduce((sum, { copies }) => sum + copies, 0);
  return {
    ...item,
    found: all,
    day: all >= item.count ? last : null,
    lateBy: last === null ? 0 : Math.max(0, last - asked.due),
    copied: asked.copied ? copiedOf(own, Math.min(item.count, all)) : 'yes',
  };
}

function copiedOf(handIns: readonly HandIn[], needed: number): ItemOutcome['copied'] {
  const piecesOf = (wanted: readonly (boolean | null)[]): number =>
    handIns.reduce((sum, { copied, copies }) => sum + (wanted.includes(copied) ? copies : 0), 0);
  if (piecesOf([true]) >= needed) return 'yes';
  return piecesOf([true, null]) >= needed ? 'unsaid' : 'no';
}

function worst(all: readonly ItemOutcome['copied'][]): ItemOutcome['copied'] {
  return all.includes('no') ? 'no' : all.includes('unsaid') ? 'unsaid' : 'yes';
}

/**
 * done · doneOnDueDay · notDue (the day is not over and something is missing) · failed · unsaid (a record
 * leaves open what decides) · unreported (nobody has reported anything).
 */
export type DeliveryState = 'done' | 'doneOnDueDay' | 'notDue' | 'failed' | 'unsaid' | 'unreported';

export interface Reported {
  /** Somebody has said something about hand-ins at all. */
  readonly reported: boolean;
  /** A record that could count lacks a readable day or the like. */
  readonly open: boolean;
}

export function deliveryState(
  { items, complete, day, lateBy, copied }: Delivery,
  { due, asOf }: Pick<Asked, 'due' | 'asOf'>,
  { reported, open }: Reported,
): DeliveryState {
  if (complete && lateBy === 0 && copied === 'yes') return day === due ? 'doneOnDueDay' : 'done';
  if (asOf <= due) return 'notDue';
  if (open) return 'unsaid';
  if (!reported && items.every(({ found }) => found === 0)) return 'unreported';
  if (!complete || lateBy > 0 || copied === 'no') return 'failed';
  return 'unsaid';
}
