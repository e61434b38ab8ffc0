import type { Row } from '../../../../assets/samples/rows/cells';
import type { Season } from './season';

/** A made-up office that keeps everything as it should: no reviewer would mark a thing. */
export interface Office {
  readonly scheme: string;
  readonly season: Season;
  readonly level: string | null;
  /** Table id → its subjects. */
  readonly tables: Readonly<Record<string, readonly string[]>>;
  readonly facts: Readonly<Record<string, string | number>>;
  /** Raw-data sheet → rows; of sheets that the template has besides, the office says 本期无此类记录. */
  readonly rows: Readonly<Record<string, readonly Row[]>>;
  /** Lines of 材料时限 that the template does not list. */
  readonly alsoHandedIn?: readonly Row[];
  /** What a line of 材料时限 is handed in with; left out: complete, one copy. */
  readonly handIn?: (matter: string, material: string, nth: number) => Row;
}

export const CANDIDATES = ['P01', 'P02'] as const;
