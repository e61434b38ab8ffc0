import { type Phrase, phrase, Refusal } from '../../locales';
import type { Scheme } from '../language/scheme';
import { SchemeError, type SchemeFile, type SchemeProblem, type SettledScheme } from '../load';
import type { LintCatalogue } from './catalogue';
import { lintChoices, settingsOf } from './choices';
import { lintColumns } from './columns';
import { lintDuties } from './duties';
import { lintFacts } from './facts';
import { clausesOf, lintIds } from './ids';
import { lintPoints } from './points';
import { Problems, type Report, reporter } from './problems';
import { lintStructure } from './structure';
import type { Path } from '../specialise';
import { usesOfTable } from './walk';

/**
 * Everything that is wrong with a scheme file, each thing once, in the order of the file. The scheme
 * is settled for every level with the default readings, and for every option of every reading singly.
 */
export function lintScheme<R>(
  file: SchemeFile<R>,
  catalogue: LintCatalogue<R>,
): readonly SchemeProblem[] {
  const problems = new Problems(file);
  lintChoices(file, problems);
  const usedFacts = new Set<string>();
  let standard: SettledScheme<R> | null = null;
  for (const { level, readings, standard: isStandard } of settingsOf(file)) {
    const settled = settle(file, { level, readings }, problems);
    if (settled === null) continue;
    if (isStandard) standard = settled;
    const report = reporter(problems, settled.settled);
    lintSettled(settled, catalogue, report, usedFacts, isStandard);
  }
  // A fact may serve one level or one reading only, so unused ones are known at the end.
  if (standard !== null) {
    for (const name of Object.keys(standard.scheme.facts)) {
      if (!usedFacts.has(name)) problems.at(['facts', name], phrase('rubric.unusedFact', { name }));
    }
  }
  return problems.list();
}

/**
 * What is wrong with a scheme as it is settled for the choices in use. A file's own lint looks at printed points under
 * the default readings only.
 */
export function lintSettledScheme<R>(
  scheme: Scheme<R>,
  catalogue: LintCatalogue<R>,
): readonly { readonly path: Path; readonly message: Phrase }[] {
  const found: { path: Path; message: Phrase }[] = [];
  const report: Report = (path, key, params) => {
    found.push({ path, message: phrase(key, params) });
  };
  lintSettled({ scheme }, catalogue, report, new Set(), true);
  return found;
}

function settle<R>(
  file: SchemeFile<R>,
  choices: Parameters<SchemeFile<R>['settle']>[0],
  problems: Problems,
): SettledScheme<R> | null {
  try {
    return file.settle(choices);
  } catch (error) {
    if (error instanceof SchemeError) for (const problem of error.problems) problems.add(problem);
    else if (error instanceof Refusal) {
      // A choice that cannot be settled has been reported with its line.
      if (problems.size === 0) problems.at([], error.phrase);
    } else throw error;
    return null;
  }
}

function lintSettled<R>(
  { scheme }: Pick<SettledScheme<R>, 'scheme'>,
  catalogue: LintCatalogue<R>,
  report: Report,
  usedFacts: Set<string>,
  standard: boolean,
): void {
  lintIds(scheme, catalogue, report);
  lintStructure(scheme, catalogue, report);
  const ids = new Set(
    Object.keys(scheme.tables).flatMap((table) =>
      clausesOf(scheme, table, catalogue).map((clause) => clause.id),
    ),
  );
  for (const [table, card] of Object.entries(scheme.tables)) {
    const uses = usesOfTable(scheme, table, catalogue);
    lintColumns(uses, ids, catalogue, report);
    lintFacts(scheme, table, uses, report, usedFacts);
    if (standard) lintPoints(table, card, catalogue, report);
  }
  lintDuties(scheme, ids, catalogue, report, usedFacts);
}
