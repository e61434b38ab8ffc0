import { columnNumber, MAX_COLUMN, MAX_ROW } from '../address';
import type { Area } from '../snapshot';
import { type FormulaToken, tokenize } from '../formula-tokens';

/** An area of a sheet, by its position. */
export interface SheetArea {
  readonly sheet: number;
  readonly area: Area;
}

/** What a formula reads. `unsure`: it may read anything. */
export interface References {
  readonly areas: readonly SheetArea[];
  readonly unsure: boolean;
}

/** What names mean in a workbook. Positions count all sheets, new ones at the end. */
export interface NameSpace {
  readonly sheets: readonly string[];
  readonly tables: ReadonlyMap<string, SheetArea>;
  /** Lower case; names of one sheet as `position!name`. */
  readonly names: ReadonlyMap<string, string>;
}

/** Functions whose arguments do not say what they read, or that change by themselves. */
const UNSURE = new Set([
  'INDIRECT',
  'OFFSET',
  'CELL',
  'INFO',
  'NOW',
  'TODAY',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
  'ANCHORARRAY',
]);

const PART = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,6}))?$/;

interface End {
  readonly column: number | undefined;
  readonly row: number | undefined;
}

/** The references of a formula that stands in the sheet at position `home`. */
export function referencesOf(formula: string, home: number, space: NameSpace): References {
  const reader = new ReferenceReader(space, 0);
  reader.read(formula, home);
  return reader;
}

class ReferenceReader implements References {
  readonly areas: SheetArea[] = [];
  unsure = false;
  private tokens: FormulaToken[] = [];
  private at = 0;

  constructor(
    private readonly space: NameSpace,
    private readonly depth: number,
  ) {}

  read(formula: string, home: number): void {
    this.tokens = tokenize(formula);
    let sheets: readonly number[] | undefined;
    let external = false;
    for (this.at = 0; this.at < this.tokens.length; this.at += 1) {
      const token = this.tokens[this.at] as FormulaToken;
      const next = this.tokens[this.at + 1];
      if (token.kind === 'call') {
        if (UNSURE.has(token.text.replace(/^.*\./, '').toUpperCase())) this.unsure = true;
      } else if (token.kind === 'brackets') {
        // Another workbook's number, a table's columns (taken with its name), or a bare [@列].
        const behindName = this.tokens[this.at - 1]?.kind === 'name';
        external = !behindName && (next?.kind === 'sheet' || next?.text === '!');
        if (!behindName && !external) this.unsure = true;
        continue;
      } else if (token.kind === 'sheet') {
        external ||= token.text.includes('[');
        sheets = external ? [] : this.sheetsOf(token.text);
        continue;
      } else if (token.kind === 'name')
        this.name(token, external ? 'external' : (sheets ?? [home]), home);
      else if (token.text === ':') this.unsure = true;
      if (token.text === '!') continue;
      sheets = undefined;
      external = false;
    }
  }

  private name(token: FormulaToken, where: readonly number[] | 'external', home: number): void {
    const sheets = where === 'external' ? [] : where;
    const first = partOf(token.text);
    const colon = this.tokens[this.at + 1]?.text === ':';
    if (colon && first !== undefined) {
      // Sheet1!A1:Sheet1!B2 repeats the sheet.
      const skip = this.tokens[this.at + 2]?.kind === 'sheet' ? 3 : 2;
      const second = partOf(this.tokens[this.at + skip]?.text ?? '?');
      if (second !== undefined) {
        this.at += skip;
        this.add(sheets, areaBetween(first, second));
        return;
      }
    }
    if (first?.column !== undefined && first.row !== undefined) {
      this.add(sheets, areaBetween(first, first));
      return;
    }
    if (where !== 'external') this.defined(token.text, sheets[0] ?? home, home);
  }

  private defined(name: string, sheet: number, home: number): void {
    const key = name.toLowerCase();
    const table = this.space.tables.get(key);
    if (table !== undefined) {
      this.areas.push(table);
      return;
    }
    const formula = this.space.names.get(`${sheet}!${key}`) ?? this.space.names.get(key);
    if (formula === undefined) return;
    const inner = new ReferenceReader(this.space, this.depth + 1);
    if (this.depth > 8) this.unsure = true;
    else inner.read(formula, home);
    this.areas.push(...inner.areas);
    // A relative reference in a name means another cell in every cell that uses the name.
    if (inner.unsure || hasRelative(formula)) this.unsure = true;
  }

  private add(sheets: readonly number[], area: Area | undefined): void {
    if (area === undefined) this.unsure = true;
    else for (const sheet of sheets) this.areas.push({ sheet, area });
  }

  /** `Sheet1!`, `'a b'!` or `'first:last'!`. */
  private sheetsOf(prefix: string): number[] {
    const bare = prefix
      .slice(0, -1)
      .replace(/^'(.*)'$/s, '$1')
      .replaceAll("''", "'");
    const [first = '', last = first] = bare.split(':');
    const [from, to] = [this.position(first), this.position(last)];
    if (from < 0 || to < 0) return [];
    const [low, high] = [Math.min(from, to), Math.max(from, to)];
    return Array.from({ length: high - low + 1 }, (_, index) => low + index);
  }

  private position(sheet: string): number {
    const wanted = sheet.toLowerCase();
    return this.space.sheets.findIndex((name) => name.toLowerCase() === wanted);
  }
}

function partOf(text: string): End | undefined {
  const match = PART.exec(text);
  if (match === null || text === '') return undefined;
  const column = match[1] === undefined ? undefined : columnNumber(match[1]);
  const row = match[2] === undefined ? undefined : Number(match[2]);
  if ((column ?? 0) > MAX_COLUMN || (row ?? 0) > MAX_ROW) return undefined;
  return { column, row };
}

function areaBetween(one: End, other: End): Area | undefined {
  if ((one.row === undefined) !== (other.row === undefined)) return undefined;
  if ((one.column === undefined) !== (other.column === undefined)) return undefined;
  const rows = [one.row ?? 1, other.row ?? MAX_ROW];
  const columns = [one.column ?? 1, other.column ?? MAX_COLUMN];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

function hasRelative(formula: string): boolean {
  return tokenize(formula).some((token) => {
    if (token.kind !== 'name') return false;
    const part = partOf(token.text);
    if (part?.row === undefined || part.column === undefined) return false;
    return !/^\$[A-Za-z]+\$\d+$/.test(token.text);
  });
}
