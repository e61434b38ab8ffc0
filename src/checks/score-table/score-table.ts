import type { Rule } from '../../mechanisms';
import type { SchemeNode, Scorecard } from '../../rubric';
import type { Grid, Header, RememberedSheet } from '../../scoresheet';
import type { ScoreNode, ScoreTree } from '../../scoring';
import type { SheetSnapshot } from '../../workbook';
import type { Figure } from './figure';

/** Columns of a score table by what they hold; null: there is none. */
export interface ScoreColumns {
  readonly index: number | null;
  /** 指标 of the first, second … level, from left to right. */
  readonly names: readonly number[];
  /** 分值, from left to right: a table may print those of the indicator beside those of the clause. */
  readonly points: readonly number[];
  /** 评审内容 and its like. */
  readonly texts: readonly number[];
  /** 数据来源. */
  readonly evidence: number | null;
  readonly score: number | null;
  readonly why: number | null;
  readonly proof: number | null;
}

/** A row of a score table, with what the scheme says of it. */
export interface ScoreRow {
  readonly row: number;
  /** The last row that its merged text covers. */
  readonly end: number;
  /** What people call it: its name, else the beginning of its text. */
  readonly label: string;
  readonly names: readonly string[];
  readonly text: string;
  /** The row's own points: the rightmost 分值 column; null where the table has none. */
  readonly points: Figure | null;
  readonly score: Figure | null;
  /** The clauses it shows; empty where no scheme is known or none has it. */
  readonly nodes: readonly SchemeNode<Rule>[];
  /** The same clauses as they were scored; empty where they were not. */
  readonly scored: readonly ScoreNode[];
}

/** A score table of a workbook, of any notice. */
export interface ScoreTable {
  readonly sheet: SheetSnapshot;
  readonly grid: Grid;
  readonly header: Header;
  readonly columns: ScoreColumns;
  readonly rows: readonly ScoreRow[];
  /** Row of 合计. */
  readonly total: number | null;
  /** Rows of 小计, and of 合计 of single pages. */
  readonly subtotals: readonly number[];
  readonly last: number;
  /** Which table of which subject it is; null where nobody knows. */
  readonly remembered: RememberedSheet | null;
  /** Its table in the scheme; null where no scheme is known or another one's table stands here. */
  readonly card: Scorecard<Rule> | null;
  readonly tree: ScoreTree | null;
}
