import { FACT_KINDS, SHOWS, SUBJECTS } from './names';
import { isPlain } from './plain';
import { type Field, field } from './row';
import { choiceOf, levelId, type Levels, levelWord } from './text/choice';
import {
  type Codec,
  DAY,
  LIMIT,
  listOf,
  NUMBER,
  oneOf,
  QUOTATION,
  TEXT,
  WINDOW,
} from './text/codec';
import { unclear } from './text/unclear';

/** Levels and tables by id, with the names by which people know them. */
export interface Names {
  readonly levels: Levels;
  readonly tables: Levels;
}

/** A word for an id where only one bears the name. */
const named = (names: Levels): Codec => ({
  write: (value) => (typeof value === 'string' ? TEXT.write(levelWord(names, value)) : null),
  read: (text) => levelId(names, text.trim()),
});

export const tableWord = ({ tables }: Names): Codec => named(tables);

/** `county=县级；city=市级` */
const LEVELS: Codec = {
  inOrder: true,
  write(value) {
    if (!isPlain(value) || Object.keys(value).length === 0) return null;
    return Object.entries(value)
      .map(([id, name]) => `${id}=${String(name)}`)
      .join('；');
  },
  read: (text) =>
    Object.fromEntries(
      text.split(/[；;\n]/u).map((piece): [string, string] => {
        const [, id, name] = /^\s*([^=＝\s]+)\s*[=＝]\s*(\S+)\s*$/u.exec(piece) ?? [];
        if (id === undefined || name === undefined)
          throw unclear('schemesheet.badLevels', { text: piece.trim() });
        return [id, name];
      }),
    ),
};

const PERIOD: Codec = {
  write: (value) => (isPlain(value) ? WINDOW.write(value) : null),
  read: (text) => {
    const period = WINDOW.read(text);
    if (period === 'period') throw unclear('schemesheet.notWindow', { text: text.trim() });
    return period;
  },
};

/** 细则方案: one line each. */
export const HEAD_FIELDS: readonly Field[] = [
  field('方案编号', ['id'], TEXT),
  field('方案名称', ['name'], TEXT),
  field('版本', ['version'], NUMBER),
  field('年度', ['year'], NUMBER),
  field('通知标题', ['notice', 'title'], TEXT),
  field('文号', ['notice', 'number'], TEXT),
  field('印发日期', ['notice', 'issued'], DAY),
  field('统计期间', ['period'], PERIOD),
  field('层级', ['levels'], LEVELS),
];

const LINES = listOf('\n');
const SOURCE: readonly Field[] = [
  field('原文', ['source', 'text'], QUOTATION),
  field('出处', ['source', 'at'], TEXT),
];

export const tableFields = ({ levels }: Names): readonly Field[] => [
  field('名称', ['name'], TEXT),
  field('标题', ['title'], TEXT),
  field('对象', ['subject'], oneOf(SUBJECTS)),
  field('层级', ['levels'], listOf('、', named(levels))),
  field('总分', ['total'], choiceOf(LIMIT, levels)),
  field('加分', ['bonus'], choiceOf(NUMBER, levels)),
];

export const LAYOUT_FIELDS: readonly Field[] = [
  field('列名', ['header'], TEXT),
  field('内容', ['show'], oneOf(SHOWS)),
  field('级次', ['depth'], NUMBER),
  field('列宽', ['width'], NUMBER),
];

export const READING_FIELDS: readonly Field[] = [
  field('问题', ['question'], TEXT),
  field('理由', ['reason'], TEXT),
  field('定层级', ['sets'], oneOf({ 是: 'level' })),
];

export const factFields = (names: Names): readonly Field[] => [
  field('类型', ['kind'], oneOf(FACT_KINDS)),
  field('单位', ['unit'], TEXT),
  field('提问', ['question'], TEXT),
  field('可选值', ['options'], listOf('、')),
  field('用于表', ['tables'], listOf('、', tableWord(names))),
];

export const dutyFields = ({ levels }: Names): readonly Field[] => [
  field('编号', ['id'], TEXT),
  field('名称', ['name'], TEXT),
  field('截止日', ['due'], choiceOf(DAY, levels)),
  field('材料', ['materials'], LINES),
  ...SOURCE,
];

export const RULE_FIELDS: readonly Field[] = [
  field('编号', ['id'], TEXT),
  field('名称', ['name'], TEXT),
  field('数量', ['count'], NUMBER),
  field('说明', ['note'], TEXT),
  ...SOURCE,
];

/** 类别 of 细则名额资格 → where a table keeps such things. */
export const RULE_LISTS = {
  名额: 'quotas',
  资格: 'eligibility',
  规定: 'provisions',
  案件不重复: 'assignments',
} as const;

export const ODDITY_FIELDS: readonly Field[] = [
  field('编号', ['id'], TEXT),
  field('原文问题', ['text'], TEXT),
  field('读作', ['readAs'], TEXT),
];
