import { mappingFrom, readRecords, recogniseRawSheets } from '../../../src/records';
import { render } from '../../../src/locales';
import { type TestSheet, workbookOf } from '../../support/records';

const recognise = (
  sheets: readonly TestSheet[],
  options: Parameters<typeof recogniseRawSheets>[1] = {},
) => recogniseRawSheets(workbookOf(sheets), options);
const codes = (recognition: ReturnType<typeof recognise>): string[] =>
  recognition.findings.map(({ code, where }) => `${code}@${where?.sheet ?? ''}`);

const CASES: TestSheet = {
  name: '台账一',
  grid: [
    ['案件编号', '立案日期', '决定日', '承办人', '主办人', '罚款数', '结论'],
    ['K1', '2025-01-02', '2025-02-02', 'P01', 'P02', 100, '已办结'],
  ],
};

test('what is not sure is shown with candidates and reasons, and not read', () => {
  const recognition = recognise([{ ...CASES, name: '案件台账' }]);
  const [sheet] = recognition.sheets;
  expect(sheet?.columns.map(({ header, certainty, name }) => [header, certainty, name])).toEqual([
    ['案件编号', 'sure', '案件编号'],
    ['立案日期', 'sure', '立案日期'],
    ['决定日', 'unsure', null],
    ['承办人', 'unsure', null],
    ['主办人', 'unsure', null],
    ['罚款数', 'unsure', null],
    ['结论', 'none', null],
  ]);
  const reasons = sheet?.columns.map(({ candidates: [first] }) => first?.why.key);
  expect(reasons).toEqual([
    'intake.columnName',
    'intake.columnName',
    'intake.columnPart',
    'intake.columnAmbiguous',
    'intake.columnAmbiguous',
    'intake.columnPart',
    undefined,
  ]);
  expect(codes(recognition)).toEqual(['intake.columnsOpen@案件台账']);
  expect(mappingFrom(recognition)).toEqual({});
  const records = readRecords(workbookOf([{ ...CASES, name: '案件台账' }]));
  expect(records.findings.map(({ code }) => code)).toContain('intake.ambiguousColumn');
});

test("a person's word wins, is remembered and read", () => {
  const sheets = [CASES];
  const before = recognise(sheets);
  expect(before.sheets[0]?.certainty).not.toBe('sure');
  const mapping = mappingFrom(before, {
    sheets: { 台账一: '案件台账' },
    columns: { 台账一: { 决定日: '决定日期', 主办人: '主要承办人', 案件编号: null } },
  });
  expect(mapping).toEqual({
    sheets: { 案件台账: '台账一' },
    columns: { 案件台账: { 主要承办人: '主办人', 决定日期: '决定日' } },
  });
  const after = recognise(sheets, { mapping });
  expect(after.sheets[0]?.candidates[0]?.why.key).toBe('intake.sheetMapped');
  expect(after.sheets[0]?.columns[2]?.candidates[0]?.why.key).toBe('intake.columnMapped');
  const table = readRecords(workbookOf(sheets), { mapping }).table('案件台账');
  expect(table.actualSheet).toBe('台账一');
  expect(table.column('主要承办人')).toMatchObject({ values: [[], ['P02']] });
  const taken = mappingFrom(after, { columns: { 台账一: { 决定日: null, 案件编号: null } } });
  expect(taken.columns).toEqual({
    案件台账: { 主要承办人: '主办人', 决定日期: '', 案件编号: '' },
  });
  const without = readRecords(workbookOf(sheets), { mapping: taken }).table('案件台账');
  expect(without.column('案件编号')).toMatchObject({ codes: Int32Array.of(0) });
});

test('a sheet that a person says is none is not read, and not recognised again', () => {
  const sheets = [{ ...CASES, name: '案件清单' }];
  const mapping = mappingFrom(recognise(sheets), { sheets: { 案件清单: null } });
  expect(mapping).toEqual({ sheets: { 案件台账: '' } });
  expect(recognise(sheets, { mapping }).kinds.find(({ kind }) => kind === '案件台账')).toEqual({
    kind: '案件台账',
    sheet: null,
    also: [],
    perhaps: [],
  });
  expect(readRecords(workbookOf(sheets), { mapping }).table('案件台账').size).toBe(0);
});

test('headers that differ only by words without meaning are sure and remembered', () => {
  const recognition = recognise([
    {
      name: '检查记录',
      grid: [
        ['记录编号', '检查日期', '是否移动终端情况', '上报部平台情况', '检查对象信息'],
        ['J1', '2025-01-02', '是', '已上报', '甲公司'],
        ['J2', '2025-01-02', '是', '已上报', '甲公司'],
        ['J3', '2025-01-02', '否', '未上报', '甲公司'],
      ],
    },
  ]);
  expect(mappingFrom(recognition)).toEqual({
    columns: { 检查记录: { 移动终端: '是否移动终端情况' } },
  });
  const [, , first, second, third] = recognition.sheets[0]?.columns ?? [];
  expect(first?.candidates[0]?.why.key).toBe('intake.columnVariant');
  // What stands below it is no 是 or 否, so that the name alone does not do.
  expect([second?.certainty, third?.certainty]).toEqual(['unsure', 'unsure']);
});

test('contents that cannot be what the header says are reported', () => {
  const recognition = recognise([
    {
      name: '案件台账',
      grid: [
        ['案件编号', '结案日期', '审批表经办人'],
        ...['K1', 'K2', 'K3'].map((id) => [id, '尚未结案', 'P01']),
      ],
    },
  ]);
  expect(codes(recognition)).toContain('intake.contentsUnfit@案件台账');
  const unfit = recognition.findings.find(({ code }) => code === 'intake.contentsUnfit');
  expect(unfit?.where?.address).toBe('B1');
  const alike = recognition.sheets[0]?.columns[2]?.candidates.map(({ name, why }) => [
    name,
    why.key,
  ]);
  expect(alike).toContainEqual(['审批表承办人', 'intake.columnAlike']);
});

const MONTH = (name: string): TestSheet => ({
  name,
  grid: [
    ['记录编号', '检查日期', '检查人员', '双随机'],
    [`${name}-1`, '2025-01-02', 'P01', '是'],
  ],
});

test('several sheets of one kind: one is named by a person, the others are listed beside it', () => {
  const sheets = [MONTH('1月检查记录'), MONTH('2月检查记录')];
  const recognition = recognise(sheets);
  expect(codes(recognition)).toEqual(['intake.severalSheets@']);
  const kind = (of: typeof recognition) => of.kinds.find(({ kind: name }) => name === '检查记录');
  expect(kind(recognition)?.sheet).toBeNull();
  expect(mappingFrom(recognition)).toEqual({});
  const mapping = mappingFrom(recognition, { sheets: { '2月检查记录': '检查记录' } });
  const after = recognise(sheets, { mapping });
  expect(kind(after)?.sheet).toBe('2月检查记录');
  const read = readRecords(workbookOf(sheets), { mapping }).table('检查记录');
  expect([read.actualSheet, read.size]).toEqual(['2月检查记录', 1]);
  const canonical = recognise([MONTH('检查记录'), MONTH('2月检查记录')]);
  expect(kind(canonical)).toMatchObject({ sheet: '检查记录', also: ['2月检查记录'] });
  expect(codes(canonical)).toEqual(['intake.alsoSheets@检查记录']);
  // Two synonyms side by side are not told apart by the reader either.
  const twice = readRecords(workbookOf([MONTH('检查台账'), MONTH('执法检查记录')]));
  expect(twice.table('检查记录').size).toBe(0);
  expect(twice.findings.map(({ code }) => code)).toContain('intake.severalSheets');
});

test('a remembered sheet that is gone is reported, and found again under its new name', () => {
  const mapping = { sheets: { 检查记录: '旧名' } };
  const recognition = recognise([MONTH('检查台账')], { mapping });
  expect(codes(recognition)).toEqual(['intake.sheetGone@']);
  expect(mappingFrom(recognition)).toEqual({ sheets: { 检查记录: '检查台账' } });
});

test('a sheet that may be one of several kinds is asked for; score sheets are left out', () => {
  const sheet = { name: '检查记录情况表格', grid: [['甲', '乙', '丙', '丁'], [1]] };
  const recognition = recognise([sheet, MONTH('自评表')], { ignore: ['自评表'] });
  expect(recognition.sheets.map(({ sheet: name, certainty }) => [name, certainty])).toEqual([
    ['检查记录情况表格', 'unsure'],
  ]);
  expect(recognition.sheets[0]?.columns.map(({ header }) => header)).toEqual([
    '甲',
    '乙',
    '丙',
    '丁',
  ]);
  expect(codes(recognition)).toEqual(['intake.sheetOpen@检查记录情况表格']);
  expect(recognition.kinds.find(({ kind }) => kind === '检查记录')?.perhaps).toEqual([
    '检查记录情况表格',
  ]);
});

test('a name that says one thing over headers that say another is not relied on', () => {
  const sheets = [
    {
      ...CASES,
      name: '典型案例',
      grid: [
        ['案件编号', '立案日期', '处罚决定日期', '罚款金额', '发布日期', '标题', '层级'],
        ['K1', '2025-01-02', '2025-02-02', 100, null, '甲', '市级'],
      ],
    },
  ];
  expect(recognise(sheets).sheets[0]?.certainty).toBe('unsure');
  expect(readRecords(workbookOf(sheets)).table('发布情况').size).toBe(0);
});

test('two columns of one name are told apart by their place', () => {
  const sheets = [
    {
      name: '案件台账',
      grid: [
        ['案件编号', '经办', '经办', '立案日期'],
        ['K1', 'P01', 'P02', '2025-01-02'],
      ],
    },
  ];
  const recognition = recognise(sheets);
  expect(recognition.sheets[0]?.columns.map(({ reference }) => reference)).toEqual([
    '案件编号',
    '经办',
    '经办@2',
    '立案日期',
  ]);
  const mapping = mappingFrom(recognition, { columns: { 案件台账: { '经办@2': '主要承办人' } } });
  const table = readRecords(workbookOf(sheets), { mapping }).table('案件台账');
  expect(table.column('主要承办人')).toMatchObject({ values: [[], ['P02']] });
});

test('reasons and findings are said in plain words', () => {
  const { sheets } = recognise([MONTH('导出')]);
  const why = sheets[0]?.candidates[0]?.why;
  if (why === undefined) throw new TypeError('no candidate');
  expect(render(why, 'zh-CN')).toBe(
    '表头中有“检查记录”的 4 列：记录编号、检查日期、检查人员、双随机。',
  );
  expect(recognise([MONTH('检查记录')]).sheets[0]?.candidates[0]?.why.key).toBe('intake.sheetName');
  expect(recognise([MONTH('检查台账')]).sheets[0]?.candidates[0]?.why.key).toBe(
    'intake.sheetNameLike',
  );
  const synonym = recognise([{ name: '检查记录', grid: [['记录编号', '检查时间'], ['J1']] }]);
  expect(synonym.sheets[0]?.columns[1]?.candidates[0]?.why.key).toBe('intake.columnSynonym');
});
