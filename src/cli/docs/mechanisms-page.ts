import { z } from 'zod';
import { render } from '../../locales';
import { describeKind, MECHANISMS, type RuleKind } from '../../mechanisms';
import {
  COLUMN_NAME,
  condition,
  DATE,
  ID,
  marks,
  months,
  quantity,
  selection,
  source,
  test,
} from '../../rubric';
import type { LoadedScheme } from '../../scoring';
import { conditionTable, quantityTable, testTable } from './examples';
import { clausesOf, levelsOf } from './levels';
import { blocks, cell, plain, table } from './markdown';
import { PARAMETERS } from './parameters';

const GENERATED = '<!-- 本页由 `npm run docs` 根据各计分方式的声明生成，请勿手工修改。 -->';

/** docs/mechanisms.md: every kind of scoring clause, its parameters, and where the notices use it. */
export function mechanismsPage(schemes: readonly LoadedScheme[]): string {
  const kinds = Object.keys(MECHANISMS) as RuleKind[];
  const used = usesByKind(schemes);
  return `${blocks([
    '# 计分方式',
    GENERATED,
    '方案里每一条的 `rule` 写明 `kind`（计分方式）和参数。各方案怎样使用，逐条见 [schemes](schemes/README.md)；整个文件的写法见 [scheme.schema.json](scheme.schema.json)。',
    [
      '| kind | 名称 | 做什么 |',
      '| --- | --- | --- |',
      ...kinds.map((kind) => {
        const { name, what } = describeKind(kind);
        return `| [\`${kind}\`](#${kind.toLowerCase()}) | ${cell(render(name))} | ${cell(render(what))} |`;
      }),
    ].join('\n'),
    ...kinds.map((kind) => kindSection(kind, used.get(kind) ?? [])),
    '## 条件',
    '写在 `where`、`that`、`when` 等处，对一条记录成立或不成立；要看的栏没有填的，不能判断，得分写成“目前……，最多……”。几栏写在一起的，都要符合。',
    conditionTable(),
    '## 数量',
    '写在 `value`、`count`、`ratio` 等处。',
    quantityTable(),
    '## 判断',
    '写在 `flat`、`bestOf`、`veto`、`commitment`、不适用条件和参评资格里。',
    testTable(),
  ])}\n`;
}

function kindSection(kind: RuleKind, used: readonly string[]): string {
  const { name, what } = describeKind(kind);
  const meanings: Readonly<Record<string, string>> = PARAMETERS[kind];
  const rows = Object.entries(shapeOf(MECHANISMS[kind].schema))
    .filter(([parameter]) => parameter !== 'kind')
    .map(([parameter, schema]) => [
      parameter,
      typeText(schema),
      schema.safeParse(undefined).success ? '可不写' : '必写',
      meanings[parameter] ?? '',
    ]);
  return blocks([
    `## ${kind}`,
    `**${plain(render(name))}**：${plain(render(what))}。`,
    table(['参数', '类型', '', '意思'], rows),
    used.length === 0
      ? '内置的方案没有用到。'
      : `用在：\n\n${used.map((one) => `- ${one}`).join('\n')}`,
  ]);
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> {
  if (!(schema instanceof z.ZodObject)) throw new TypeError('a rule is an object');
  return schema.shape;
}

const NAMES = new Map<z.ZodType, string>([
  [selection, '记录的选择'],
  [quantity, '数量'],
  [test, '判断'],
  [condition, '条件'],
  [marks, '成绩'],
  [months, '月份'],
  [source, '原文'],
  [ID, '编号'],
  [COLUMN_NAME, '列名'],
  [DATE, '日期'],
]);

/** The type of a parameter in words. */
function typeText(schema: z.ZodType): string {
  const named = NAMES.get(schema);
  if (named !== undefined) return named;
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  )
    return typeText(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return `列表，每项：${typeText(schema.element as z.ZodType)}`;
  if (schema instanceof z.ZodEnum) return schema.options.join('、');
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String).join('、');
  if (schema instanceof z.ZodUnion)
    return schema.options.map((one) => typeText(one as z.ZodType)).join(' 或 ');
  if (schema instanceof z.ZodNumber) return '数';
  if (schema instanceof z.ZodBoolean) return '真假（true、false）';
  if (schema instanceof z.ZodString) return '文字';
  if (schema instanceof z.ZodObject)
    return Object.entries(shapeOf(schema))
      .map(([key, inner]) => `${key}（${typeText(inner)}）`)
      .join('、');
  throw new TypeError('a type without a name');
}

/** Where each kind is used: a line for each table of each scheme. */
function usesByKind(schemes: readonly LoadedScheme[]): ReadonlyMap<RuleKind, readonly string[]> {
  const used = new Map<RuleKind, string[]>();
  for (const loaded of schemes) {
    const { id, tables } = loaded.standard;
    for (const [key, { name }] of Object.entries(tables)) {
      const ids = new Map<RuleKind, string[]>();
      for (const clause of clausesOf(levelsOf(loaded, key)))
        for (const kind of new Set(clause.forms.flatMap(({ node }) => node.rule?.kind ?? [])))
          ids.set(kind, [...(ids.get(kind) ?? []), clause.id]);
      for (const [kind, list] of ids)
        used.set(kind, [
          ...(used.get(kind) ?? []),
          `[${id}](schemes/${id}.md) ${plain(name)}：${list.join('、')}`,
        ]);
    }
  }
  return used;
}
