import { phrase } from '../../locales';
import { LINT_CATALOGUE, type Rule } from '../../mechanisms';
import { lintSettledScheme, type Scheme } from '../../rubric';
import type { WorkbookCheck } from '../check';
import { firstSheet } from './places';

type Problems = ReturnType<typeof lintSettledScheme>;

/** The same scheme is checked at every press of the button. */
const known = new WeakMap<Scheme<Rule>, Problems>();

/** What is wrong with the scheme in use, under the level and the readings in use. */
export const LINT: WorkbookCheck = {
  scope: 'workbook',
  code: 'scheme.lint',
  group: 'scheme',
  *run(given) {
    if (given.scored === null) return;
    const { settled } = given.scored;
    const problems = known.get(settled) ?? lintSettledScheme(settled, LINT_CATALOGUE);
    known.set(settled, problems);
    const where = firstSheet(given);
    for (const { path, message } of problems)
      yield {
        severity: 'hint',
        ...(where === null ? {} : { where }),
        message: phrase('schemeChecks.lint', { scheme: settled.name, message }),
        about: path.join('.'),
      };
  },
};
