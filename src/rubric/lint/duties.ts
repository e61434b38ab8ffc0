import type { Allocation, Duty, Form } from '../language/duties';
import type { Scheme } from '../language/scheme';
import type { LintCatalogue } from './catalogue';
import { isDay, lintColumns } from './columns';
import { lintFacts } from './facts';
import type { Report } from './problems';
import { columnUse, type Use, usesOfSelection } from './uses';

/** Duties name days that there are; tasks name facts, units and kinds that there are; forms can be printed. */
export function lintDuties<R>(
  scheme: Scheme<R>,
  clauseIds: ReadonlySet<string>,
  catalogue: Pick<LintCatalogue<never>, 'sheetExists' | 'column'>,
  report: Report,
  usedFacts: Set<string>,
): void {
  scheme.duties.forEach((duty, index) => {
    lintDuty(duty, scheme, index, report);
  });
  scheme.allocations.forEach((allocation, index) => {
    const path = ['allocations', index];
    const uses = usesOfAllocation(allocation, index);
    lintColumns(uses, clauseIds, catalogue, report);
    lintFacts(scheme, null, uses, report, usedFacts);
    lintUnits(allocation, path, report);
  });
  const sheets = new Set<string>();
  scheme.forms.forEach((form, index) => {
    lintForm(form, index, sheets, catalogue, report);
    sheets.add(form.sheet);
  });
}

function lintDuty<R>(duty: Duty, scheme: Scheme<R>, index: number, report: Report): void {
  const path = ['duties', index];
  const { due, dues = [], every, since, materials, counts, tables = [], audience = [] } = duty;
  const days = [
    ...(due === undefined ? [] : [due]),
    ...dues,
    ...(since === undefined ? [] : [since]),
  ];
  for (const day of days) if (!isDay(day)) report(path, 'rubric.badWindow', { from: day, to: day });
  if (every !== undefined) {
    const { from, to } = every;
    if (!isDay(from) || !isDay(to) || from > to)
      report([...path, 'every'], 'rubric.badWindow', { from, to });
  }
  for (const material of Object.keys(counts))
    if (materials.length > 0 && !materials.includes(material))
      report([...path, 'counts'], 'duties.countElsewhere', { material });
  for (const table of tables)
    if (scheme.tables[table] === undefined)
      report([...path, 'tables'], 'rubric.unknownTable', { table });
  for (const level of audience)
    if (scheme.levels[level] === undefined)
      report([...path, 'audience'], 'rubric.strangeLevel', { level });
}

function usesOfAllocation({ unit, groups, of, by }: Allocation, index: number): Use[] {
  const path = ['allocations', index];
  const values = [...new Set(groups.flatMap((group) => group.kinds))];
  const units = [...new Set(groups.flatMap((group) => group.units))];
  return [
    { is: 'fact', name: unit, as: 'texts', values: units, path: [...path, 'unit'] },
    ...usesOfSelection(of, [...path, 'of']),
    ...columnUse(of.from, by, 'texts', [...path, 'by'], values),
  ];
}

function lintUnits(
  { groups }: Allocation,
  path: readonly (string | number)[],
  report: Report,
): void {
  const seen = new Set<string>();
  for (const { units } of groups)
    for (const unit of units) {
      if (seen.has(unit)) report([...path, 'groups'], 'duties.unitTwice', { unit });
      seen.add(unit);
    }
}

function lintForm(
  { sheet, columns, rows }: Form,
  index: number,
  sheets: ReadonlySet<string>,
  catalogue: Pick<LintCatalogue<never>, 'sheetExists'>,
  report: Report,
): void {
  const path = ['forms', index];
  if (catalogue.sheetExists(sheet) || sheets.has(sheet))
    report([...path, 'sheet'], 'duties.sheetTaken', { sheet });
  const headers = columns.map(({ header }) => header);
  rows.forEach((row, at) => {
    for (const header of Object.keys(row))
      if (!headers.includes(header))
        report([...path, 'rows', at], 'duties.unknownHeader', { header });
  });
}
