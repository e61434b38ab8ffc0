import { type Phrase, phrase } from '../../locales';
import type { SheetDictionary } from '../dictionary-types';
import { type Side, figuresOf } from './side';

/** What a row of the export is to the workbook. */
export type Fate =
  | { readonly is: 'new' }
  | { readonly is: 'known'; readonly targetRow: number }
  /** The export has it twice. */
  | { readonly is: 'repeated' }
  | { readonly is: 'refused'; readonly why: Phrase; readonly column: string };

/** Whether the sheet has an 编号 (or several columns in its place) by which its rows are told apart. */
export function keysOf(dictionary: SheetDictionary, source: Side, target: Side): readonly string[] {
  const keys = dictionary.key ?? [];
  const both = (name: string): boolean =>
    source.names.includes(name) && target.names.includes(name);
  return keys.length > 0 && keys.every(both) ? keys : [];
}

function group(rows: Iterable<number>, textOf: (row: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const row of rows) {
    const text = textOf(row);
    const own = groups.get(text);
    if (own === undefined) groups.set(text, [row]);
    else own.push(row);
  }
  return groups;
}

/** Decides about every row of the export; each row of the workbook is at most one of them. */
export class Matching {
  private readonly fates = new Map<number, Fate>();
  private readonly claimed = new Set<number>();
  private readonly keys: readonly string[];
  private readonly details: readonly string[];

  constructor(
    private readonly source: Side,
    private readonly target: Side,
    dictionary: SheetDictionary,
    private readonly common: readonly string[],
  ) {
    this.keys = keysOf(dictionary, source, target);
    this.details = (dictionary.keyDetails ?? []).filter((name) => common.includes(name));
  }

  run(): ReadonlyMap<number, Fate> {
    const keyed: number[] = [];
    const keyless: number[] = [];
    for (const row of this.source.rows) {
      const refused = this.refusal(row);
      if (refused !== null) this.fates.set(row, refused);
      else if (this.hasKey(row)) keyed.push(row);
      else keyless.push(row);
    }
    this.matchKeyed(keyed);
    this.matchKeyless(keyless);
    return this.fates;
  }

  private hasKey(row: number): boolean {
    return (
      this.keys.length > 0 && this.keys.every((name) => this.source.cell(row, name).figure !== '')
    );
  }

  /** Rows of which nobody can say which record they are. */
  private refusal(row: number): Fate | null {
    const [first = this.source.names[0] ?? ''] = this.common;
    if (this.common.every((name) => this.source.cell(row, name).figure === ''))
      return { is: 'refused', why: phrase('intake.emptyRow'), column: first };
    for (const column of this.keys) {
      const { unresolved, issue } = this.source.cell(row, column);
      if (unresolved.length > 0)
        return { is: 'refused', why: phrase('intake.keyUnresolved'), column };
      if (issue?.key === 'intake.longNumber') return { is: 'refused', why: issue, column };
    }
    return null;
  }

  private claim(row: number, targetRow: number): void {
    this.claimed.add(targetRow);
    this.fates.set(row, { is: 'known', targetRow });
  }

  private matchKeyed(rows: readonly number[]): void {
    const { source, target, keys, details } = this;
    const identity = [...keys, ...details];
    const fresh: number[] = [];
    for (const [first, ...others] of group(rows, (row) =>
      figuresOf(source, row, identity),
    ).values()) {
      if (first === undefined) continue;
      fresh.push(first);
      for (const row of others) {
        const same = figuresOf(source, row, this.common) === figuresOf(source, first, this.common);
        const why = phrase('intake.sourceConflict', { first });
        const column = keys[0] ?? '';
        this.fates.set(row, same ? { is: 'repeated' } : { is: 'refused', why, column });
      }
    }
    const exact = group(target.rows, (row) => figuresOf(target, row, identity));
    const left = fresh.filter((row) => {
      const [found] = exact.get(figuresOf(source, row, identity)) ?? [];
      if (found !== undefined) this.claim(row, found);
      return found === undefined;
    });
    // What one of the two leaves empty does not speak against their being one record.
    const byKey = group(target.rows, (row) => figuresOf(target, row, keys));
    for (const row of left) {
      const fitting = (byKey.get(figuresOf(source, row, keys)) ?? []).filter(
        (other) => !this.claimed.has(other) && this.fits(row, other),
      );
      const [only] = fitting;
      if (only === undefined) this.fates.set(row, { is: 'new' });
      else if (fitting.length === 1) this.claim(row, only);
      else {
        const why = phrase('intake.severalMatches', { rows: fitting.map(String).join('、') });
        this.fates.set(row, { is: 'refused', why, column: keys[0] ?? '' });
      }
    }
  }

  private fits(row: number, other: number): boolean {
    return this.details.every((name) => {
      const [one, two] = [this.source.cell(row, name), this.target.cell(other, name)];
      return one.figure === '' || two.figure === '' || one.figure === two.figure;
    });
  }

  /** Without an 编号 rows are the same where all that the export says stands in the workbook; each counts once. */
  private matchKeyless(rows: readonly number[]): void {
    const { source, target, common } = this;
    const exact = group(target.rows, (row) => figuresOf(target, row, common));
    const left = rows.filter((row) => {
      const found = (exact.get(figuresOf(source, row, common)) ?? []).find(
        (other) => !this.claimed.has(other),
      );
      if (found !== undefined) this.claim(row, found);
      return found === undefined;
    });
    const byPattern = new Map<string, Map<string, number[]>>();
    for (const row of left) {
      const said = common.filter((name) => source.cell(row, name).figure !== '');
      const pattern = said.join('\n');
      let groups = byPattern.get(pattern);
      if (groups === undefined) {
        groups = group(target.rows, (other) => figuresOf(target, other, said));
        byPattern.set(pattern, groups);
      }
      const found =
        said.length === 0
          ? undefined
          : (groups.get(figuresOf(source, row, said)) ?? []).find(
              (other) => !this.claimed.has(other),
            );
      if (found !== undefined) this.claim(row, found);
      else this.fates.set(row, { is: 'new' });
    }
  }
}
