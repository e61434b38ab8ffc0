import { type SheetSnapshot, isCellError, toA1 } from '../../workbook';
import { phrase } from '../../locales';
import { bare, isKnown } from '../clean';
import { DICTIONARY } from '../dictionary';
import { factChoice, factDate, factFlag, factNumber } from '../fact';
import type { ReportedFact } from '../table';
import type { IssueLog } from './issues';
import type { Located } from './locate';
import type { FactFormat } from './options';

function isBlank({ value }: ReportedFact): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

function sameValue(a: ReportedFact, b: ReportedFact): boolean {
  const text = ({ value }: ReportedFact): string =>
    value === null || isCellError(value) ? '' : bare(String(value));
  return text(a) === text(b);
}

function textAt(sheet: SheetSnapshot, row: number, column: number | undefined): string {
  const value = column === undefined ? null : sheet.cell(row, column);
  return value === null || isCellError(value) ? '' : String(value).trim();
}

function readFact(located: Located, row: number): ReportedFact | null {
  const { sheet, columns } = located;
  const column = columns.get('填报值')?.column;
  if (column === undefined) return null;
  const value = sheet.cell(row, column);
  const unit = textAt(sheet, row, columns.get('单位')?.column);
  const isNumber = typeof value === 'number';
  return {
    value,
    isDate: isNumber && sheet.isDate(row, column),
    ...(isNumber && sheet.isPercent?.(row, column) === true && { isPercent: true }),
    ...(unit !== '' && { unit }),
    place: { sheet: sheet.name, address: toA1({ row, column }) },
  };
}

/**
 * 基本事项 by 事项. A fact that stands there twice with different values is known to nobody: it is
 * reported and left out.
 */
export function readFacts(
  located: Located | null,
  rows: Int32Array,
  formats: Readonly<Record<string, FactFormat>>,
  issues: IssueLog,
): Map<string, ReportedFact> {
  const facts = new Map<string, ReportedFact>();
  const contradicted = new Set<string>();
  if (located === null) return facts;
  const names = [...Object.keys(formats), ...DICTIONARY.map(({ name }) => name)];
  const declared = new Map(names.map((name) => [bare(name), name]));
  for (const row of rows) {
    const written = textAt(located.sheet, row, located.columns.get('事项')?.column);
    const name = declared.get(bare(written)) ?? written;
    const fact = readFact(located, row);
    if (fact === null) continue;
    const { sheet, address = '' } = fact.place;
    if (name === '') {
      if (!isBlank(fact)) issues.add('warning', phrase('records.factWithoutName'), sheet, address);
      continue;
    }
    // The column's own reading reports error cells.
    const read = isCellError(fact.value) ? { ...fact, value: null } : fact;
    const before = facts.get(name);
    if (before === undefined || isBlank(before)) facts.set(name, read);
    else if (!isBlank(read) && !sameValue(before, read)) {
      contradicted.add(name);
      const message = phrase('records.factConflict', {
        fact: name,
        first: before.place.address ?? '',
      });
      issues.add('error', message, sheet, address);
    }
  }
  for (const name of contradicted) facts.delete(name);
  return facts;
}

/** Reports the facts that cannot be read in the way the scheme declares them. */
export function reportFacts(
  facts: ReadonlyMap<string, ReportedFact>,
  formats: Readonly<Record<string, FactFormat>>,
  date1904: boolean,
  issues: IssueLog,
): void {
  for (const [name, { kind, unit, options }] of Object.entries(formats)) {
    const fact = facts.get(name);
    if (fact === undefined) continue;
    const cleaned =
      kind === 'flag'
        ? factFlag(fact)
        : kind === 'date'
          ? factDate(fact, date1904)
          : kind === 'number'
            ? factNumber(fact, fact.unit ?? unit)
            : kind === 'choice'
              ? factChoice(fact, options ?? [])
              : null;
    if (cleaned === null || isKnown<unknown>(cleaned) || 'blank' in cleaned) continue;
    issues.add('error', cleaned.unreadable, fact.place.sheet, fact.place.address ?? '');
  }
}
