import {
  boundsPhrase,
  eligibilityPhrase,
  missingPhrase,
  standingPhrase,
} from '../../../desk/wording';
import { decimal } from '../../../exact';
import { type Phrase, phrase } from '../../../locales';
import { COLLECTIVE } from '../../../records';
import { type ScoreTree, totalNotes } from '../../../scoring';
import { fullPoints, scoreWithin } from './nodes';
import { commitments, isCommitment, isPlan, whyPhrase } from './plan';
import { attainablePhrase, totalSentence } from './total';

/** 「个人 P07」 */
export function titlePhrase({ tableName, subject }: ScoreTree): Phrase {
  return subject === COLLECTIVE
    ? phrase('pane.resultTitleTable', { table: tableName })
    : phrase('pane.resultTitle', { table: tableName, subject });
}

/** One result as lines of text, for a report or a printer: figures, reasons, gaps, changed readings. */
export function summaryLines(tree: ScoreTree, say: (said: Phrase) => string): string[] {
  const lines: Phrase[] = [
    phrase('pane.resultTextHead', {
      scheme: tree.schemeName,
      title: titlePhrase(tree),
      day: tree.asOf,
    }),
    totalSentence(tree),
  ];
  const attainable = attainablePhrase(tree);
  if (attainable !== null) lines.push(attainable);
  lines.push(...totalNotes(tree));
  if (tree.eligibilityRules.length > 0)
    lines.push(
      phrase('pane.resultTextEligibility', { standing: eligibilityPhrase(tree.eligibility) }),
    );
  // Of a plan every commitment; a heading over them has no state of its own.
  for (const node of isPlan(tree) ? commitments(tree.indicators) : tree.indicators) {
    const full = fullPoints(node);
    const score = boundsPhrase(scoreWithin(node, null));
    lines.push(
      phrase('pane.resultTextNode', {
        id: node.id,
        name: node.name,
        score:
          node.role === 'veto' || isCommitment(node)
            ? standingPhrase(node)
            : phrase('pane.resultTextScore', {
                score,
                points: full === null ? '—' : decimal(full),
                state: standingPhrase(node),
              }),
        why: whyPhrase(node),
      }),
    );
  }
  const missing = new Map(
    tree.indicators.flatMap((node) => node.missing).map((one) => [JSON.stringify(one), one]),
  );
  if (missing.size > 0) lines.push(phrase('pane.resultTextMissing', { count: missing.size }));
  const changed = tree.readings.filter(({ chosen, standard }) => chosen !== standard);
  return [
    ...lines.map(say),
    ...[...missing.values()].map((one) => say(missingPhrase(one))),
    ...changed.map(({ key, question, label }) =>
      say(phrase('pane.resultTextReading', { key, question, label })),
    ),
  ];
}
