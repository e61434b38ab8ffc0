import type { LoadedScheme } from '../../scoring';
import { dataText, howText, innerClauses, type Node, pointsText } from './clause';
import type { ClauseView, LevelView } from './levels';
import { blocks, plain, quoted } from './markdown';
import { readingLines } from './readings';

/** One clause: its heading, the notice's words, how they are read; once, or level by level where that differs. */
export function clauseSection(
  loaded: LoadedScheme,
  table: string,
  views: readonly LevelView[],
  { id, depth, forms }: ClauseView,
): string {
  const [first] = forms;
  if (first === undefined) return '';
  const { name } = first.node;
  const same = (text: (node: Node, at: LevelView) => string): boolean =>
    new Set(forms.map(({ node, at }) => text(node, at))).size === 1;
  const points = same(pointsText) ? pointsText(first.node) : '';
  const heading = `${'#'.repeat(Math.min(depth + 2, 6))} ${plain(id)} ${plain(name)}${plain(points)}`;
  const only = forms.length < views.length ? `（只适用于${first.at.name}）` : '';
  const body = (node: Node, at: LevelView): string => howLines(loaded, table, at, node);
  const words = (node: Node): string => noticeWords(node);
  return blocks([
    `${heading}${only}`,
    ...eachForm(forms, words, same(words)),
    ...eachForm(
      forms,
      (node, at) =>
        points === '' && pointsText(node) !== ''
          ? blocks([pointsText(node), body(node, at)])
          : body(node, at),
      same(body) && same(pointsText),
    ),
  ]);
}

function eachForm(
  forms: ClauseView['forms'],
  text: (node: Node, at: LevelView) => string,
  same: boolean,
): readonly string[] {
  const [first] = forms;
  if (same) return first === undefined ? [] : [text(first.node, first.at)];
  return forms.map(({ node, at }) => blocks([`**${at.name}**`, text(node, at)]));
}

/** What the notice prints: the clause, what stands beside it, its sources of data, who answers for it. */
function noticeWords({ source, about, evidence, owner, due }: Node): string {
  const beside = [
    ['指标说明', about],
    ['数据来源、佐证材料', evidence.length === 0 ? undefined : evidence.join(' ')],
    ['指导处室', owner?.guide],
    ['责任科室', owner?.responsible],
    ['完成时限', due],
  ].flatMap(([name, text]) =>
    text === undefined ? [] : [`> 〔${name ?? ''}〕${plain(text.replaceAll(/\s*\n\s*/g, ' '))}`],
  );
  return [quoted(source.text, source.at), ...beside].join('\n>\n');
}

function howLines(loaded: LoadedScheme, table: string, at: LevelView, node: Node): string {
  const how = howText(node, at.card.subject === 'plan');
  const data = dataText(node);
  const lines = [
    ...(how === '' ? [] : [`- **怎样计** ${plain(how)}`]),
    ...(data === '' ? [] : [`- **看哪些数据** ${plain(data)}`]),
    ...innerClauses(node).map(({ id, name, source }) =>
      source === undefined
        ? `- **其中 ${plain(id)}** ${plain(name)}`
        : `- **其中 ${plain(id)}** ${plain(name)}：“${plain(source.text)}”（${plain(source.at)}）`,
    ),
    ...node.provisions.map(
      ({ id, name, source, note }) =>
        `- **附带规定 ${plain(id)}** ${plain(name)}：“${plain(source.text)}”（${plain(source.at)}）${plain(note)}`,
    ),
    ...(node.exempt?.source === undefined || node.exempt.when === false
      ? []
      : [
          `- **不适用的依据${node.exempt.id === undefined ? '' : ` ${plain(node.exempt.id)}`}** “${plain(node.exempt.source.text)}”（${plain(node.exempt.source.at)}）`,
        ]),
    ...readingLines(loaded, table, at, node),
  ];
  return lines.join('\n');
}
