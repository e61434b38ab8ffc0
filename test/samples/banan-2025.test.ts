import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sampleBook } from '../../assets/samples/banan/book';
import { CANDIDATES } from '../../assets/samples/banan';
import { decimal } from '../../src/exact';
import { type Day, dayOf, readRecords, type RecordSet } from '../../src/records';
import { openScheme, score, type ScoreTree } from '../../src/scoring';
import { readMemory } from '../../src/scoresheet';
import { type SheetSnapshot, type Snapshot } from '../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';

const SAMPLE = 'assets/samples/banan-2025.xlsx';
const SCHEME = 'src/schemes/banan-2025/scheme.yaml';

const bytes = new Uint8Array(readFileSync(SAMPLE));
const scheme = openScheme(readFileSync(SCHEME, 'utf8'), SCHEME);

function day(year: number, month: number, date: number): Day {
  const found = dayOf(year, month, date);
  if (found === null) throw new RangeError('no such day');
  return found;
}

let snapshot: Snapshot;
let records: RecordSet;

beforeAll(async () => {
  snapshot = await (await openWorkbookFile(bytes)).read();
  records = readRecords(snapshot, {
    period: { from: day(2024, 12, 1), to: day(2025, 11, 30) },
    facts: scheme.standard.facts,
  });
});

function sheetNamed(name: string): SheetSnapshot {
  const sheet = snapshot.sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

function tree(
  table: string,
  subject: string,
  asOf = '2025-10-10',
  pins: Readonly<Record<string, string>> = {},
): ScoreTree {
  const level = table === 'collective' ? { level: 'county' } : {};
  return score({ scheme, table, ...level, subject, asOf, records, pins, brief: true });
}

function span({ total: { lo, hi } }: ScoreTree): string {
  if (hi === null) return `≥${decimal(lo)}`;
  return lo.equals(hi) ? decimal(lo) : `${decimal(lo)}～${decimal(hi)}`;
}

function placed(scored: ScoreTree, id: string): string {
  const use = scored.assignments.find((one) => one.id === id);
  return use === undefined ? 'none' : decimal(use.total);
}

const digest = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

describe('the committed file', () => {
  it('is what npm run samples makes, byte for byte', () => {
    expect(digest(createWorkbookFile(sampleBook()))).toBe(digest(bytes));
  });

  it('is small enough to send by mail', () => {
    expect(bytes.length).toBeLessThan(600_000);
  });

  it('remembers the score sheets of the unit and of the four candidates', () => {
    const { memory } = readMemory(snapshot.memory);
    expect(memory?.scheme.id).toBe('banan-2025');
    expect(memory?.tables.map(({ table, subject }) => `${table} ${subject}`)).toEqual([
      'collective 集体',
      ...CANDIDATES.map((id) => `individual ${id}`),
    ]);
    for (const { sheet } of memory?.tables ?? []) expect(sheetNamed(sheet).hidden).toBe(false);
  });

  it.each([
    ['人员名册', 60],
    ['检查记录', 3000],
    ['月度数据', 10],
    ['案件台账', 81],
    ['案卷评查', 10],
    ['装备清单', 22],
    ['候选对象', 5],
  ])('holds %s with %i rows', (name, count) => {
    expect(records.table(name).size).toBe(count);
  });

  it('holds nothing that looks like a real person, phone number or e-mail address', () => {
    const names = sheetNamed('人员名册');
    for (let row = 2; row <= names.rowCount; row += 1)
      expect(names.cell(row, 2)).toMatch(/^[甲乙丙丁戊己][一二三四五六七八九十]$/u);
    for (const sheet of snapshot.sheets)
      for (let row = 1; row <= sheet.rowCount; row += 1)
        for (let column = 1; column <= sheet.columnCount; column += 1) {
          const value = sheet.cell(row, column);
          if (typeof value === 'string' && /@|1\d{10}/u.test(value))
            throw new Error(`${sheet.name} ${row} ${column}`);
        }
  });
});

describe('what is untidy', () => {
  it('is reported cell by cell, and nothing else is', () => {
    const reported = records.findings.map(
      ({ severity, code, where }) =>
        `${severity} ${code} ${where?.sheet ?? ''} ${where?.address ?? ''}`,
    );
    expect(reported.sort()).toEqual(
      [
        'error records.unreadableDate 检查记录 B802',
        'error records.unknownPerson 检查记录 C41',
        'error records.bareSerial 检查记录 I122',
        'hint records.repeatedRecord 检查记录 1522:1522',
        'error records.errorCell 月度数据 J11',
        'warning records.outsidePeriod 案件台账 F2',
        'warning records.outsidePeriod 案件台账 F3',
        'error records.unknownPerson 案件台账 U32',
        'error records.unreadableNumber 案件台账 Y19',
        'error records.conflictingRecord 案件台账 48:48',
        'error records.placeholder 培训活动 G3',
        'error records.unreadableNumber 装备清单 D23',
      ].sort(),
    );
  });

  it.each([
    ['检查记录', 'B802', '2025-02-30'],
    ['检查记录', 'I122', 45_678],
    ['案件台账', 'Y19', '约5万元'],
    ['月度数据', 'J11', { error: '#N/A' }],
    ['培训活动', 'G3', '/'],
    ['案件台账', 'Y6', '3.5万元'],
    ['案件台账', 'Y11', '¥42,000'],
    ['月度数据', 'H10', 0.9912],
  ])('%s %s holds what the list says', (name, address, value) => {
    const [, letter = '', row = ''] = /^([A-Z])(\d+)$/u.exec(address) ?? [];
    expect(sheetNamed(name).cell(Number(row), letter.charCodeAt(0) - 64)).toEqual(value);
  });

  it('is understood where it can be: units, percentages, names', () => {
    const fines = records.table('案件台账').column('罚款金额');
    expect(fines.kind === 'number' ? [fines.values[4], fines.values[9]] : []).toEqual([
      35_000, 42_000,
    ]);
    const whole = records.table('月度数据').column('完整性');
    expect(whole.kind === 'number' ? Array.from(whole.values).slice(5, 9) : []).toEqual([
      98.6, 98.9, 98.75, 99.12,
    ]);
    const sent = records.table('监督帮扶').column('人员编号');
    expect(sent.kind === 'text' ? sent.values[sent.codes[0] ?? 0] : null).toBe('P03');
  });
});

describe('the scores', () => {
  it.each([
    ['collective', '集体', '2025-10-10', '80.1535～85.1035'],
    ['collective', '集体', '2025-12-31', '80.1535～85.1035'],
    ['individual', 'P07', '2025-10-10', '94.1775'],
    ['individual', 'P12', '2025-10-10', '70.99'],
    ['individual', 'P21', '2025-10-10', '46.26'],
    ['individual', 'P34', '2025-10-10', '37.4'],
  ])('%s %s as of %s: %s', (table, subject, asOf, expected) => {
    const scored = tree(table, subject, asOf);
    expect(span(scored)).toBe(expected);
    expect(scored.eligibility).toBe('eligible');
  });

  it('nominate as many candidates as the notice asks for', () => {
    expect(tree('individual', 'P07').quotas).toEqual([
      expect.objectContaining({ id: 'X4', found: 4, count: 4 }),
    ]);
  });
});

describe('the assignment of cases', () => {
  it('is worth more as a whole than the best place of the first pushed lead alone', () => {
    expect(placed(tree('collective', '集体'), '2.1e')).toBe('8');
    const greedy = tree('collective', '集体', '2025-10-10', { 'AJ-003': '2.1a' });
    expect(placed(greedy, '2.1e')).toBe('7');
  });

  it('is worth more for P07 than case after case in its best place', () => {
    expect(placed(tree('individual', 'P07'), '3.x')).toBe('35');
    // 5 beats 3 for the two in the middle, so the detention is left with 7 and the last case with 5.
    const greedy = tree('individual', 'P07', '2025-10-10', {
      'AJ-007': '3.1',
      'AJ-023': '3.2a',
      'AJ-030': '3.2b',
      'AJ-036': '3.1',
    });
    expect(placed(greedy, '3.x')).toBe('32');
  });
});

describe('what the office has added', () => {
  it('is a column of formulas, a sheet of formulas and a titled list', () => {
    const cases = sheetNamed('案件台账');
    expect(cases.cell(1, 28)).toBe('办案天数');
    expect(cases.formula(5, 28)).toBe('IF(F5="","",F5-E5)');
    expect(cases.cell(5, 28)).toBe(50);
    const summary = sheetNamed('办公室汇总');
    expect(summary.formula(3, 2)).toBe(`COUNTIF('检查记录'!$F$2:$F$3001,"日常")`);
    expect(summary.formula(6, 2)).toMatch(/^'集体自评'!/u);
    expect(records.table('发布情况').size).toBe(14);
  });
});
