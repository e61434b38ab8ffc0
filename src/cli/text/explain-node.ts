import { boundsPhrase, missingPhrase, sameBounds, standingPhrase, within } from '../../desk';
import { decimal } from '../../exact';
import { phrase } from '../../locales';
import type { RowSet } from '../../measures';
import {
  countsPhrase,
  isPlan,
  type ReadingUse,
  type ScoreNode,
  type ScoreTree,
} from '../../scoring';
import type { Session } from '../session';
import { wrap } from './width';

/** One clause in words: what the notice says, how it is read, what counted and what did not. */
export function explainNode(node: ScoreNode, tree: ScoreTree, session: Session): string[] {
  const text = new Lines(session);
  text.add(0, session.say('cli.explainTitle', { id: node.id, name: node.name }));
  const heading = node.children.length > 0;
  const pledged = node.role !== 'veto' && isPlan({ indicators: [node] });
  const state = session.words(standingPhrase(node));
  if (pledged) {
    const result = heading ? countsPhrase(node.children) : state;
    text.add(0, session.words(phrase('plan.result', { state: result })));
  } else
    text.add(
      0,
      session.say('cli.explainScore', {
        score: session.words(boundsPhrase(node.score)),
        points: node.points === null ? '—' : decimal(node.points),
        state,
      }),
    );
  if (!same(node.points, node.effectivePoints) && node.effectivePoints !== null)
    text.add(1, session.say('cli.explainEffective', { points: decimal(node.effectivePoints) }));
  text.title('cli.explainSource');
  text.add(1, node.source.text);
  text.add(1, session.say('cli.explainAt', { at: node.source.at }));
  if (!pledged || !heading) {
    text.title('cli.explainWhy');
    text.add(1, session.words(node.why));
  }
  if (node.rows.length > 0) {
    text.title('cli.explainRows');
    for (const rows of node.rows) text.add(1, rowsText(rows, session));
  }
  if (node.excluded.length > 0) {
    text.title('cli.explainExcluded');
    for (const { reason, rows } of node.excluded) {
      text.add(1, rowsText(rows, session));
      text.add(2, session.words(reason));
    }
  }
  if (node.missing.length > 0) {
    text.title('cli.explainMissing');
    for (const one of node.missing) text.add(1, session.words(missingPhrase(one)));
  }
  if (node.readings.length > 0) {
    text.title('cli.explainReadings');
    for (const use of node.readings) explainReading(use, node, tree, text, session);
  }
  if (node.evidence.length > 0) {
    text.title('cli.explainEvidence');
    for (const one of node.evidence) text.add(1, one);
  }
  if (node.children.length > 0) {
    text.title('cli.explainChildren');
    for (const child of node.children) text.add(1, childText(child, node, pledged, session));
  }
  return text.lines;
}

function childText(child: ScoreNode, node: ScoreNode, pledged: boolean, session: Session): string {
  const { id, name, why } = child;
  const state = session.words(standingPhrase(child));
  if (pledged) return session.words(phrase('plan.child', { id, name, state, why }));
  const score = child.role === 'deduction' ? child.score : within(child.score, node.score);
  return session.say('cli.explainChild', {
    id,
    name,
    score: session.words(boundsPhrase(score)),
    state,
    why,
  });
}

function explainReading(
  use: ReadingUse,
  node: ScoreNode,
  tree: ScoreTree,
  text: Lines,
  session: Session,
): void {
  text.add(1, `${use.key} ${use.question}`);
  text.add(2, session.say('cli.readingChosen', { label: use.label, option: use.chosen }));
  text.add(2, session.say('cli.readingReason', { reason: use.reason }));
  for (const one of use.alternatives)
    text.add(
      2,
      session.say(isSame(one, node, tree) ? 'cli.readingSame' : 'cli.readingOther', {
        key: use.key,
        label: one.label,
        option: one.option,
        score: session.words(boundsPhrase(one.score)),
        total: session.words(boundsPhrase(one.total)),
        now: session.words(boundsPhrase(tree.total)),
      }),
    );
}

function isSame(
  { score, total }: ReadingUse['alternatives'][number],
  node: ScoreNode,
  tree: ScoreTree,
): boolean {
  return sameBounds(score, node.score) && sameBounds(total, tree.total);
}

/** 「案件台账第 3-5、8 行（4 行）：C001、C002」 */
export function rowsText(rows: RowSet, session: Session): string {
  const ranges = rows.ranges.slice(0, 20).map((range) => range.replace(':', '-'));
  const cutOff = rows.more > 0 || rows.ranges.length > ranges.length;
  const list = ranges.join(session.say('cli.listComma')) + (cutOff ? '…' : '');
  const params = { sheet: rows.sheet, rows: list, count: rows.count };
  if (rows.count === 0) return session.say('cli.rowsNone', params);
  if (rows.keys.length === 0) return session.say('cli.rows', params);
  return session.say('cli.rowsKeys', { ...params, keys: rows.keys.join('、') });
}

const same = (a: ScoreNode['points'], b: ScoreNode['points']): boolean =>
  a === null || b === null ? a === b : a.equals(b);

/** Wrapped and indented lines. */
class Lines {
  readonly lines: string[] = [];

  constructor(private readonly session: Session) {}

  title(key: Parameters<Session['say']>[0]): void {
    this.lines.push('', this.session.say(key));
  }

  add(depth: number, text: string): void {
    const indent = '  '.repeat(depth);
    for (const line of wrap(text, this.session.width - indent.length))
      this.lines.push(indent + line);
  }
}
