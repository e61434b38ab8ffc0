import { phrase } from '../../locales';
import type { Scheme } from '../language/scheme';
import type { Report } from './problems';
import type { Use } from './uses';

/** Facts in use are declared, asked for this table, and of a kind that answers the question. */
export function lintFacts(
  scheme: Scheme<unknown>,
  table: string,
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
    // A number without a bound is never false; a flag or a date has no bound to reach.
    const fits =
      as === 'test' ? kind !== 'number' : as === 'bound' ? kind === 'number' : kind !== 'date';
    if (!fits)
      report(path, 'rubric.wrongFact', {
        name,
        kind: phrase(`rubric.factKind_${kind}`),
        as: phrase(`rubric.factAs_${as}`),
      });
    if (tables !== undefined && !tables.includes(table))
      report(path, 'rubric.factElsewhere', { name, table });
  }
}
