import { type CellValue, type SheetSnapshot, isCellError } from '../../workbook';
import { type Phrase, phrase } from '../../locales';
import {
  type Cleaned,
  NONE_WORD,
  Vocabulary,
  bare,
  cellText,
  cleanDate,
  cleanFlag,
  cleanMonth,
  cleanNumber,
  isPlaceholder,
} from '../clean';
import { dayText, monthText } from '../day';
import type { ColumnSpec } from '../dictionary-types';
import { interpreterOf } from '../read/coded';
import { identify, peopleIn } from '../read/people';
import type { Roster } from '../read/roster';

/** What is to be written for a cell; how a day looks depends on the cell it goes to. */
export type Writable =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'day'; readonly day: number }
  | { readonly as: 'number'; readonly number: number };

/** A cell as it is compared and copied. */
export interface ReadCell {
  /** Equal where two cells say the same; '' for an empty cell. */
  readonly figure: string;
  readonly write: Writable | null;
  /** As people read it. */
  readonly shown: string;
  /** What is wrong with it; it is copied as it stands. */
  readonly issue: Phrase | null;
  /** Names that the roster has for several people, or for none. */
  readonly unresolved: readonly string[];
  /** The 人员编号 in the cell. */
  readonly people: readonly string[];
}

const BLANK: ReadCell = {
  figure: '',
  write: null,
  shown: '',
  issue: null,
  unresolved: [],
  people: [],
};

/** Excel keeps 15 digits of a number: what an 编号 had behind them is lost. */
const EXACT_DIGITS = 1e15;

/** Where a column of records is found, with what is needed to read it. */
export interface CellColumn {
  readonly sheet: SheetSnapshot;
  readonly column: number;
  readonly headerUnit: string | undefined;
  readonly date1904: boolean;
}

/** Reads the cells of one column, each distinct text once. */
export function cellReader(
  { sheet, column, headerUnit, date1904 }: CellColumn,
  spec: ColumnSpec,
  roster: Roster,
): (row: number) => ReadCell {
  const aliases = new Map(
    Object.entries(spec.aliases ?? {}).map(([alias, figure]) => [bare(alias), figure]),
  );
  const interpret = interpreterOf(spec, roster);
  const vocabulary = new Vocabulary(spec.options, spec.aliases);
  const typed = (row: number, value: CellValue): ReadCell | null => {
    const isDate = typeof value === 'number' && sheet.isDate(row, column);
    const isPercent = typeof value === 'number' && sheet.isPercent?.(row, column) === true;
    const shown = cellText(value, isDate, date1904);
    const from = <T>(
      cleaned: Cleaned<T>,
      known: (value: T) => Pick<ReadCell, 'figure' | 'write'> & { shown?: string },
    ): ReadCell => {
      if ('blank' in cleaned) return BLANK;
      if ('known' in cleaned) return { ...BLANK, shown, ...known(cleaned.known) };
      return asItStands(shown, cleaned.unreadable);
    };
    const textual = (figure: string, text: string) => {
      return { figure, write: { as: 'text', text } as const, shown: text };
    };
    switch (spec.kind) {
      case 'date':
        return from(cleanDate(value, isDate, date1904), (day) => {
          return { figure: `d${String(day)}`, write: { as: 'day', day }, shown: dayText(day) };
        });
      case 'month':
        return from(cleanMonth(value, isDate, date1904), (month) =>
          textual(`m${String(month)}`, monthText(month)),
        );
      case 'flag':
        return from(cleanFlag(value), (yes) => textual(yes ? 'f1' : 'f0', yes ? '是' : '否'));
      case 'number':
        return from(
          cleanNumber(value, {
            unit: spec.unit,
            headerUnit: spec.unit === '元' ? headerUnit : undefined,
            isDate,
            isPercent: isPercent && spec.unit === '%',
            aliases,
          }),
          (number) => ({ figure: `n${String(number)}`, write: { as: 'number', number } }),
        );
      case 'text':
      case 'list':
      case 'clause':
      case 'person':
      case 'persons':
        return null;
    }
  };
  const people = (text: string): ReadCell => {
    const entries = spec.kind === 'persons' ? peopleIn(text, roster) : [text];
    if (entries.length === 0) return BLANK;
    const ids: string[] = [];
    const unresolved: string[] = [];
    let issue: Phrase | null = null;
    const written = entries.map((entry): string => {
      const word = vocabulary.find(entry) ?? (bare(entry) === NONE_WORD ? NONE_WORD : undefined);
      if (word !== undefined || roster.size === 0) {
        ids.push(word ?? bare(entry));
        return word ?? entry;
      }
      const found = identify(entry, roster);
      if (typeof found === 'object') {
        ids.push(found.id);
        return found.id;
      }
      if (found === 'unknown' && spec.open === true && spec.kind === 'person') {
        ids.push(bare(entry));
        return entry;
      }
      unresolved.push(bare(entry));
      issue = phrase(found === 'ambiguous' ? 'records.ambiguousPerson' : 'records.unknownPerson');
      return entry;
    });
    const joined = [...new Set(written)].join('、');
    const figure = `p${[...new Set([...ids, ...unresolved])].sort().join('\n')}`;
    return {
      figure,
      write: { as: 'text', text: joined },
      shown: joined,
      issue,
      unresolved,
      people: ids,
    };
  };
  const words = (text: string): ReadCell => {
    if (text === '') return BLANK;
    if (spec.kind === 'person' || spec.kind === 'persons')
      return isPlaceholder(text) ? asItStands(text, phrase('records.placeholder')) : people(text);
    const { values, issues } = interpret(text);
    const [issue] = issues;
    if (values === null) return asItStands(text, issue?.message ?? null);
    const figure = `t${[...values].map(bare).sort().join('\n')}`;
    return {
      ...BLANK,
      figure,
      write: { as: 'text', text },
      shown: text,
      issue: issue?.message ?? null,
    };
  };
  const cache = new Map<string, ReadCell>();
  return (row) => {
    const value = sheet.cell(row, column);
    if (value === null)
      return sheet.formula(row, column) === undefined
        ? BLANK
        : { ...BLANK, issue: phrase('records.notCalculated') };
    if (isCellError(value))
      return { ...BLANK, issue: phrase('records.errorCell', { error: value.error }) };
    const cleaned = typed(row, value);
    if (cleaned !== null) return cleaned;
    if (typeof value === 'number' && spec.identifier === true && Math.abs(value) >= EXACT_DIGITS)
      return asItStands(String(value), phrase('intake.longNumber'));
    const isDate = typeof value === 'number' && sheet.isDate(row, column);
    const text = cellText(value, isDate, date1904);
    const known = cache.get(text) ?? words(text);
    cache.set(text, known);
    return known;
  };
}

function asItStands(text: string, issue: Phrase | null): ReadCell {
  return { ...BLANK, figure: `u${bare(text)}`, write: { as: 'text', text }, shown: text, issue };
}

/** Whether two cells say the same; a name of several people is whoever of them somebody has put in its place. */
export function saysTheSame(source: ReadCell, target: ReadCell, roster: Roster): boolean {
  if (source.figure === target.figure) return true;
  if (source.unresolved.length === 0 || target.unresolved.length > 0) return false;
  const left = new Set(target.people);
  for (const id of source.people) if (!left.delete(id)) return false;
  for (const name of source.unresolved) {
    const meant = [...left].find((id) => roster.bears(id, name));
    if (meant === undefined) return false;
    left.delete(meant);
  }
  return left.size === 0;
}
