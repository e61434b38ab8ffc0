import { DICTIONARY } from './dictionary';
import type { ColumnKind, ColumnSpec, SheetDictionary } from './dictionary-types';

const KINDS: Readonly<Record<ColumnKind, string>> = {
  text: '文字',
  list: '列表',
  person: '人员',
  persons: '人员（可多人）',
  flag: '是/否',
  date: '日期',
  month: '月份',
  number: '数字',
  clause: '指标编号',
};

const INTRODUCTION = `# 原始数据表

<!-- 本页由 \`npm run docs\` 根据 src/records/dictionary 生成，请勿手工修改。 -->

一个工作簿对应一个单位、一个年度。各表的表名和列名如下；可以增加列和工作表，不要改名。已有自己的表名、列名的，可以指定对应关系。
每张表的第一行是列名，以下每行一条记录。表中没有的列按未填处理，多出的列不读取也不改动。

## 怎样填写

| 类型 | 可以这样填 |
| --- | --- |
| 是/否 | 是、否；也可以填 √ × 有 无 Y N 1 0 true false |
| 日期 | 日期格式的单元格，或 2025-03-05、2025/3/5、2025.3.5、2025年3月5日、20250305，后面可以带时间 |
| 月份 | 2025-03、2025/3、2025年3月、202503，或当月任意一天的日期 |
| 数字 | 全角、半角数字均可，可以带千分位和本列的单位；以元计的列可以写 1.5万元 |
| 百分数 | 百分之九十八填 98 或 98%；单元格设为百分比格式的，按看到的数读取；其他大于 0、不超过 1 的数分不清含义，不采用 |
| 列表 | 几个值之间用 、 ; ； , ， 或换行分开；确实没有填“无” |
| 人员 | 填人员编号；填姓名的，人员名册中只有一人同名时换成其编号，否则提示；同名的可以写成 姓名（人员编号） |
| 指标编号 | 以编号开头，后面可以带文字，如 2.1c 未及时反馈 |

- 空白就是未填，不是 0，也不是“没有”。
- 除普通文字列外，单独的“/”“—”看不出是“没有”还是“未填”，按未填处理并提示。
- 看不懂的内容一律按未填处理，并提示所在工作表和单元格，不会猜测，也不会变成 0。
- 没有日期格式的 45000 至 60000 之间的数，可能是丢了格式的日期，不采用，并提示。
- 公式取其计算结果；错误值（如 #N/A）和还没有计算结果的公式按未填处理并提示。
- 表名、列名中的空格和全角、半角差别不影响识别；列名后括号中的说明不影响识别，罚款金额（万元）一类的括号按所写单位换算。
- 表头可以在前 10 行中的任意一行，可以是合并单元格的两行（“立案”下面的“日期”就是立案日期）。
- 合计、小计、重复的表头、栏目序号、填表人和备注行不是记录，不读取，并逐行提示。
- 两列的列名都是同一列的别名时，两列都不读取，并提示指定其中一列。
- 编号相同的行是同一条记录，只计一次；内容不同的，计先出现的一行并提示核对。
- 可选值以外的内容按原样保留并提示；注明“可自填”的列不提示。

## 没有记录的表

一张表没有记录，可能是本期没有，也可能是还没有填。请在“基本事项”中以表名为事项，填“本期无此类记录”或“尚未填报”；没有说明的按尚未填报处理，不按 0 计。
`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

function values({ kind, options, open, unit }: ColumnSpec): string {
  const parts: string[] = [];
  const isPerson = kind === 'person' || kind === 'persons';
  if (options !== undefined) {
    const besides = isPerson ? '人员编号、' : '';
    const more = open !== true ? '' : isPerson ? '；其他单位填名称' : '；可自填';
    parts.push(`${besides}${options.join('、')}${more}`);
  }
  if (unit !== undefined) parts.push(`单位：${unit}`);
  return parts.join('；');
}

function columnLine(column: ColumnSpec): string {
  const synonyms = (column.synonyms ?? []).join('、');
  const fields = [column.name, KINDS[column.kind], values(column), column.guidance, synonyms];
  return `| ${fields.map(cell).join(' | ')} |`;
}

function notes({ key, keyDetails, doneBy, periodColumns, synonyms }: SheetDictionary): string[] {
  const same =
    key === undefined
      ? '不判断重复；各列完全相同的两行都计入，并提示核对'
      : keyDetails === undefined
        ? `${key.join('、')}相同`
        : `${key.join('、')}都填写且相同，${keyDetails.join('、')}也相同（空白与空白视为相同）`;
  return [
    `- 同一条记录：${same}。`,
    ...(doneBy === undefined ? [] : [`- 待办的行不算记录：${doneBy.join('、')}都空着的。`]),
    ...(periodColumns === undefined
      ? []
      : [`- 超出统计期间会提示的列：${periodColumns.join('、')}。`]),
    ...(synonyms === undefined ? [] : [`- 也认这些表名：${synonyms.join('、')}。`]),
  ];
}

function sheetSection(sheet: SheetDictionary): string {
  return [
    `## ${sheet.name}`,
    '',
    `一行是${sheet.row}。`,
    '',
    ...notes(sheet),
    '',
    '| 列名 | 类型 | 可选值与单位 | 填写说明 | 也认这些列名 |',
    '| --- | --- | --- | --- | --- |',
    ...sheet.columns.map(columnLine),
    '',
  ].join('\n');
}

/** docs/records.md: the raw-data sheets as their users read about them. */
export function recordsPage(): string {
  return [INTRODUCTION, ...DICTIONARY.map(sheetSection)].join('\n');
}
