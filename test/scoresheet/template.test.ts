import { Refusal } from '../../src/locales';
import { columnSpec, DICTIONARY, readRecords, sheetDictionary } from '../../src/records';
import { readMemory, templateSpec } from '../../src/scoresheet';
import { Choices } from '../../src/scoresheet/choices-sheet';
import { textLines } from '../../src/scoresheet/text-size';
import type { CellValue, SheetSpec, WorkbookSpec } from '../../src/workbook';
import { BANAN, makeBook, SAMPLE, schemeAt, templateOf } from './support';

const sheet = (spec: WorkbookSpec, name: string): SheetSpec => {
  const found = spec.sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
const names = (spec: WorkbookSpec): string[] => spec.sheets.map(({ name }) => name);
const value = (spec: SheetSpec, row: number, column: number): CellValue =>
  spec.rows[row - 1]?.[column - 1]?.value ?? null;
const column = (spec: SheetSpec, number: number): CellValue[] =>
  spec.rows.map((row) => row[number - 1]?.value ?? null);

describe('sheets of a template', () => {
  test('the table decides which raw-data sheets there are', () => {
    expect(names(templateOf())).toEqual([
      '填表说明',
      '集体自评',
      '基本事项',
      '人员名册',
      '月度数据',
      '案件台账',
      '培训活动',
      '扣分记录',
      '评委打分',
    ]);
    expect(names(templateOf({ table: 'person', subjects: ['P01', 'P02'] }))).toEqual([
      '填表说明',
      '个人自评 P01',
      '个人自评 P02',
      '基本事项',
      '人员名册',
      '候选对象',
      '案件台账',
    ]);
    // Commitments ask for facts alone: nobody is named, so there is no roster.
    expect(names(templateOf({ table: 'pledge' }))).toEqual([
      '填表说明',
      '承诺事项自评',
      '基本事项',
    ]);
  });

  test('a table about the unit has its score sheet without anybody being named', () => {
    expect(templateOf({ table: 'unit', subjects: [] })).toEqual(templateOf({ table: 'unit' }));
    const also = [
      { table: 'person', subjects: [] },
      { table: 'pledge', subjects: [] },
    ];
    const scheme = schemeAt(SAMPLE);
    const sheets = names(templateSpec({ scheme, table: 'unit', subjects: [], also }));
    expect(sheets.slice(0, 4)).toEqual(['填表说明', '集体自评', '承诺事项自评', '基本事项']);
  });

  test.each(['collective', 'individual'])(
    'the Banan %s template opens and reads blank',
    async (table) => {
      const scheme = schemeAt(BANAN);
      const subjects = table === 'collective' ? ['集体'] : ['P01', 'P02'];
      for (const level of ['county', 'city']) {
        const spec = templateSpec({ scheme, table, level, subjects });
        const snapshot = await (await makeBook(spec)).read();
        expect(snapshot.sheets.map(({ name }) => name)).toEqual(names(spec));
        const records = readRecords(snapshot, { facts: scheme.standard.facts });
        expect(records.findings).toEqual([]);
        for (const { name } of DICTIONARY)
          if (name !== '基本事项') expect(records.table(name).size).toBe(0);
        const { memory } = readMemory(snapshot.memory);
        expect(memory?.scheme).toEqual({ id: 'banan-2025', version: scheme.standard.version });
        expect(memory?.tables.map((one) => [one.table, one.level, one.subject])).toEqual(
          subjects.map((subject) => [table, table === 'collective' ? level : null, subject]),
        );
      }
    },
  );

  test('a level that the scheme does not have is refused', () => {
    const make = () =>
      templateSpec({ scheme: schemeAt(SAMPLE), table: 'unit', level: 'x', subjects: [] });
    expect(make).toThrow(Refusal);
    expect(make).toThrow('scoresheet.noSuchLevel');
    expect(() => templateOf({ table: 'nowhere' })).toThrow('scoring.noSuchTable');
  });

  test('the same request makes the same workbook', () => {
    expect(templateOf()).toEqual(templateOf());
  });
});

describe('raw-data sheets', () => {
  const cases = sheet(templateOf(), '案件台账');
  const place = (name: string): number =>
    (sheetDictionary('案件台账')?.columns.findIndex((one) => one.name === name) ?? -1) + 1;
  const validationOf = (name: string) =>
    cases.validations?.find(({ area }) => area.left === place(name));

  test('headers are the dictionary’s, as an Excel table with one empty row', () => {
    expect(column({ ...cases, rows: [cases.rows[0] ?? []] }, 1)).toEqual(['案件编号']);
    expect(cases.rows[0]?.map((cell) => cell?.value)).toEqual(
      sheetDictionary('案件台账')?.columns.map(({ name }) => name),
    );
    expect(cases.rows[1]?.every((cell) => cell?.value === null)).toBe(true);
    expect(cases.tables?.[0]).toMatchObject({ area: { top: 1, left: 1, bottom: 2 } });
    expect(cases.freeze).toEqual({ row: 2, column: 2 });
  });

  test('guidance is the input prompt, options are the list', () => {
    expect(validationOf('当事人类型')).toMatchObject({
      list: ['企事业单位', '个人'],
      promptTitle: '当事人类型',
      prompt: columnSpec('案件台账', '当事人类型')?.guidance,
    });
    expect(validationOf('当事人类型')?.strict).toBeUndefined();
    expect(validationOf('当事人类型')?.errorMessage).toContain('当事人类型');
    // Several values in a cell, a value of one's own, √ for 是: all of them are read.
    for (const name of ['案件形式', '案件类别', '推送类别', '重大案件'])
      expect(validationOf(name)?.strict).toBe(false);
    expect(validationOf('重大案件')?.list).toEqual(['是', '否']);
    expect(validationOf('当事人')).toMatchObject({ prompt: '当事人名称或代码。' });
    expect(validationOf('当事人')?.list).toBeUndefined();
  });

  test('dates are dates, identifiers and months are text', () => {
    const format = (name: string) => cases.rows[1]?.[place(name) - 1]?.style?.numberFormat;
    expect(format('立案日期')).toBe('yyyy-mm-dd');
    expect(format('案件编号')).toBe('@');
    expect(sheet(templateOf(), '月度数据').rows[1]?.[0]?.style?.numberFormat).toBe('@');
  });

  test('a header fits into its column beside the filter button', () => {
    for (const { rows, columnWidths = [], tables } of templateOf().sheets) {
      if (tables === undefined) continue;
      rows[0]?.forEach((cell, index) => {
        expect(
          textLines(
            typeof cell?.value === 'string' ? cell.value : '',
            (columnWidths[index] ?? 0) - 2,
            10.5,
          ),
        ).toBe(1);
      });
    }
  });
});

describe('基本事项', () => {
  const facts = sheet(templateOf(), '基本事项');
  const rowOf = (name: string): number => column(facts, 1).indexOf(name) + 1;

  test('asks for the facts of this table alone, and of every sheet whether it has no records', () => {
    expect(column(facts, 1)).toEqual([
      '事项',
      '甲事项',
      '丙人数',
      '戊一',
      '戊二',
      '戊三',
      '戊四',
      '戊五',
      '戊六',
      '廉政问题',
      '丁日期',
      '参评限制',
      '月度数据',
      '案件台账',
      '培训活动',
      '扣分记录',
      '评委打分',
    ]);
    expect(
      column(facts, 2)
        .slice(1)
        .every((one) => one === null),
    ).toBe(true);
    expect(value(facts, rowOf('丙人数'), 3)).toBe('人');
    expect(value(facts, rowOf('丙人数'), 4)).toBe('丙事项参加了多少人？');
  });

  test('an answer is chosen where there is a choice', () => {
    const answer = (name: string) =>
      facts.validations?.find(({ area }) => area.left === 2 && area.top === rowOf(name));
    expect(answer('甲事项')).toMatchObject({ list: ['是', '否'], prompt: '甲事项是否完成？' });
    expect(answer('丙人数')?.list).toBeUndefined();
    expect(answer('案件台账')).toMatchObject({ list: ['本期无此类记录', '尚未填报'] });
    expect(answer('案件台账')?.errorMessage).toBeDefined();
  });
});

describe('the score sheet', () => {
  const spec = templateOf();
  const scores = sheet(spec, '集体自评');

  test('has the notice’s columns and one line for each printed row', () => {
    expect(scores.rows[3]?.map((cell) => cell?.value)).toEqual([
      '序号',
      '指标',
      '分值',
      '指标内容',
      '数据来源及说明',
      '指导处室',
      '完成时限',
      '自评得分',
      '计分说明',
      '佐证材料',
    ]);
    expect(value(scores, 1, 1)).toBe('示例区2025年练兵集体自评表');
    expect(value(scores, 2, 1)).toBe('附件1 集体指标');
    expect(scores.rows[2]?.flatMap((cell) => (cell === null ? [] : [cell.value]))).toEqual([
      '填报单位：',
      '参评对象：集体',
      '层级：县级',
      '统计截止日：',
    ]);
    expect(column(scores, 1)).toEqual([
      ...[1, 2, 3].map((row) => value(scores, row, 1)),
      '序号',
      1,
      null,
      null,
      null,
      2,
      null,
      null,
      3,
      4,
      '合计',
    ]);
    expect(value(scores, 5, 5)).toBe('1.提供机构文件。\n2.提供案件台账。');
    expect(value(scores, 11, 4)).toBe('3.廉洁纪律(否决项)。该项不得分。');
  });

  test('joins cells as the notice does', () => {
    const area = (top: number, left: number, bottom: number, right = left) => ({
      top,
      left,
      bottom,
      right,
    });
    expect(scores.merges).toEqual([
      area(1, 1, 1, 10),
      area(2, 1, 2, 10),
      area(3, 1, 3, 4),
      area(3, 5, 3, 6),
      area(3, 7, 3, 9),
      ...[1, 2, 3].map((left) => area(5, left, 8)),
      area(5, 6, 6),
      ...[1, 2, 3].map((left) => area(9, left, 11)),
      area(14, 1, 14, 2),
    ]);
  });

  test('adds up every row once', () => {
    expect(scores.rows[13]?.[7]).toMatchObject({
      value: '',
      formula: 'IF(COUNT(H5:H13)=0,"",SUM(H5:H13))',
    });
    expect(value(scores, 14, 3)).toBe(30);
  });

  test('prints on A3 across, header on every page, pages numbered, nothing cut off', () => {
    expect(scores.print).toEqual({
      paper: 'A3',
      landscape: true,
      area: { top: 1, left: 1, bottom: 14, right: 10 },
      titleRows: [4, 4],
      fitToWidth: true,
      footer: '第 &P 页，共 &N 页',
    });
    expect(scores.freeze).toEqual({ row: 5, column: 1 });
    for (const [row, height] of scores.rowHeights ?? []) {
      if (row < 5) continue;
      scores.rows[row - 1]?.forEach((cell, index) => {
        const merged = scores.merges?.some((area) => area.top === row && area.left === index + 1);
        if (typeof cell?.value !== 'string' || merged === true) return;
        const lines = textLines(cell.value, scores.columnWidths?.[index] ?? 0, 10.5);
        expect(height).toBeGreaterThanOrEqual(lines * 14);
      });
      expect(height).toBeLessThanOrEqual(409);
    }
  });

  test('the memory says where everything stands', () => {
    expect(readMemory(spec.memory ?? null).memory).toMatchObject({
      lastFill: null,
      tables: [
        {
          table: 'unit',
          level: 'county',
          sheet: '集体自评',
          header: 4,
          rows: {
            '1.1': 5,
            '1.2': 6,
            '1.3': 7,
            '1.4': 8,
            '2.1': 9,
            '2.2': 10,
            '2.3': 11,
            '3': 12,
            '4': 13,
          },
          columns: { score: 8, why: 9, proof: 10, identity: 4 },
          total: 14,
          asOf: { row: 3, column: 10 },
        },
      ],
    });
  });

  test('a table of commitments has the plain layout and counts what is kept', () => {
    const pledge = templateOf({ table: 'pledge' });
    const rows = sheet(pledge, '承诺事项自评').rows;
    expect(rows[3]?.map((cell) => cell?.value)).toContain('指导处室');
    expect(rows).toHaveLength(7);
    expect(rows[6]?.find((cell) => cell?.formula !== undefined)?.formula).toMatch(
      /^IF\(COUNTA\([A-Z]5:[A-Z]6\)=0,"",COUNTIF\([A-Z]5:[A-Z]6,"达标"\)&" 项达标"\)$/u,
    );
    expect(readMemory(pledge.memory ?? null).memory?.tables[0]?.total).toBe(7);
    const guide = sheet(pledge, '填表说明').rows.flat();
    const words = guide.flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : []));
    expect(words).toContain('提示');
    expect(words.join('\n')).not.toMatch(/不是 0 分|待评/u);
  });

  test('the Banan table has every row of the notice', () => {
    const banan = templateSpec({
      scheme: schemeAt(BANAN),
      table: 'collective',
      subjects: ['集体'],
    });
    const { rows, merges = [] } = sheet(banan, '集体自评');
    expect(rows).toHaveLength(4 + 17 + 1);
    const tops = merges.filter(({ left, right, top }) => left === 3 && right === 3 && top > 4);
    expect(tops.map(({ top, bottom }) => bottom - top + 1)).toEqual([4, 3, 3, 3, 3]);
  });
});

test('lists too long for a validation stand in a hidden sheet', async () => {
  const choices = new Choices();
  const many = Array.from({ length: 60 }, (_, index) => `第${index}类违法行为`);
  expect(choices.listOf('短', ['是', '否'])).toEqual({ list: ['是', '否'] });
  expect(choices.sheet()).toBeNull();
  expect(choices.listOf('长', many)).toEqual({ listFormula: "'选项'!$A$2:$A$61" });
  expect(choices.listOf('带逗号', ['甲,乙', '丙'])).toEqual({ listFormula: "'选项'!$B$2:$B$3" });
  const hidden = choices.sheet();
  expect(hidden).toMatchObject({ name: '选项', hidden: true });
  expect(hidden?.rows.slice(0, 3).map((row) => row.map((cell) => cell?.value))).toEqual([
    ['长', '带逗号'],
    ['第0类违法行为', '甲,乙'],
    ['第1类违法行为', '丙'],
  ]);
  const book = await makeBook({ sheets: [{ name: '甲', rows: [] }, ...(hidden ? [hidden] : [])] });
  expect((await book.read()).sheets.map((one) => one.hidden)).toEqual([false, true]);
});
