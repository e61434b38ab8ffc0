import type { Path } from '../rubric';
import { KIND, ROLES, SHOWS } from './names';
import type { Measure } from './measure';
import { type Field, field } from './row';
import { choiceOf, type Levels } from './text/choice';
import {
  type Codec,
  FLAG,
  FLOOR,
  LIMIT,
  listOf,
  NUMBER,
  oneOf,
  QUOTATION,
  TEXT,
  WINDOW,
} from './text/codec';
import { conditionOf } from './text/condition';
import { NET } from './text/net';
import {
  CLASSES,
  DEDUCTION,
  EACH_UNIT,
  POINTS_ONLY,
  RANGE,
  ratesOf,
  STEPS,
  STRENGTH,
  TIERS,
} from './text/points';

/** Every column of 细则 in its order, without those that say where in the table a clause stands. */
export const CLAUSE_COLUMNS = [
  '名称',
  '分值',
  '性质',
  '计分方式',
  '计什么',
  '取数表',
  '对象列',
  '日期列',
  '期间',
  '日期空白',
  '条件',
  '其中',
  '月份列',
  '分类列',
  '分值列',
  '计量单位',
  '标准',
  '封顶',
  '本项封顶',
  '扣完为止',
  '合计办法',
  '原文',
  '出处',
  '佐证要求',
  '指导处室',
  '责任科室',
  '完成时限',
  '单独成行',
  '与上行合并',
] as const;
export const MEASURE = '计什么';

/** Printed points: a number, or a 事项 where the notice prints none. */
const PRINTED: Codec = {
  write(value) {
    if (typeof value !== 'object' || value === null) return NUMBER.write(value);
    const entries = Object.entries(value);
    const [[word, fact] = ['', null]] = entries;
    return entries.length === 1 && word === 'fact' && typeof fact === 'string'
      ? `事项：${fact}`
      : null;
  },
  read(text) {
    const fact = /^事项[：:]\s*(\S+)$/u.exec(text.trim())?.[1];
    return fact === undefined ? NUMBER.read(text.replace(/分\s*$/u, '')) : { fact };
  },
};

const BLANKS = oneOf({ 不算: 'out', 待定: 'undecided' });

/** 日期列: one column, or several of which one is enough. */
const COLUMNS: Codec = {
  write: (value) =>
    Array.isArray(value) && value.length > 1 ? listOf('、').write(value) : TEXT.write(value),
  read(text) {
    const names = listOf('、').read(text) as unknown[];
    return names.length === 1 ? names[0] : names;
  },
};

export interface ClauseContext {
  readonly kind: string | null;
  readonly measure: Measure | null;
  /** The raw-data sheet that 取数表 names. */
  readonly sheet: string | null;
  readonly levels: Levels;
}

/** The parts of a clause that its columns show, in an order in which ids come first. */
export function clauseFields(context: ClauseContext): Field[] {
  const { levels, kind } = context;
  const choice = (codec: Codec): Codec => choiceOf(codec, levels);
  return [
    field('编号', ['id'], TEXT),
    field('名称', ['name'], TEXT),
    field('分值', ['points'], choice(PRINTED)),
    field('性质', ['role'], oneOf(ROLES)),
    field('本项封顶', ['cap'], choice(LIMIT)),
    field('扣完为止', ['floor'], choice(FLOOR)),
    field('原文', ['source', 'text'], QUOTATION),
    field('出处', ['source', 'at'], TEXT),
    field('佐证要求', ['evidence'], listOf('\n')),
    field('指导处室', ['owner', 'guide'], TEXT),
    field('责任科室', ['owner', 'responsible'], TEXT),
    field('完成时限', ['due'], TEXT),
    field('单独成行', ['row'], FLAG),
    field('与上行合并', ['mergeAbove'], listOf('、', oneOf(SHOWS))),
    field('合计办法', ['net'], NET),
    field('计分方式', ['rule', 'kind'], KIND),
    ...measureFields(context, choice),
    ...(kind === null ? [] : standardFields(kind, context, choice)),
  ];
}

function measureFields(
  { kind, measure, sheet }: ClauseContext,
  choice: (codec: Codec) => Codec,
): Field[] {
  if (kind === null || measure === null) return [];
  const { selection, that, says, month, date } = measure;
  const fields: Field[] = [];
  if (says.length > 0) {
    const values = says.map(([, value]) => value);
    const words: Codec = {
      write: () => measure.text,
      read: () => (values.length === 1 ? values[0] : values),
    };
    fields.push({ header: MEASURE, paths: says.map(([path]) => path), codec: words });
  }
  if (selection !== null) {
    const inside = (...path: string[]): Path => [...selection, ...path];
    const dates = date ?? inside('during', 'date');
    const window: Path =
      kind === 'monthly' ? ['rule', 'months', 'window'] : inside('during', 'window');
    fields.push(
      field('取数表', inside('from'), TEXT),
      field('对象列', inside('subject'), TEXT),
      field('日期列', dates, COLUMNS),
      field('期间', window, choice(WINDOW)),
      field('日期空白', inside('during', 'blank'), BLANKS),
      field('条件', inside('where'), choice(conditionOf(sheet))),
    );
  }
  if (that !== null) fields.push(field('其中', that, choice(conditionOf(sheet))));
  if (month !== undefined) fields.push(field('月份列', month, TEXT));
  return fields;
}

function standardFields(
  kind: string,
  { sheet }: ClauseContext,
  choice: (codec: Codec) => Codec,
): Field[] {
  const rule = (...path: string[]): Path => ['rule', ...path];
  const cap = field('封顶', rule('cap'), choice(LIMIT));
  const standard = (codec: Codec, ...names: string[]): Field => ({
    header: '标准',
    paths: names.map((name) => rule(name)),
    codec: names.length === 1 ? choice(codec) : codec,
  });
  switch (kind) {
    case 'flat':
      return [standard(POINTS_ONLY, 'points')];
    case 'tier': {
      const units = oneOf({ 百分比: 'percent', 数量: 'count' });
      return [standard(TIERS, 'tiers'), field('计量单位', rule('unit'), units)];
    }
    case 'perCase':
      return [standard(ratesOf(sheet), 'rates'), cap];
    case 'perUnit':
      return [standard(EACH_UNIT, 'unit', 'each'), cap];
    case 'perCategory':
      return [field('分类列', rule('category'), TEXT), standard(CLASSES, 'classes', 'others'), cap];
    case 'commitment':
      return [standard(STRENGTH, 'strength', 'due')];
    case 'monthly':
      return [standard(STEPS, 'steps', 'all')];
    case 'judged':
      return [standard(RANGE, 'least', 'most')];
    case 'awarded':
      return [
        field('分值列', rule('mark'), TEXT),
        field('分类列', rule('bestBy'), TEXT),
        standard(RANGE, 'least', 'most'),
        cap,
      ];
    case 'deduct':
      return [
        standard(DEDUCTION, 'each', 'once', 'amount'),
        field('封顶', rule('limit'), choice(LIMIT)),
      ];
    default:
      return [];
  }
}
