import { type Language, phrase, render } from '../locales';
import { DICTIONARY } from '../records';
import {
  areaToA1,
  type CellSpec,
  type CellStyle,
  quoteSheet,
  type SheetSpec,
  type ValidationSpec,
} from '../workbook';
import { RULE_LISTS } from './columns';
import type { Grid } from './grid';
import {
  FACT_KINDS,
  KIND_WORDS,
  REST,
  ROLES,
  SHEETS,
  type SheetKey,
  SHOWS,
  SUBJECTS,
} from './names';
import { wordsOf } from './measure';

const FONT = '宋体';
const POINT = 10.5;
const HEADER: CellStyle = {
  font: '黑体',
  size: POINT,
  fill: 'E7E6E6',
  border: true,
  wrap: true,
  horizontal: 'center',
  vertical: 'center',
};
const BODY: CellStyle = { font: FONT, size: POINT, border: true, wrap: true, vertical: 'top' };
/** Ids and quotations are text: Excel would make 1.1 of 1.10 and a formula of what begins with =. */
const WORDS: CellStyle = { ...BODY, numberFormat: '@' };
const LIST_SHEET = '细则选项';
/** Rows below the last one that take part in lists and formats. */
const SPARE = 200;
const PROMPT = 255;
/** In points. */
const LINE = 15;
const GUIDE_WIDTH = 110;
const HIGHEST = 240;

const WIDE: Readonly<Record<string, number>> = {
  名称: 22,
  计什么: 16,
  取数表: 13,
  条件: 36,
  其中: 30,
  标准: 30,
  原文: 50,
  出处: 18,
  佐证要求: 26,
  合计办法: 26,
  [REST]: 40,
  内容: 60,
  标题: 40,
  问题: 40,
  理由: 40,
  含义: 36,
  提问: 50,
  材料: 26,
  说明: 36,
  原文问题: 50,
  读作: 50,
  适用: 15,
  期间: 18,
  日期列: 14,
  通知标题: 40,
};

const YES_NO = ['是', '否'];
/** Lists that the cells of a column offer, by sheet. */
const LISTS: Readonly<Partial<Record<SheetKey, Readonly<Record<string, readonly string[]>>>>> = {
  clauses: {
    性质: Object.keys(ROLES),
    计分方式: KIND_WORDS,
    取数表: DICTIONARY.map(({ name }) => name),
    日期空白: ['不算', '待定'],
    单独成行: YES_NO,
  },
  tables: { 对象: Object.keys(SUBJECTS) },
  layout: { 内容: Object.keys(SHOWS) },
  readings: { 定层级: YES_NO, 默认: YES_NO },
  facts: { 类型: Object.keys(FACT_KINDS) },
  rules: { 类别: Object.keys(RULE_LISTS) },
};
/** Words that a cell takes among others: offered, not demanded. */
const OFFERED: Readonly<Record<string, readonly string[]>> = {
  计什么: [...new Set(['flat', 'tier', 'monthly', 'deduct', 'judged'].flatMap(wordsOf))],
  扣完为止: YES_NO,
  期间: ['统计期间'],
};

/** The sheets of a scheme as they are drawn, with a sheet that says how to fill them in. */
export function drawScheme(grids: readonly Grid[], language: Language): SheetSpec[] {
  const lists = new Lists();
  const sheets = grids.map((grid) => drawGrid(grid, lists, language));
  const hidden = lists.sheet();
  return [...sheets, guide(language), ...(hidden === null ? [] : [hidden])];
}

function drawGrid({ key, headers, rows }: Grid, lists: Lists, language: Language): SheetSpec {
  const name = SHEETS[key];
  const bottom = rows.length + 1 + SPARE;
  const empty = headers.map((): CellSpec => ({ value: null, style: WORDS }));
  const validations = headers.flatMap((header, index): ValidationSpec[] => {
    const area = { top: 2, left: index + 1, bottom, right: index + 1 };
    const strict = LISTS[key]?.[header];
    const offered = key === 'clauses' ? OFFERED[header] : undefined;
    const words = strict ?? offered;
    if (words === undefined) return [];
    const list = lists.of(`${name}·${header}`, words);
    if (strict === undefined) {
      const prompt = render(phrase('schemesheet.offered', { words: words.join('、') }), language);
      return [
        { area, ...list, strict: false, promptTitle: header, prompt: prompt.slice(0, PROMPT) },
      ];
    }
    // A choice by level or reading and the mark for 其他设定 stand in such cells as well.
    return [{ area, ...list, strict: false }];
  });
  return {
    name,
    rows: [
      headers.map((header): CellSpec => ({ value: header, style: HEADER })),
      ...rows.map((row) =>
        headers.map((header): CellSpec => {
          const value = row.get(header) ?? null;
          return { value, style: typeof value === 'number' ? BODY : WORDS };
        }),
      ),
      ...Array.from({ length: 20 }, () => empty),
    ],
    columnWidths: headers.map((header) => WIDE[header] ?? 10),
    rowHeights: new Map([
      [1, 30],
      ...rows.map((row, index) => [index + 2, heightOf(headers, row)] as const),
    ]),
    validations,
    freeze: { row: 2, column: key === 'clauses' ? 6 : 2 },
    print: { paper: 'A3', landscape: true, titleRows: [1, 1], fitToWidth: key !== 'clauses' },
    tabColor: key === 'clauses' ? '7030A0' : 'B4A7D6',
  };
}

/** A row high enough for its texts, and low enough that several stay on the screen. */
function heightOf(headers: readonly string[], row: Grid['rows'][number]): number {
  const lines = headers.map((header) => {
    const needed = linesIn(String(row.get(header) ?? ''), WIDE[header] ?? 10);
    // Few people read 其他设定: it does not push the next clause off the screen.
    return header.startsWith(REST) ? Math.min(3, needed) : needed;
  });
  return Math.min(HIGHEST, Math.max(...lines) * LINE + 4);
}

function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    const used = paragraph.replaceAll(/[^\u0020-\u00ff]/gu, 'WW').length;
    return lines + Math.max(1, Math.ceil(used / (width - 1)));
  }, 0);
}

function guide(language: Language): SheetSpec {
  const say = (
    key: Parameters<typeof phrase>[0],
    params: Parameters<typeof phrase>[1] = {},
  ): string => render(phrase(key, params), language);
  const lines = [
    say('schemesheet.guideClauses'),
    say('schemesheet.guideKinds'),
    say('schemesheet.guideMeasure'),
    say('schemesheet.guideConditions', {
      example:
        '案件类别=危险废物、自动监测；重大案件=是；罚款金额≥10；立案日期已填；决定日期在期间内',
    }),
    say('schemesheet.guideGroups', {
      either: '（重大案件=是 或 案件形式=移送犯罪）',
      both: '（重大案件=是 且 案件形式=移送犯罪）',
      not: '非（案件类别=危险废物）',
      related: '另有“培训活动”（参加人员=【人员编号】；类别=市级培训）',
    }),
    say('schemesheet.guideStandards', {
      examples:
        '有无计分写“2分”，分档写“≥80：2分；≥60且<80：1分；<60：0分”，按件写“行政处罚：3分；重大案件（重大案件=是）：4分”，按类写“甲类、乙类：每类2分”，按数量写“每项2分”，按月写“≥1：0.25分”，评分认定写“最高5分”，扣分写“每次0.5分”',
    }),
    say('schemesheet.guideReadings'),
    say('schemesheet.guideChoices', { example: '按口径D6：甲→6｜乙→无', branch: '层级=县级' }),
    say('schemesheet.guideRest', { marker: '见“其他设定”' }),
    say('schemesheet.guideCheck'),
  ];
  const title: CellStyle = { font: '黑体', size: 14, vertical: 'center' };
  const text: CellStyle = { font: FONT, size: POINT, wrap: true, vertical: 'top' };
  return {
    name: SHEETS.guide,
    rows: [
      [{ value: say('schemesheet.guideTitle'), style: title }],
      ...lines.map((line, index) => [{ value: `${index + 1}. ${line}`, style: text }]),
    ],
    columnWidths: [GUIDE_WIDTH],
    rowHeights: new Map(
      lines.map((line, index) => [index + 2, linesIn(line, GUIDE_WIDTH) * LINE + 6] as const),
    ),
    print: { paper: 'A4', landscape: false },
    tabColor: '7F7F7F',
  };
}

/** Lists too long for a validation stand in a hidden sheet. */
class Lists {
  private readonly columns: { readonly title: string; readonly words: readonly string[] }[] = [];

  of(title: string, words: readonly string[]): Pick<ValidationSpec, 'list' | 'listFormula'> {
    if (words.join(',').length <= PROMPT) return { list: words };
    this.columns.push({ title, words });
    const column = this.columns.length;
    const area = { top: 2, left: column, bottom: words.length + 1, right: column };
    const range = areaToA1(area).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    return { listFormula: `${quoteSheet(LIST_SHEET)}!${range}` };
  }

  sheet(): SheetSpec | null {
    if (this.columns.length === 0) return null;
    const height = Math.max(...this.columns.map(({ words }) => words.length)) + 1;
    const rows = Array.from({ length: height }, (_, row) =>
      this.columns.map(({ title, words }): CellSpec | null => {
        const value = row === 0 ? title : words[row - 1];
        return value === undefined ? null : { value };
      }),
    );
    return { name: LIST_SHEET, rows, hidden: true };
  }
}
