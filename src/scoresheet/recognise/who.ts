import { type Language, LANGUAGES, phrase, render } from '../../locales';
import { COLLECTIVE } from '../../records';
import type { Scheme, Scorecard } from '../../rubric';
import type { Rule } from '../../mechanisms';
import type { Grid } from './grid';
import type { Header } from './header';

/** 人员编号 behind a label, or standing in the sheet's name: letters and figures, never a name. */
const LABELLED =
  /(?:人员编号|编号|候选个人|候选人|候选对象|参评对象|被考核人)[::]?\s*([a-z]{0,4}-?\d[\da-z-]*)/iu;
const IN_NAME = /(?:^|[^a-z\d])([a-z]{1,4}-?\d{1,6})(?![a-z\d])/iu;

/** What stands above the table: title, unit, date. */
export function headWords(grid: Grid, header: Header): string {
  const words = [grid.sheet.name];
  for (let row = 1; row < header.top; row += 1)
    for (let column = 1; column <= grid.columns; column += 1) {
      const text = grid.text(row, column);
      if (text !== '') words.push(text);
    }
  return words.join('\n').normalize('NFKC');
}

/** The cell in which a sheet of our template shows the as-of date: ours by its very words. */
export function asOfCell(grid: Grid, header: Header): { row: number; column: number } | null {
  for (let row = 1; row < header.top; row += 1)
    for (let column = 1; column <= grid.columns; column += 1)
      if (isAsOf(grid.text(row, column))) return { row, column };
  return null;
}

/** 「统计截止日：」 with or without a day behind it. */
export function isAsOf(text: string): boolean {
  return LANGUAGES.some((language) => {
    const label = asOfText('', language).trim();
    return text.startsWith(label) && /^\s*(?:\d{4}-\d{2}-\d{2})?$/u.test(text.slice(label.length));
  });
}

export const asOfText = (day: string, language: Language): string =>
  render(phrase('scoresheet.asOf', { value: day }), language);

/** Whose table it is; null where a candidate's sheet does not say. */
export function subjectOf(card: Scorecard<Rule>, words: string, sheet: string): string | null {
  if (card.subject !== 'person') return COLLECTIVE;
  const labelled = LABELLED.exec(words)?.[1];
  return labelled ?? IN_NAME.exec(sheet.normalize('NFKC'))?.[1] ?? null;
}

/** The level that the words name; null where they name none, or several. */
export function levelIn(scheme: Scheme<Rule>, card: Scorecard<Rule>, words: string): string | null {
  // 市、县级 and 市县级 speak of both.
  const plain = words.replaceAll(/市[、,和及]?(?:区)?县级/gu, '');
  const named = card.levels.filter((level) => plain.includes(scheme.levels[level] ?? level));
  const [only] = named;
  return named.length === 1 && only !== undefined ? only : null;
}
