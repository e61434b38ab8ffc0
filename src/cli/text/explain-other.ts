import { eligibilityRulePhrase, missingPhrase, quotaPhrase } from '../../desk';
import type { ScoreTree } from '../../scoring';
import type { IdPlace } from '../places';
import type { Session } from '../session';
import { rowsText } from './explain-node';
import { assignmentLines } from './score-report';
import { wrap } from './width';

/** What is no node of the score tree, in words: who may stand, quotas, shared cases, provisions. */
export function explainOther(
  id: string,
  place: Exclude<IdPlace, { is: 'node' }>,
  tree: ScoreTree,
  session: Session,
): string[] {
  const { source } = place;
  const text = [source.text, session.say('cli.explainAt', { at: source.at })];
  return [
    ...factsOf(id, place, tree, session),
    '',
    session.say('cli.explainSource'),
    ...text.map((line) => `  ${line}`),
  ].flatMap((line) => (line === '' ? [''] : wrap(line, session.width)));
}

function factsOf(
  id: string,
  place: Exclude<IdPlace, { is: 'node' }>,
  tree: ScoreTree,
  session: Session,
): string[] {
  switch (place.is) {
    case 'assignment': {
      const lines = tree.assignments
        .filter((use) => use.id === id)
        .flatMap((use) => assignmentLines(use, session, true));
      return lines.length > 0 ? lines : [session.say('cli.explainNoCases', { id })];
    }
    case 'eligibility':
      return tree.eligibilityRules
        .filter((rule) => rule.id === id)
        .flatMap((rule) => [
          session.words(eligibilityRulePhrase(rule)),
          ...rule.rows.map((one) => `  ${rowsText(one, session)}`),
          ...rule.missing.map((one) => `  ${session.words(missingPhrase(one))}`),
        ]);
    case 'quota':
      return tree.quotas
        .filter((quota) => quota.id === id)
        .map((quota) => session.words(quotaPhrase(quota)));
    case 'provision':
      return [session.say('cli.explainTitle', { id, name: place.name })];
  }
}
