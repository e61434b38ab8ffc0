import { render } from '../../locales';
import { type Rule, selectionWords } from '../../mechanisms';
import type { Duty, Scheme } from '../../rubric';
import type { LoadedScheme } from '../../scoring';
import { clausesOf, levelsOf } from './levels';
import { blocks, plain, quoted, table } from './markdown';

type Plain = Scheme<Rule>;

/** All readings, with the clauses that each of them shapes. */
export function readingsPart(loaded: LoadedScheme): string {
  const { readings, levels } = loaded.standard;
  if (Object.keys(readings).length === 0) return '';
  const rows = Object.entries(readings).map(
    ([key, { question, default: chosen, reason, options }]) => {
      const others = Object.entries(options).filter(([option]) => option !== chosen);
      const said = others.map(([option, words]) => `${option}：${words}`);
      return [
        key,
        question,
        `${chosen}：${options[chosen] ?? ''}`,
        reason,
        said.join('\n'),
        placesOf(loaded, key),
      ];
    },
  );
  const level = Object.keys(levels).length > 0 ? '层级不同的条款，在各条中分别列出。' : '';
  return blocks([
    '## 口径一览',
    `原文没有写清的地方，程序按“默认”计，可以换用其他读法；换了差多少分，计分时一并列出。${level}`,
    table(['口径', '哪里不明确', '默认', '为什么', '其他读法', '影响'], rows),
  ]);
}

/** Where a reading matters: clauses, or what else it changes. */
function placesOf(loaded: LoadedScheme, key: string): string {
  const { standard } = loaded;
  const reading = standard.readings[key];
  if (reading?.sets === 'level') return '层级';
  const tables = Object.entries(standard.tables);
  const ids = tables.flatMap(([id, { name }]) => {
    const shaped = clausesOf(levelsOf(loaded, id))
      .filter(({ forms }) => forms.some(({ node }) => node.readings.includes(key)))
      .map((clause) => clause.id);
    if (shaped.length === 0) return [];
    return [tables.length > 1 ? `${name}：${shaped.join('、')}` : shaped.join('、')];
  });
  const level = Object.keys(standard.levels)[0] ?? null;
  const others = Object.keys(reading?.options ?? {}).map((option) =>
    loaded.settle({ level, readings: { [key]: option } }),
  );
  const differs = (part: (scheme: Plain) => unknown): boolean =>
    others.some((one) => JSON.stringify(part(one)) !== JSON.stringify(part(standard)));
  const cards = (part: (card: Plain['tables'][string]) => unknown) => (scheme: Plain) =>
    Object.values(scheme.tables).map(part);
  const besides = [
    ...(differs(({ period }) => period) ? ['统计期间'] : []),
    ...(differs(({ duties }) => duties) ? ['报送时限'] : []),
    ...(differs(cards(({ assignments }) => assignments)) ? ['案件的使用'] : []),
    ...(differs(cards(({ eligibility }) => eligibility)) ? ['参评资格'] : []),
    ...(differs(cards(({ provisions }) => provisions)) ? ['其他规定'] : []),
    ...(differs(cards(({ total, bonus }) => [total, bonus])) ? ['总分'] : []),
  ];
  return [...ids, ...besides].join('；');
}

const KINDS: Readonly<Record<string, string>> = {
  flag: '是/否',
  number: '数字',
  date: '日期',
  choice: '选择',
  list: '列表',
};

export function factsPart({ facts, tables }: Plain): string {
  const asked = Object.entries(facts);
  if (asked.length === 0) return '';
  const rows = asked.map(([name, { kind, unit, question, tables: of, options }]) => [
    name,
    `${KINDS[kind] ?? kind}${unit === undefined ? '' : `（${unit}）`}`,
    options === undefined ? question : `${question}（可选：${options.join('、')}）`,
    (of ?? Object.keys(tables)).map((id) => tables[id]?.name ?? id).join('、'),
  ]);
  return blocks(['## 基本事项', table(['事项', '类型', '问什么', '评分表'], rows)]);
}

function daysText({ due, dues, every }: Duty): string {
  if (due !== undefined) return due;
  if (dues !== undefined) return dues.join('、');
  if (every !== undefined) return `${every.from} 至 ${every.to} 每月 ${every.days.join('、')} 日`;
  return '没有写明日期';
}

export function dutiesPart({ duties, levels, tables }: Plain): string {
  if (duties.length === 0) return '';
  return blocks([
    '## 报送和工作时限（不计分）',
    ...duties.map((duty) => {
      const { id, name, materials, counts, copied, audience, source } = duty;
      const listed = materials.map(
        (one) => `${one}${counts[one] === undefined ? '' : ` ${String(counts[one])} 份`}`,
      );
      const lines = [
        `- 期限：${daysText(duty)}`,
        ...(listed.length === 0 ? [] : [`- 材料：${plain(listed.join('、'))}`]),
        ...(copied ? ['- 须抄送'] : []),
        ...(audience === undefined
          ? []
          : [`- 适用于：${audience.map((one) => levels[one] ?? one).join('、')}`]),
        ...(duty.tables === undefined
          ? []
          : [`- 评分表：${duty.tables.map((one) => tables[one]?.name ?? one).join('、')}`]),
      ];
      return blocks([
        `**${plain(id)} ${plain(name)}**`,
        quoted(source.text, source.at),
        lines.join('\n'),
      ]);
    }),
  ]);
}

export function allocationsPart({ allocations }: Plain): string {
  if (allocations.length === 0) return '';
  return blocks([
    '## 任务分配（不计分）',
    ...allocations.map(({ id, name, unit, groups, of, by, source }) =>
      blocks([
        `**${plain(id)} ${plain(name)}**`,
        quoted(source.text, source.at),
        table(
          ['类别', '单位', '件数', '案件种类'],
          groups.map((group) => [
            group.name,
            group.units.join('、'),
            String(group.count),
            group.kinds.length === 0
              ? '不限'
              : `${group.kinds.join('、')}${group.openKinds ? '等' : ''}`,
          ]),
        ),
        plain(
          `本单位是哪一家，看基本事项“${unit}”；数${render(selectionWords(of))}，种类看“${by}”。没有列出的单位没有任务。`,
        ),
      ]),
    ),
  ]);
}

export function formsPart({ forms }: Plain): string {
  if (forms.length === 0) return '';
  return blocks([
    '## 报表',
    ...forms.map(({ id, name, sheet, title, columns, source }) =>
      blocks([
        `**${plain(id)} ${plain(name)}** 模板中的工作表“${plain(sheet)}”：${plain(title)}。各栏：${plain(columns.map(({ header }) => header).join('、'))}。程序不读取，填表也不改动。`,
        quoted(source.text, source.at),
      ]),
    ),
  ]);
}

export function odditiesPart({ oddities }: Plain): string {
  if (oddities.length === 0) return '';
  return blocks([
    '## 原文的疑义和缺漏',
    table(
      ['编号', '原文', '怎样处理', '涉及条款'],
      oddities.map(({ id, text, readAs, about }) => [
        id,
        text,
        readAs,
        Object.values(about ?? {})
          .flat()
          .join('、'),
      ]),
    ),
  ]);
}
