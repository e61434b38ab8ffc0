import { render } from '../../locales';
import { selectionWords, testWords } from '../../mechanisms';
import type { AssignmentGroups, Provision, Ranking } from '../../rubric';
import type { LoadedScheme } from '../../scoring';
import type { LevelView } from './levels';
import { blocks, plain, quoted } from './markdown';

const POLICIES: Readonly<Record<AssignmentGroups['policy'], string>> = {
  'cross-group': '各组之间不得用同一案件，同一组之内可以。',
  'one-slot': '一个案件只用在一个小项。',
  none: '程序不作分配，各条按自己的条件取案件。',
};

/** What stands beside the clauses of a table: who may stand, quotas, the use of cases, the ranking. */
export function tableParts(
  loaded: LoadedScheme,
  table: string,
  views: readonly LevelView[],
): readonly string[] {
  const cards = views.map(({ card, name }) => ({ card, name }));
  const [first] = cards;
  if (first === undefined) return [];
  const part = (title: string, list: (card: LevelView['card']) => readonly string[]): string => {
    const texts = cards.map(({ card, name }) => ({ name, text: list(card).join('\n\n') }));
    const [one] = texts;
    if (one === undefined || texts.every(({ text }) => text === '')) return '';
    const same = texts.every(({ text }) => text === one.text);
    const body = same
      ? [one.text]
      : texts.map(({ name, text }) => blocks([`**${name}**`, text === '' ? '无。' : text]));
    return blocks([`### ${title}`, ...body]);
  };
  return [
    part('资格：有下列情形的不得参评', (card) =>
      card.eligibility.map(({ id, name, rejects, source }) =>
        blocks([
          `**${plain(id)} ${plain(name)}**`,
          quoted(source.text, source.at),
          rejects === false
            ? '这一级不适用。'
            : plain(`不得参评：${render(testWords(rejects))}。没有填报的显示“待确认”，不推定。`),
        ]),
      ),
    ),
    part('名额', (card) =>
      card.quotas.map(({ id, name, of, count, source }) =>
        blocks([
          `**${plain(id)} ${plain(name)}：${String(count)}**`,
          quoted(source.text, source.at),
          plain(`数${render(selectionWords(of))}。`),
        ]),
      ),
    ),
    part('案件不得重复使用', (card) =>
      card.assignments.map(({ id, source, key, groups, policy }) =>
        blocks([
          `**${plain(id)}** 按“${plain(key)}”认定同一案件。${POLICIES[policy]}怎样分配得分最高，由程序算出；可以指定某一案件用在哪里。`,
          quoted(source.text, source.at),
          Object.entries(groups)
            .map(([name, ids]) => `- ${plain(name)}：${ids.join('、')}`)
            .join('\n'),
        ]),
      ),
    ),
    part('排名', ({ ranking }) => (ranking === undefined ? [] : [rankingText(ranking)])),
    part('其他规定', (card) => card.provisions.map(provisionText)),
    assignmentReadings(loaded, table),
  ].filter((text) => text !== '');
}

function provisionText({ id, name, source, note, unique, barred }: Provision): string {
  const checked =
    unique === undefined
      ? ''
      : `程序检查：${render(selectionWords(unique.of))}中，同一“${unique.key}”不得既在本参评对象名下、又在其他“${unique.owner}”名下。`;
  const apart =
    barred === undefined
      ? ''
      : `程序检查：${render(selectionWords(barred.who))}中“${barred.person}”所列的人员，不得列入${barred.from
          .map(({ of, person }) => `${render(selectionWords(of))}的“${person}”`)
          .join('、')}。`;
  return blocks([
    `**${plain(id)} ${plain(name)}**`,
    quoted(source.text, source.at),
    plain(`${note}${checked}${apart}`),
  ]);
}

function rankingText({ places, among, key, score, then, source, note }: Ranking): string {
  const ties = then.map(
    ({ column, order }) => `“${column}”${order === 'most' ? '多' : '少'}的在前`,
  );
  const tied =
    ties.length === 0
      ? '分数相同、名额不够的，程序列为并列，由人确定。'
      : `分数相同的，依次看${ties.join('、')}；仍相同的列为并列，由人确定。`;
  return blocks([
    quoted(source.text, source.at),
    plain(
      `看${render(selectionWords(among))}，按“${score}”从高到低取前 ${String(places)} 名（“${key}”相同的是同一对象），不合格的先剔除。${tied}${note ?? ''}`,
    ),
  ]);
}

/** Readings that change how cases are used, without changing a clause. */
function assignmentReadings(loaded: LoadedScheme, table: string): string {
  const base = JSON.stringify(loaded.standard.tables[table]?.assignments ?? []);
  const lines = Object.entries(loaded.standard.readings).flatMap(([key, reading]) =>
    reading.sets === 'level'
      ? []
      : Object.entries(reading.options).flatMap(([option, words]) => {
          if (option === reading.default) return [];
          const level = Object.keys(loaded.standard.levels)[0] ?? null;
          const other = loaded.settle({ level, readings: { [key]: option } }).tables[table];
          const [changed] = other?.assignments ?? [];
          return other === undefined ||
            changed === undefined ||
            JSON.stringify(other.assignments) === base
            ? []
            : [
                `- **口径 ${key}** ${plain(reading.question)} 改按“${plain(words)}”的：${POLICIES[changed.policy]}`,
              ];
        }),
  );
  return lines.join('\n');
}
