import type { Fraction } from '../../exact';
import type { Phrase } from '../../locales';
import type { Source } from '../language/clause';
import type { Path } from '../specialise';
import type { Use } from './uses';

/** A column of a raw-data sheet, as far as a scheme can get it wrong. */
export interface ColumnShape {
  readonly kind:
    'text' | 'list' | 'person' | 'persons' | 'flag' | 'date' | 'month' | 'number' | 'clause';
  readonly options?: readonly string[];
  /** Values outside `options` are welcome. */
  readonly open?: boolean;
}

/**
 * What lint has to know of mechanisms and of raw-data sheets, which the rubric itself cannot see.
 * The layer that sees both fills it in.
 */
export interface LintCatalogue<R> {
  kindOf(rule: R): string;
  /** What a rule does to the sum above it. `none`: kept or not, without points. */
  effectOf(rule: R): 'gain' | 'deduction' | 'veto' | 'none';
  /** The most a rule can give, before the node's cap; null: no bound of its own. */
  mostOf(rule: R, points: Fraction | null): Fraction | null;
  /** Whether a deduction may go on without end. */
  endlessOf(rule: R, points: number | null): boolean;
  /** Clauses inside a rule that have an id of their own. */
  clausesOf(
    rule: R,
  ): readonly { readonly id: string; readonly source: Source | undefined; readonly path: Path }[];
  /** What the mechanism itself has against the rule. */
  lintOf(
    rule: R,
    points: number | null,
  ): readonly { readonly message: Phrase; readonly path: Path }[];
  /** What the rule looks at; paths are inside the rule. */
  usesOf(rule: R): readonly Use[];
  /** Other nodes that the rule names; paths are inside the rule. */
  nodesOf(rule: R): readonly { readonly id: string; readonly path: Path }[];
  /** The sheet whose rows the rule judges one by one, or null where it does not. */
  caseSheetOf(rule: R): string | null;
  sheetExists(name: string): boolean;
  column(sheet: string, name: string): ColumnShape | null;
}
