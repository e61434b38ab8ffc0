import { isResultSheet, resultEdits, resultSheet } from '../../../src/checks';
import { type Language, type Phrase, phrase } from '../../../src/locales';
import {
  type CellValue,
  type Edit,
  isCellError,
  type SheetSnapshot,
  type SheetSpec,
} from '../../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../../src/workbook/file';
import { undoEdits } from '../../../src/desk';
import { undoOf } from '../../../src/desk/undo';
import { emptyMemory, NO_SCHEME, readMemory, writeMemory } from '../../../src/scoresheet';
import { INPUT, PROBLEMS } from './problems';

const table: SheetSpec = { name: '集体自评', rows: [[{ value: 'x' }]] };

const open = (bytes: Uint8Array): ReturnType<typeof openWorkbookFile> => openWorkbookFile(bytes);

async function written(sheets: readonly SheetSpec[]): Promise<readonly SheetSnapshot[]> {
  const file = await open(createWorkbookFile({ sheets }));
  return (await file.read()).sheets;
}

async function after(
  sheets: readonly SheetSpec[],
  input = INPUT,
): Promise<{ names: string[]; shown: string[][]; sheet: string; edits: readonly Edit[] }> {
  const file = await open(createWorkbookFile({ sheets }));
  const { sheet, edits } = resultEdits(await file.read(), input);
  await file.apply(edits);
  const now = await (await open(file.toBytes())).read();
  return {
    names: now.sheets.map(({ name }) => name),
    shown: textsOf(now.sheets.find(({ name }) => name === sheet)),
    sheet,
    edits,
  };
}

function textsOf(sheet: SheetSnapshot | undefined): string[][] {
  return Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
    Array.from({ length: sheet?.columnCount ?? 0 }, (_one, column) => {
      const value = sheet?.cell(row + 1, column + 1) ?? null;
      return textOf(value);
    }),
  );
}

const textOf = (value: CellValue): string =>
  value === null ? '' : isCellError(value) ? value.error : String(value);

/** What a sheet that is to be made shows in its rows of problems. */
const problemRows = (spec: SheetSpec): string[][] =>
  spec.rows.slice(5).map((row) => row.map((cell) => textOf(cell?.value ?? null)));

describe('the sheet of results', () => {
  test('leaves room for a second line to words that would just fit in one', () => {
    const [problem] = PROBLEMS;
    if (problem === undefined) throw new Error('no problem to show');
    const heightWith = (message: Phrase): number => {
      const { rowHeights } = resultSheet({
        ...INPUT,
        problems: [{ ...problem, message, also: [], fix: null }],
        ignored: [],
      });
      return rowHeights?.get(6) ?? Number.NaN;
    };
    const oneLine = heightWith(phrase('checkReport.severity'));
    // 31 characters as wide as high, in a column of 64.
    expect(heightWith(phrase('records.unknownPerson'))).toBeGreaterThan(oneLine);
  });

  test('shows every problem with its place, what can be done, and why one is let stand', async () => {
    const [sheet] = await written([resultSheet(INPUT)]);
    const [title, copy, counts, legend, header, ...rows] = textsOf(sheet);
    expect(title?.[0]).toBe('校验结果（截至 2025-10-10）');
    expect(copy?.[0]).toContain('副本');
    expect(copy?.[0]).toContain('自评 & 核对.xlsx');
    expect(counts?.[0]).toBe('错误 1 处，警告 1 处，提示 1 处；另有 1 处已忽略');
    expect(legend?.[0]).toContain('错误：');
    expect(header).toEqual([
      '序号',
      '级别',
      '类别',
      '工作表',
      '单元格',
      '问题与建议',
      '处理',
      '代码',
    ]);
    expect(rows.map((row) => [...row.slice(0, 5), ...row.slice(6)])).toEqual([
      [
        '1',
        '错误',
        '评分表',
        '集体自评',
        'H30',
        '可自动修复：还没有校验。请先点“一键校验”。',
        'table.totalDiffers',
      ],
      [
        '2',
        '警告',
        '原始记录',
        '案件台账',
        '',
        '核对后可修复：还没有校验。请先点“一键校验”。',
        'records.dateOrder',
      ],
      ['3', '提示', '文字材料', '事迹.docx', '第 3 段第 12 字', '', 'words.partyName'],
      [
        '4',
        '错误',
        '相互核对',
        '候选对象',
        'A5',
        '已忽略：<script>alert(1)</script> 已向市局说明',
        'across.quota',
      ],
    ]);
    expect(rows[0]?.[5]).toContain('<b>96</b> & "95"\n相关单元格：案件台账!C5、案件台账!A2:H2');
    expect(rows[1]?.[5]).toMatch(/\n相关单元格：案件台账!D2、.*案件台账!D11 等 12 处$/u);
  });

  test('is text alone: nothing in it calculates, also where a message begins with =', () => {
    const cells = resultSheet(INPUT).rows.flat();
    expect(cells.some((cell) => cell?.formula !== undefined)).toBe(false);
  });

  test('says so where nothing was found', async () => {
    const [sheet] = await written([resultSheet({ ...INPUT, problems: [], ignored: [] })]);
    expect(textsOf(sheet)[2]?.[0]).toBe('没有发现需要处理的问题。');
    expect(sheet?.rowCount).toBe(5);
  });

  test('prints on A4 with its header on every page', () => {
    const { print, freeze } = resultSheet(INPUT);
    expect(print).toMatchObject({ paper: 'A4', landscape: true, titleRows: [5, 5] });
    expect(freeze).toEqual({ row: 6, column: 1 });
  });

  test('takes no more of a text than a cell can hold', () => {
    const [first] = INPUT.ignored;
    if (first === undefined) throw new Error('an ignored problem is needed');
    const ignored = [{ ...first, reason: '长'.repeat(40_000) }];
    const spec = resultSheet({ ...INPUT, ignored });
    const lengths = spec.rows.flat().map((cell) => textOf(cell?.value ?? null).length);
    expect(Math.max(...lengths)).toBe(32_767);
  });

  test.each<Language>(['zh-CN', 'en-US'])('is known again (%s)', async (language) => {
    const [sheet] = await written([resultSheet({ ...INPUT, language })]);
    expect(sheet !== undefined && isResultSheet(sheet)).toBe(true);
  });

  test("is not taken for somebody else's sheet of that name", async () => {
    const spec = resultSheet(INPUT);
    const others: readonly SheetSpec[] = [
      { name: '校验结果', rows: [[{ value: '校验结果' }], [{ value: '张三核对' }]] },
      { name: '甲', rows: spec.rows.slice(4) },
      {
        name: '乙',
        rows: spec.rows.map((row, at) => (at === 0 ? [{ value: '本月核对情况' }] : row)),
      },
      { name: '丙', rows: spec.rows.map((row) => row.slice(0, 7)) },
    ];
    expect((await written(others)).map(isResultSheet)).toEqual([false, false, false, false]);
  });
});

describe('writing the results', () => {
  test('adds the sheet at the end', async () => {
    const { names, sheet, shown } = await after([table]);
    expect(names).toEqual(['集体自评', '校验结果']);
    expect(sheet).toBe('校验结果');
    expect(shown.length).toBe(5 + 4);
  });

  test('rewrites the one of an earlier check, longer or shorter', async () => {
    const before = resultSheet(INPUT);
    const few = { ...INPUT, asOf: '2025-11-01', problems: PROBLEMS.slice(1, 2), ignored: [] };
    const shorter = await after([table, before], few);
    expect(shorter.names).toEqual(['集体自评', '校验结果']);
    expect(shorter.shown.slice(5)).toEqual(problemRows(resultSheet(few)));
    expect(shorter.shown[0]?.[0]).toBe('校验结果（截至 2025-11-01）');
    const longer = await after([table, resultSheet(few)]);
    expect(longer.names).toEqual(['集体自评', '校验结果']);
    expect(longer.shown.slice(5)).toEqual(problemRows(before));
  });

  test('has nothing to write where the same stands there', async () => {
    expect((await after([table, resultSheet(INPUT)])).edits).toEqual([]);
  });

  test("leaves somebody else's sheet of that name, and notes beside an earlier one, alone", async () => {
    const own: SheetSpec = { name: '校验结果', rows: [[{ value: '自己写的' }]] };
    expect((await after([own])).names).toEqual(['校验结果', '校验结果（2）']);
    const spec = resultSheet(INPUT);
    const noted = {
      ...spec,
      rows: spec.rows.map((row, at) => (at === 5 ? [...row, { value: '已改' }] : row)),
    };
    const { names, edits } = await after([own, { ...noted, name: '校验结果（2）' }]);
    expect(names).toEqual(['校验结果', '校验结果（2）', '校验结果（3）']);
    expect(edits.map(({ kind }) => kind)).toEqual(['addSheet']);
    expect((await after([noted])).names).toEqual(['校验结果', '校验结果（2）']);
  });

  test('can be taken back: the earlier results stand there again', async () => {
    const few = { ...INPUT, problems: PROBLEMS.slice(0, 1), ignored: [] };
    const file = await open(createWorkbookFile({ sheets: [table, resultSheet(INPUT)] }));
    const before = await file.read();
    const { edits } = resultEdits(before, few);
    const memory = writeMemory({
      ...emptyMemory(NO_SCHEME),
      undo: undoOf(before, null, edits),
    });
    await file.apply([...edits, { kind: 'remember', memory }]);
    const now = await file.read();
    expect(textsOf(now.sheets[1])).not.toEqual(textsOf(before.sheets[1]));
    const back = undoEdits(now, readMemory(now.memory).memory);
    await file.apply(back ?? []);
    expect(textsOf((await file.read()).sheets[1])).toEqual(textsOf(before.sheets[1]));
  });
});
