import { phrase } from '../../locales';
import type { FactDeclaration, Scheme } from '../language/scheme';
import type { Report } from './problems';
import type { FactRole, Use } from './uses';

/** A number without a bound is never false; a flag or a date has no bound to reach. */
const FITS: Readonly<Record<FactRole, readonly FactDeclaration['kind'][]>> = {
  test: ['flag', 'date'],
  bound: ['number'],
  number: ['number', 'flag'],
  texts: ['choice', 'list'],
  list: ['list'],
};

/** Facts in use are declared, asked for this table, and of a kind that answers the question. */
export function lintFacts(
  scheme: Scheme<unknown>,
  /** Null: every table asks for them. */
  table: string | null,
  uses: readonly Use[],
  report: Report,
  used: Set<string>,
): void {
  for (const use of uses) {
    if (use.is !== 'fact') continue;
    const { name, as, path } = use;
    used.add(name);
    const declared = scheme.facts[name];
    if (declared === undefined) {
      report(path, 'rubric.undeclaredFact', { name });
      continue;
    }
    const { kind, tables } = declared;
    if (!FITS[as].includes(kind))
      report(path, 'rubric.wrongFact', {
        name,
        kind: phrase(`rubric.factKind_${kind}`),
        as: phrase(`rubric.factAs_${as}`),
      });
    for (const value of use.values ?? []) {
      if (kind === 'choice' && declared.options?.includes(value) !== true)
        report(path, 'rubric.unknownAnswer', { name, value });
    }
    if (table !== null && tables !== undefined && !tables.includes(table))
      report(path, 'rubric.factElsewhere', { name, table });
  }
}
