import type { Place, Severity } from '../../locales';
import { likeness, nameOf, profileOf } from '../../scoresheet';
import type { CellValue } from '../../workbook';
import { toA1 } from '../../workbook';
import type { ScoreTable } from '../score-table';
import { ownRows, type OwnRow } from './own-rows';
import { printedCells } from './printed';
import { compared, figuresIn, firstDifference } from './texts';

/** A cell whose words are not those of the notice. */
export interface TextChange {
  readonly what: 'text' | 'name';
  readonly severity: Severity;
  readonly node: { readonly id: string; readonly name: string };
  readonly where: Place;
  readonly here: string;
  readonly notice: string;
  /** The cell that would take the notice's words; null: it is not one of the template's. */
  readonly cell: {
    readonly row: number;
    readonly column: number;
    readonly printed: string;
    readonly value: CellValue;
  } | null;
}

const known = new WeakMap<ScoreTable, readonly TextChange[]>();

/** Cells of a known table whose words are not the notice's, layout and shortenings apart. */
export function textChanges(table: ScoreTable): readonly TextChange[] {
  const changes = known.get(table) ?? [...printedChanges(table), ...ownChanges(table)];
  known.set(table, changes);
  return changes;
}

/** The template's sheets print the notice word for word: any other word was put in. */
function printedChanges(table: ScoreTable): TextChange[] {
  return printedCells(table).flatMap((cell): TextChange[] => {
    const { show, printed, value, formula, node, where } = cell;
    if (typeof printed !== 'string' || formula !== undefined) return [];
    if (value !== null && typeof value !== 'string') return [];
    const text = value ?? '';
    if (show === 'name') {
      if (sameName(text, [node.name])) return [];
    } else if (show !== 'source') return [];
    const difference = firstDifference(text, printed);
    if (difference === null) return [];
    const { row, column } = cell;
    return [
      {
        what: show === 'name' ? 'name' : 'text',
        severity: show === 'name' ? 'warning' : severityOf(text, printed),
        node,
        where,
        here: difference.one,
        notice: difference.other,
        cell: { row, column, printed, value },
      },
    ];
  });
}

const severityOf = (text: string, printed: string): Severity =>
  sameFigures(text, printed) ? 'warning' : 'error';

const sameFigures = (one: string, other: string): boolean =>
  figuresIn(compared(one)).join(' ') === figuresIn(compared(other)).join(' ');

/** Rows of a table that may differ before it is no copy of the notice in which one that differs stands out. */
const OTHERS = 0.1;
const LEAST_ROWS = 4;
/** A text that is less like the clause is the unit's own summary of it. */
const QUOTED = 0.7;
const SURELY = 0.9;

/** A unit's own table may have been typed, scanned or put in fewer words: what is told depends on how its other rows are. */
function ownChanges(table: ScoreTable): TextChange[] {
  const rows = ownRows(table).map((row) => ({ row, verdict: verdictOf(row) }));
  const quoted = rows.filter(({ verdict }) => verdict !== 'short');
  const exact = quoted.filter(({ verdict }) => verdict === 'same').length;
  const isVerbatim =
    quoted.length >= LEAST_ROWS && quoted.length - exact <= Math.max(1, quoted.length * OTHERS);
  const texts = rows.flatMap(({ row, verdict }): TextChange[] => {
    if (typeof verdict === 'string') return [];
    const { like, notice } = verdict;
    const difference = firstDifference(row.text, notice);
    if (difference === null) return [];
    const figures = !sameFigures(row.text, notice);
    const severity: Severity = isVerbatim
      ? figures
        ? 'error'
        : 'warning'
      : figures && like >= SURELY
        ? 'warning'
        : 'hint';
    return [
      {
        what: 'text',
        severity,
        node: row.nodes[0],
        where: textPlace(table, row),
        here: difference.one,
        notice: difference.other,
        cell: null,
      },
    ];
  });
  return [...texts, ...(isVerbatim ? ownNames(table) : [])];
}

type Verdict = 'same' | 'short' | { readonly like: number; readonly notice: string };

function verdictOf({ text, printed, nodes, path }: OwnRow): Verdict {
  const own = compared(text).text;
  const all = [...nodes, ...path];
  if (
    own === '' ||
    sameName(
      text,
      all.map(({ name }) => name),
    )
  )
    return 'short';
  let best: { like: number; notice: string } = { like: 0, notice: '' };
  for (const notice of printed) {
    const whole = compared(notice).text;
    if (own === whole) return 'same';
    // With its name or a few words of its heading in front, or only so much of it as the unit wanted to quote.
    if (own.endsWith(whole) && own.length - whole.length <= HEADING) return 'same';
    if (whole.startsWith(own) || (own.length >= QUOTE && whole.includes(own))) return 'short';
    const like = likeness(profileOf(own), profileOf(whole));
    if (like > best.like) best = { like, notice };
  }
  return best.like < QUOTED ? 'short' : best;
}

/** Characters of a clause that are a quotation of it. */
const QUOTE = 12;
/** Characters that a heading in front of the clause may have. */
const HEADING = 24;

function sameName(text: string, names: readonly string[]): boolean {
  const own = nameOf(text);
  return names.some((name) => {
    const plain = nameOf(name);
    return own === plain || compared(text).text === compared(name).text;
  });
}

function textPlace({ sheet, columns }: ScoreTable, { row }: OwnRow): Place {
  const column = columns.texts[0] ?? columns.names.at(-1) ?? 1;
  return { sheet: sheet.name, address: toA1({ row: row.row, column }) };
}

/** A name in a row of a table that is otherwise word for word: it has to be one of those above the clause. */
function ownNames(table: ScoreTable): TextChange[] {
  const { grid, columns, sheet } = table;
  return ownRows(table).flatMap((own): TextChange[] =>
    columns.names.flatMap((column): TextChange[] => {
      const { row } = own.row;
      const text = grid.text(row, column);
      const plain = nameOf(text);
      if (plain.length < 2 || /^\d+$/u.test(plain)) return [];
      const names = [...own.path, ...own.nodes].flatMap((node) => [node.name, node.source.text]);
      const like = names.map(nameOf).map((name) => likeness(profileOf(plain), profileOf(name)));
      const holds = names.map(nameOf).some((name) => name.includes(plain) || plain.includes(name));
      const best = Math.max(...like);
      const at = like.indexOf(best);
      const notice = names[at];
      if (holds || best < NAME_QUOTED || notice === undefined) return [];
      return [
        {
          what: 'name',
          severity: 'hint',
          node: own.nodes[0],
          where: { sheet: sheet.name, address: toA1({ row, column }) },
          here: text,
          notice,
          cell: null,
        },
      ];
    }),
  );
}

const NAME_QUOTED = 0.4;
