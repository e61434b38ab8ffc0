import type { LoadedScheme } from '../../scoring';
import { howText, type Node, pointsText } from './clause';
import { changesText } from './changes';
import { cardAt, type LevelView, nodeIn } from './levels';
import { plain } from './markdown';

/** What the readings of a clause are, and what it becomes under their other options. */
export function readingLines(
  loaded: LoadedScheme,
  table: string,
  at: LevelView,
  node: Node,
): readonly string[] {
  const plan = at.card.subject === 'plan';
  return node.readings.flatMap((key) => {
    const reading = at.scheme.readings[key];
    if (reading === undefined) return [];
    const others = Object.entries(reading.options).filter(([option]) => option !== reading.default);
    const changed = others.flatMap(([option, words]) => {
      const other = nodeIn(cardAt(loaded, table, at.level, { [key]: option }).card, node.id);
      const said = changedText(node, other, plan);
      return said === null ? [] : [`改按“${plain(words)}”的：${said}`];
    });
    // At this level it changes nothing.
    if (changed.length === 0) return [];
    const chosen = reading.options[reading.default] ?? reading.default;
    return [
      `- **口径 ${key}** ${plain(reading.question)} 默认：${plain(chosen)}。`,
      ...changed.map((one) => `  - ${one}`),
    ];
  });
}

/** The sentences that are different, or what else changes; null where nothing does. */
function changedText(node: Node, other: Node | null, plan: boolean): string | null {
  if (other === null) return '没有本条。';
  if (JSON.stringify(node) === JSON.stringify(other)) return null;
  const points = pointsText(other) === pointsText(node) ? '' : `分值改为${pointsText(other)}。`;
  const changes = changesText(howText(node, plan), howText(other, plan));
  if (changes !== null) return plain(points + changes);
  if (points !== '') return plain(points);
  return node.children.length > 0 ? '所含各项改变，见各项。' : '计法相同，其他规定改变。';
}
