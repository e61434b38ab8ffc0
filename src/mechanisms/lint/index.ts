import { lintScheme, loadScheme, SchemeError, type SchemeProblem } from '../../rubric';
import { ruleSchema } from '../registry';
import { LINT_CATALOGUE } from './catalogue';

export { LINT_CATALOGUE } from './catalogue';
export { usesOfRule } from './uses';

/** Checks a scheme file's text; empty when there is nothing to mend. `file` is the name for messages. */
export function lintSchemeText(text: string, file: string): readonly SchemeProblem[] {
  try {
    return lintScheme(loadScheme(text, file, ruleSchema), LINT_CATALOGUE);
  } catch (error) {
    if (error instanceof SchemeError) return error.problems;
    throw error;
  }
}
