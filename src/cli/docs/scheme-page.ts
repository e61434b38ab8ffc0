import type { LoadedScheme } from '../../scoring';
import { clauseSection } from './clause-section';
import { clausesOf, levelsOf } from './levels';
import { blocks, cell, plain } from './markdown';
import {
  allocationsPart,
  dutiesPart,
  factsPart,
  formsPart,
  odditiesPart,
  readingsPart,
} from './scheme-parts';
import { tableParts } from './table-parts';

const GENERATED = '<!-- 本页由 `npm run docs` 根据评分方案生成，请勿手工修改。 -->';

/** docs/schemes/<id>.md: a notice clause by clause, for whoever checks it against the paper. */
export function schemePage(loaded: LoadedScheme): string {
  const { standard } = loaded;
  const tables = Object.keys(standard.tables);
  return `${blocks([
    `# ${plain(standard.name)}`,
    GENERATED,
    headPart(loaded),
    ...tables.map((id) => tablePart(loaded, id)),
    readingsPart(loaded),
    factsPart(standard),
    dutiesPart(standard),
    allocationsPart(standard),
    formsPart(standard),
    odditiesPart(standard),
  ])}\n`;
}

function headPart({ standard }: LoadedScheme): string {
  const { notice, period, levels, tables, id } = standard;
  const lines = [
    `- 通知：${plain(notice.title)}${notice.number === undefined ? '' : `（${plain(notice.number)}）`}`,
    ...(notice.issued === undefined ? [] : [`- 印发日期：${notice.issued}`]),
    `- 统计期间：${period.from} 至 ${period.to}`,
    ...(Object.keys(levels).length === 0 ? [] : [`- 层级：${Object.values(levels).join('、')}`]),
    `- 评分表：${Object.values(tables)
      .map(({ name, total, bonus }) => `${plain(name)}${totalText(total, bonus)}`)
      .join('、')}`,
    `- 方案文件：\`src/schemes/${id}/scheme.yaml\``,
  ];
  return blocks([
    lines.join('\n'),
    '每一条先引原文，再写程序怎样计、看哪些数据。“统计期间”指上面的期间；“本参评对象”指自评的单位或者人员。原文没有写清的地方列为“口径”，写明默认的读法和换一种读法的结果。',
  ]);
}

function totalText(total: number | null, bonus: number): string {
  if (total === null) return '（没有总分）';
  return bonus > 0
    ? `（${String(total)} 分，另加分 ${String(bonus)} 分）`
    : `（${String(total)} 分）`;
}

function tablePart(loaded: LoadedScheme, table: string): string {
  const views = levelsOf(loaded, table);
  const [first] = views;
  if (first === undefined) return '';
  const { card } = first;
  const names = views.map(({ name }) => name).filter((name) => name !== '');
  return blocks([
    `## ${plain(card.name)}：${plain(card.title)}`,
    names.length > 1 ? `本表分${names.join('、')}；各级不同的条款分别列出。` : null,
    ...clausesOf(views).map((clause) => clauseSection(loaded, table, views, clause)),
    ...tableParts(loaded, table, views),
  ]);
}

/** docs/schemes/README.md */
export function schemesIndex(all: readonly LoadedScheme[]): string {
  const rows = all.map(({ standard: { id, name, notice, tables, readings } }) => {
    const listed = Object.values(tables).map(
      (one) => `${one.name}${totalText(one.total, one.bonus)}`,
    );
    return `| [${cell(name)}](${id}.md) | ${cell(notice.number ?? '—')} | ${cell(listed.join('、'))} | ${String(Object.keys(readings).length)} |`;
  });
  return `${blocks([
    '# 评分方案逐条说明',
    GENERATED,
    '每份通知一页：原文、怎样计分、看哪些数据、口径、时限、名额、原文的疑义。供对照纸质通知逐条核对。计分方式的种类见 [mechanisms.md](../mechanisms.md)，原始数据表见 [records.md](../records.md)。',
    ['| 方案 | 文号 | 评分表 | 口径 |', '| --- | --- | --- | --- |', ...rows].join('\n'),
  ])}\n`;
}
