import type { Row } from './rows/cells';

/** What a made-up unit answers to a 事项 of 基本事项; null: not answered. */
export interface Answer {
  readonly value: string | number | boolean | null;
  readonly proof?: string;
  /** What the unit writes into 说明, instead of the question. */
  readonly note?: string;
}

/** A sample workbook: the scheme's own template, filled in by a made-up unit. */
export interface SampleSource {
  /** Scheme id, the name of the file too. */
  readonly scheme: string;
  /** Title of the workbook: an invented unit (示例区 …). */
  readonly title: string;
  /** `2023-10-31`: until when it is filled in; the demonstration scores it as of this day. */
  readonly asOf: string;
  /** Left out: the scheme's own. */
  readonly level?: string;
  /** Table id → its subjects, in the order of the score sheets. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly facts: Readonly<Record<string, Answer>>;
  /** Raw-data sheets of which the unit says 本期无此类记录. */
  readonly none: readonly string[];
  /** Raw-data sheet → rows. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}
