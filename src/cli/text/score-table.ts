import { boundsPhrase, eligibilityPhrase, standingPhrase, statePhrase, within } from '../../desk';
import { decimal } from '../../exact';
import { phrase } from '../../locales';
import {
  type Bounds,
  countsPhrase,
  fullMarksOf,
  isPlan,
  type ScoreNode,
  type ScoreTree,
} from '../../scoring';
import type { Session } from '../session';
import { textTable } from './table';

/** Indicator, points, score, state and reason of every node, at most `session.width` wide. */
export function scoreTable(tree: ScoreTree, session: Session): string[] {
  if (isPlan(tree)) return planTable(tree, session);
  const rows: string[][] = [];
  const add = (node: ScoreNode, depth: number, whole: Bounds | null): void => {
    const score = node.role === 'deduction' ? node.score : within(node.score, whole);
    rows.push([
      `${'  '.repeat(depth)}${node.id} ${node.name}`,
      node.points === null ? '' : decimal(node.points),
      node.role === 'veto' ? '' : session.words(boundsPhrase(score)),
      session.words(standingPhrase(node)),
      session.words(node.why),
    ]);
    node.children.forEach((child) => {
      add(child, depth + 1, score);
    });
  };
  tree.indicators.forEach((node) => {
    add(node, 0, null);
  });
  return textTable(
    [
      { header: session.say('cli.columnIndicator'), share: 4, most: 38 },
      { header: session.say('cli.columnPoints'), align: 'right' },
      { header: session.say('cli.columnScore'), align: 'right', most: 14 },
      { header: session.say('cli.columnState') },
      { header: session.say('cli.columnReason'), share: 5 },
    ],
    rows,
    session.width,
  );
}

/** Commitments have a result and no points; a heading tells how many below it came to what. */
function planTable(tree: ScoreTree, session: Session): string[] {
  const rows: string[][] = [];
  const add = (node: ScoreNode, depth: number): void => {
    const heading = node.children.length > 0;
    rows.push([
      `${'  '.repeat(depth)}${node.id} ${node.name}`,
      heading ? '' : session.words(standingPhrase(node)),
      session.words(heading ? countsPhrase(node.children) : node.why),
    ]);
    node.children.forEach((child) => {
      add(child, depth + 1);
    });
  };
  tree.indicators.forEach((node) => {
    add(node, 0);
  });
  return textTable(
    [
      { header: session.say('cli.columnIndicator'), share: 4, most: 38 },
      { header: session.say('cli.columnState') },
      { header: session.say('cli.columnReason'), share: 5 },
    ],
    rows,
    session.width,
  );
}

/** One line a subject, with the figures of the top indicators as far as they fit. */
export function summaryTable(trees: readonly ScoreTree[], session: Session): string[] {
  const shown = trees[0]?.indicators.filter(({ role }) => role !== 'veto') ?? [];
  const indicators = shown.slice(0, 6);
  return textTable(
    [
      { header: session.say('cli.columnSubject') },
      { header: session.say('cli.columnScore'), align: 'right', most: 16 },
      { header: session.say('cli.columnMax'), align: 'right' },
      { header: session.say('cli.columnEligibility') },
      { header: session.say('cli.columnState') },
      ...indicators.map(({ id, name }) => ({
        header: `${id} ${name}`,
        align: 'right' as const,
        share: 1,
      })),
    ],
    trees.map((tree) => [
      tree.subject,
      ...totalCells(tree, session),
      session.words(eligibilityPhrase(tree.eligibility)),
      session.words(statePhrase(tree.state)),
      ...indicators.map(({ id }) => {
        const node = tree.indicators.find((one) => one.id === id);
        return node === undefined ? '' : session.words(boundsPhrase(node.score));
      }),
    ]),
    session.width,
  );
}

/** The total and what it is out of; without all full marks there is none. */
function totalCells(tree: ScoreTree, session: Session): [string, string] {
  const full = fullMarksOf(tree);
  switch (full.kind) {
    case 'printed':
    case 'stated':
      return [session.words(boundsPhrase(tree.total)), decimal(full.max)];
    case 'missing':
      return [session.words(phrase('plan.noFullMarks')), ''];
    case 'none':
      return ['', ''];
  }
}
