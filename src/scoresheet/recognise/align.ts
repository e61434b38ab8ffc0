import type { BodyRow } from './body';
import { compare, hasEdge, type Likeness, type Words, wordsOf } from './compare';
import type { Target, Targets } from './targets';

/** Rows that may be one clause: a cell cut by a page break, or clauses that a scheme scores together. */
const MOST_ROWS = 8;
/** What a row's words must be worth to be taken for a clause at all. */
const LEAST = 0.62;
/** Words worth as much as that leave the rest of the table alone. */
const NEUTRAL = 0.5;
/** What each further row of a cut cell adds: more than nothing, less than a clause of its own. */
const REST = 0.5;
/** Taken off a text that stops where its clause does not, while the next row goes on. */
const TORN = 0.2;
/**
 * Two rows that are one clause when put together are clauses of their own only when that is clearly
 * better; that a page break cuts a cell into more than two happens too seldom to ask for as much.
 */
const CLEAR_OF_ONE = 0.3;
/** … and rows put together are an indicator only when its clauses do not explain them nearly as well. */
const CLEAR_OF_PARTS = 0.2;
/** Another place for a row must be worse by that much, or nobody knows which one is meant. */
const CLEAR = 0.05;

export interface Match {
  /** First row and number of rows, as places in the body. */
  readonly from: number;
  readonly rows: number;
  readonly target: Target;
  readonly likeness: Likeness;
  /** How much worse the best other explanation of the sheet is. */
  readonly margin: number;
}

export interface Ambiguous {
  readonly from: number;
  readonly targets: readonly Target[];
}

export interface Alignment {
  readonly matches: readonly Match[];
  readonly ambiguous: readonly Ambiguous[];
  /** What the matches are worth together. */
  readonly worth: number;
}

interface Candidate {
  readonly from: number;
  readonly rows: number;
  readonly target: Target;
  readonly likeness: Likeness;
  /** Place from which the rows below go on. */
  readonly next: number;
  readonly gain: number;
}

/**
 * Lays the rows of a sheet against the clauses of a table, both in their order, so that the words fit
 * best over the whole table. What could be read in two ways is said and not decided.
 */
export function align(rows: readonly BodyRow[], targets: Targets): Alignment {
  const candidates = candidatesOf(rows, targets);
  const height = rows.length + 1;
  const width = targets.places + 1;
  const byStart = bucket(candidates, ({ from }) => from);
  const byEnd = bucket(candidates, ({ from, rows: count }) => from + count);
  const before = new Float64Array(height * width);
  const after = new Float64Array(height * width);
  const at = (row: number, place: number): number => row * width + place;
  for (let row = 0; row < height; row += 1)
    for (let place = 0; place < width; place += 1) {
      let best = 0;
      if (row > 0) best = Math.max(best, before[at(row - 1, place)] ?? 0);
      if (place > 0) best = Math.max(best, before[at(row, place - 1)] ?? 0);
      for (const one of byEnd.get(row) ?? [])
        if (one.next === place)
          best = Math.max(best, (before[at(one.from, one.target.at)] ?? 0) + one.gain);
      before[at(row, place)] = best;
    }
  for (let row = height - 1; row >= 0; row -= 1)
    for (let place = width - 1; place >= 0; place -= 1) {
      let best = 0;
      if (row < height - 1) best = Math.max(best, after[at(row + 1, place)] ?? 0);
      if (place < width - 1) best = Math.max(best, after[at(row, place + 1)] ?? 0);
      for (const one of byStart.get(row) ?? [])
        if (one.target.at === place)
          best = Math.max(best, (after[at(row + one.rows, one.next)] ?? 0) + one.gain);
      after[at(row, place)] = best;
    }
  const worth = after[at(0, 0)] ?? 0;
  const through = (one: Candidate): number =>
    (before[at(one.from, one.target.at)] ?? 0) +
    one.gain +
    (after[at(one.from + one.rows, one.next)] ?? 0);
  const near = candidates
    .map((one) => ({ one, total: through(one) }))
    .filter(({ total }) => total > worth - 1);
  const matches: Match[] = [];
  const ambiguous: Ambiguous[] = [];
  for (const chosen of bestPath(byStart, after, worth, { width, height })) {
    const rivals = near.filter(({ one }) => isRival(one, chosen));
    const best = rivals.reduce((most, { total }) => Math.max(most, total), 0);
    const margin = worth - best;
    const isPiece = rivals.some(
      ({ one, total }) =>
        one.rows > chosen.rows && worth - total < (one.rows === 2 ? CLEAR_OF_ONE : CLEAR),
    );
    const isWhole =
      chosen.rows > 1 &&
      rivals.some(({ one, total }) => isBelow(one, chosen) && worth - total < CLEAR_OF_PARTS);
    if (margin >= CLEAR && !isPiece && !isWhole) {
      matches.push({ ...chosen, margin });
      continue;
    }
    const close = rivals.filter(({ total }) => worth - total < CLEAR_OF_ONE);
    const others = [chosen.target, ...close.map(({ one }) => one.target)];
    ambiguous.push({ from: chosen.from, targets: [...new Set(others)] });
  }
  return { matches, ambiguous, worth };
}

const isBelow = (one: Candidate, chosen: Candidate): boolean =>
  one.target.at > chosen.target.at && one.target.end <= chosen.target.end;

/** Another reading of the same row, or another row for the same clause. */
function isRival(one: Candidate, chosen: Candidate): boolean {
  if (one.target === chosen.target) return one.from !== chosen.from;
  if (overlap(one, chosen)) return true;
  return one.target.ids.some((id) => chosen.target.ids.includes(id));
}

const overlap = (one: Candidate, other: Candidate): boolean =>
  one.from < other.from + other.rows && other.from < one.from + one.rows;

function bestPath(
  byStart: ReadonlyMap<number, readonly Candidate[]>,
  after: Float64Array,
  worth: number,
  { width, height }: { readonly width: number; readonly height: number },
): Candidate[] {
  const path: Candidate[] = [];
  const left = (row: number, place: number): number => after[row * width + place] ?? 0;
  const close = (one: number, other: number): boolean => Math.abs(one - other) < 1e-9;
  let row = 0;
  let place = 0;
  let rest = worth;
  while (row < height - 1 && place < width - 1 && rest > 1e-9) {
    const step = (byStart.get(row) ?? []).find(
      (one) => one.target.at === place && close(left(row + one.rows, one.next) + one.gain, rest),
    );
    if (step !== undefined) {
      path.push(step);
      row += step.rows;
      place = step.next;
    } else if (close(left(row, place + 1), rest)) place += 1;
    else row += 1;
    rest = left(row, place);
  }
  return path;
}

function candidatesOf(rows: readonly BodyRow[], { list, tops }: Targets): Candidate[] {
  return rows.flatMap((first, from) => {
    const found: Candidate[] = [];
    /** How like the rows so far are to a clause: a further row has to add to it. */
    const likest = new Map<Target, number>();
    let text = '';
    for (let count = 1; count <= MOST_ROWS; count += 1) {
      const row = rows[from + count - 1];
      if (row === undefined || (count > 1 && !row.goesOn)) break;
      text += row.text;
      const words = wordsOf(text, first.names, first.inherited, first.points);
      for (const target of list) {
        // A cell that shows several clauses and is cut as well would be too much to tell.
        if (count > 1 && target.ids.length > 1) continue;
        if (!worthComparing(words, target, count)) continue;
        const likeness = compare(words, target, tops);
        const before = likest.get(target) ?? 0;
        likest.set(target, Math.max(before, likeness.text ?? 0));
        if (count > 1 && (likeness.text ?? 0) <= before) continue;
        if (count > 1) {
          const rest = wordsOf(text.slice(first.text.length), [], first.inherited, null);
          if ((compare(rest, target, tops).text ?? 0) >= (likeness.text ?? 0)) continue;
        }
        let { value } = likeness;
        // Pieces of a cell that a page break cut look like clauses, but begin and end anywhere.
        if (rows[from + count]?.goesOn === true && !hasEdge(words, target, 'end')) value -= TORN;
        if (first.goesOn && !hasEdge(words, target, 'start')) value -= TORN;
        if (value < LEAST) continue;
        // Only whole clauses are put together from several rows.
        if (count > 1 && (likeness.start || (likeness.text ?? 0) < 0.8)) continue;
        const gain = (value - NEUTRAL) * (1 + REST * (count - 1));
        // Under a row that is a name alone clauses may have rows of their own.
        const heading = target.ids.length === 1 && words.text.text.length <= target.name.length + 8;
        const next = heading ? target.at + 1 : target.end;
        found.push({ from, rows: count, target, likeness, next, gain });
      }
    }
    return found;
  });
}

/** Texts of quite another length cannot be alike; looking is what takes the time. */
function worthComparing({ text }: Words, target: Target, count: number): boolean {
  if (count === 1 && text.size < 60 && target.ids.length === 1) return true;
  const least = count === 1 ? 0.45 : 0.7;
  return target.texts.some(
    ({ size }) => (text.size >= size * least || count === 1) && text.size <= size / 0.45,
  );
}

function bucket(
  candidates: readonly Candidate[],
  key: (one: Candidate) => number,
): ReadonlyMap<number, readonly Candidate[]> {
  const buckets = new Map<number, Candidate[]>();
  for (const one of candidates) {
    const list = buckets.get(key(one));
    if (list === undefined) buckets.set(key(one), [one]);
    else list.push(one);
  }
  return buckets;
}
