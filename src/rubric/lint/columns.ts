import { type Phrase, phrase } from '../../locales';
import { type Matcher, otherColumn } from '../language/condition';
import type { ColumnShape, LintCatalogue } from './catalogue';
import type { Report } from './problems';
import type { ColumnRole, Use } from './uses';

type Kind = ColumnShape['kind'];

const ONE_TEXT: readonly Kind[] = ['text', 'person', 'clause'];
const TEXTS: readonly Kind[] = [...ONE_TEXT, 'list', 'persons'];

const FITS: Readonly<Record<ColumnRole, readonly Kind[]>> = {
  subject: ['person', 'persons'],
  date: ['date'],
  month: ['month', 'date'],
  number: ['number'],
  times: ['number', 'list', 'persons'],
  text: ONE_TEXT,
  texts: TEXTS,
};

/** Sheets and columns exist, and are of the kind that the place and the matcher ask for. */
export function lintColumns(
  uses: readonly Use[],
  clauseIds: ReadonlySet<string>,
  catalogue: Pick<LintCatalogue<never>, 'sheetExists' | 'column'>,
  report: Report,
): void {
  const shapeOf = (use: Extract<Use, { column: string }>): ColumnShape | null => {
    // An unknown sheet has been reported where it is named.
    if (!catalogue.sheetExists(use.sheet)) return null;
    const shape = catalogue.column(use.sheet, use.column);
    if (shape === null)
      report(use.path, 'rubric.unknownColumn', { sheet: use.sheet, column: use.column });
    return shape;
  };
  for (const use of uses) {
    switch (use.is) {
      case 'sheet':
        if (!catalogue.sheetExists(use.sheet))
          report(use.path, 'rubric.unknownSheet', { sheet: use.sheet });
        break;
      case 'column': {
        const shape = shapeOf(use);
        if (shape === null) break;
        const { column, sheet, as } = use;
        if (!FITS[as].includes(shape.kind))
          report(use.path, 'rubric.wrongColumn', {
            sheet,
            column,
            kind: kindWord(shape.kind),
            as: phrase(`rubric.as_${as}`),
          });
        for (const value of use.values ?? []) {
          if (!isOption(value, shape))
            report(use.path, 'rubric.unknownValue', { sheet, column, value });
        }
        break;
      }
      case 'matcher': {
        const shape = shapeOf(use);
        if (shape === null) break;
        lintMatcher(use, shape, clauseIds, report);
        const other = otherColumn(use.matcher);
        const { sheet, path } = use;
        if (other === null) break;
        const beside = shapeOf({ is: 'column', sheet, column: other, as: 'number', path });
        // A figure compares with a figure, a day with a day.
        if (beside !== null && beside.kind !== shape.kind)
          report(path, 'rubric.unlikeColumns', { sheet, column: use.column, other });
        break;
      }
      case 'window':
        if (!isDay(use.from) || !isDay(use.to) || use.from > use.to)
          report(use.path, 'rubric.badWindow', { from: use.from, to: use.to });
        break;
      case 'boundless':
        report(use.path, 'rubric.boundless');
        break;
      case 'fact':
        break;
    }
  }
}

const kindWord = (kind: Kind): Phrase => phrase(`rubric.kind_${kind}`);

/** Dates compare as text; one that the calendar does not have would silently match nothing. */
export function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

function isOption(value: string, { kind, options, open }: ColumnShape): boolean {
  // 「无」 is how people say that a list is empty: it is never a member of one.
  if (kind === 'list' || kind === 'persons') if (value === '无') return false;
  return options === undefined || open === true || options.includes(value);
}

type Form =
  | 'values'
  | 'filled'
  | 'some'
  | 'subject'
  | 'window'
  | 'within'
  | 'past'
  | 'open'
  | 'otherColumn'
  | 'bound';

/** Which forms of matcher a column can answer. */
function formOf(matcher: Matcher): Form {
  if (typeof matcher !== 'object' || Array.isArray(matcher)) return 'values';
  if ('filled' in matcher) return 'filled';
  if ('some' in matcher) return 'some';
  if ('subject' in matcher) return 'subject';
  if ('from' in matcher || 'to' in matcher) return 'window';
  if ('within' in matcher) return 'within';
  if ('past' in matcher) return 'past';
  if ('oneOf' in matcher) return 'open';
  return otherColumn(matcher) === null ? 'bound' : 'otherColumn';
}

function formFits(form: Form, kind: Kind): boolean {
  switch (form) {
    case 'filled':
      return true;
    case 'values':
      return kind !== 'date';
    case 'some':
      return kind === 'list' || kind === 'persons';
    case 'subject':
      return kind === 'person' || kind === 'persons';
    case 'window':
    case 'past':
      return kind === 'date';
    case 'within':
      return kind === 'date' || kind === 'month';
    case 'open':
      return TEXTS.includes(kind);
    case 'otherColumn':
      return kind === 'number' || kind === 'date';
    case 'bound':
      return kind === 'number';
  }
}

function lintMatcher(
  { sheet, column, matcher, path }: Extract<Use, { is: 'matcher' }>,
  shape: ColumnShape,
  clauseIds: ReadonlySet<string>,
  report: Report,
): void {
  const { kind } = shape;
  const form = formOf(matcher);
  if (!formFits(form, kind)) {
    report(path, 'rubric.wrongMatcher', {
      sheet,
      column,
      kind: kindWord(kind),
      matcher: JSON.stringify(matcher),
    });
    return;
  }
  const values = valuesOf(matcher);
  const wanted = kind === 'flag' ? 'boolean' : kind === 'number' ? 'number' : 'string';
  for (const value of values) {
    if (typeof value !== wanted || (kind === 'month' && !MONTH.test(String(value))))
      report(path, 'rubric.wrongMatcher', {
        sheet,
        column,
        kind: kindWord(kind),
        matcher: JSON.stringify(value),
      });
    else if (typeof value === 'string') {
      if (kind === 'clause' && !clauseIds.has(value))
        report(path, 'rubric.unknownClause', { sheet, column, id: value });
      if (!isOption(value, shape)) report(path, 'rubric.unknownValue', { sheet, column, value });
    }
  }
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The values that a matcher names, printed ones of an open list among them. */
function valuesOf(matcher: Matcher): readonly (string | number | boolean)[] {
  if (typeof matcher !== 'object') return [matcher];
  if (Array.isArray(matcher)) return matcher;
  return 'oneOf' in matcher ? matcher.oneOf : [];
}
