/**
 * What a column holds. `person(s)` are 人员编号 (a name is turned into one where the roster has it once);
 * `clause` is the leading id of a clause (`2.1c 未及时反馈` → `2.1c`).
 */
export type ColumnKind =
  'text' | 'list' | 'person' | 'persons' | 'flag' | 'date' | 'month' | 'number' | 'clause';

export interface ColumnSpec {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Values the list validation offers (in a person column: words besides 人员编号, e.g. 集体). */
  readonly options?: readonly string[];
  /** Values outside `options` (in a person column: names of other units) are welcome. */
  readonly open?: boolean;
  /** Other spellings of a value: what people write → what it is read as. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** 元, % …: understood behind a number and converted to this unit. */
  readonly unit?: string;
  /** An identifier that other sheets refer to: blanks and full-width variants make no difference. */
  readonly identifier?: boolean;
  /** A list of years: 2016年 is 2016, 2016—2018 are three of them, and what is no year is reported. */
  readonly years?: boolean;
  /** One or two Chinese sentences: what to enter, shown as the cell's input prompt. */
  readonly guidance: string;
  /** Other headers under which people keep this column. */
  readonly synonyms?: readonly string[];
}

export interface SheetDictionary {
  readonly name: string;
  /** What one row is (「一次现场检查」). */
  readonly row: string;
  readonly columns: readonly ColumnSpec[];
  /** The column(s) whose equal values make two rows one record; a row lacking one is never compared. */
  readonly key?: readonly string[];
  /** Columns that still tell apart rows of equal key; here blank equals blank. */
  readonly keyDetails?: readonly string[];
  /** The column by which people know a record, where that is not the first key column. */
  readonly label?: string;
  /**
   * Columns of which a record fills at least one; the first is the one that says when. A row without any of them says
   * what is to be done, not what was done: a template lays such rows down, and they are no records.
   */
  readonly doneBy?: readonly string[];
  /** Date columns that must lie in the scheme's year; others are free. */
  readonly periodColumns?: readonly string[];
  readonly synonyms?: readonly string[];
}
