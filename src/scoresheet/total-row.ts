import { type Language, phrase, render } from '../locales';
import type { Rule } from '../mechanisms';
import type { LayoutColumn, Scorecard } from '../rubric';
import type { Area, CellSpec } from '../workbook';
import type { Block } from './row-heights';
import type { SheetFill } from './score-sheet';
import { STYLES } from './styles';

/** 合计: the printed total and the sum of the scores. */
export function totalRow(
  layout: readonly LayoutColumn[],
  of: {
    readonly card: Scorecard<Rule>;
    readonly fill: SheetFill | undefined;
    readonly formula: string;
    readonly row: number;
    readonly language: Language;
  },
): { cells: CellSpec[]; merges: Area[]; block: Block } {
  const { card, fill, row } = of;
  const points = layout.findIndex(({ show }) => show === 'points');
  const score = layout.findIndex(({ show }) => show === 'score');
  // The label reaches up to the first figure.
  const label = Math.max(1, points < 0 ? score : Math.min(points, score));
  const cells = layout.map(({ show }, place): CellSpec => {
    if (place === 0)
      return {
        value: render(phrase('scoresheet.total'), of.language),
        style: STYLES.totalCentred,
      };
    if (show === 'points') return { value: card.total, style: STYLES.totalCentred };
    if (show === 'why') return { value: textOrNull(fill?.total?.why), style: STYLES.totalText };
    if (show !== 'score') return { value: null, style: STYLES.totalText };
    return {
      value: fill?.total?.value ?? '',
      formula: fill?.total?.formula ?? of.formula,
      style: STYLES.totalScore,
    };
  });
  return {
    cells,
    merges: label < 2 ? [] : [{ top: row, left: 1, bottom: row, right: label }],
    block: {
      texts: cells.map(({ value }) => value),
      spans: layout.map((_, place) => (place < label && label > 1 ? 0 : 1)),
      clauses: 1,
    },
  };
}

const textOrNull = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : text;
