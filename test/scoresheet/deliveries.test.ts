import { formSheets, Understanding } from '../../src/desk';
import { render } from '../../src/locales';
import { readRecords, serialOfDay } from '../../src/records';
import { dayOf } from '../../src/measures';
import { openScheme, progress, score } from '../../src/scoring';
import { templateSpec } from '../../src/scoresheet';
import type { CellSpec, CellValue, SheetSpec, WorkbookSpec } from '../../src/workbook';
import { DUTIES_SCHEME } from '../scoring/progress/scheme-text';
import { fillBook, makeBook, sheetOf } from './support';

const scheme = openScheme(DUTIES_SCHEME, 'duties-test.yaml');
const template = (level = 'county'): WorkbookSpec =>
  templateSpec({ scheme, table: 'plan', level, subjects: ['集体'] });
const sheet = (spec: WorkbookSpec, name: string): SheetSpec => {
  const found = spec.sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
const texts = (spec: SheetSpec): CellValue[][] =>
  spec.rows.map((row) => row.map((cell) => cell?.value ?? null));
const serial = (day: string): number => serialOfDay(dayOf(day), false);

/** The workbook with one cell filled in. */
function withCell(spec: WorkbookSpec, name: string, row: number, column: number, value: CellValue) {
  const put = (cell: CellSpec | null): CellSpec => ({ ...(cell ?? {}), value });
  return {
    ...spec,
    sheets: spec.sheets.map((one) =>
      one.name !== name
        ? one
        : {
            ...one,
            rows: one.rows.map((cells, at) =>
              at === row - 1
                ? cells.map((cell, c) => (c === column - 1 ? put(cell) : cell))
                : cells,
            ),
          },
    ),
  };
}
const recordsOf = async (spec: WorkbookSpec) =>
  readRecords(await (await makeBook(spec)).read(), { facts: scheme.standard.facts });

describe('材料时限 of a template', () => {
  test('lists every piece of every due day, for the level in hand', () => {
    const rows = texts(sheet(template(), '材料时限'));
    const listed = rows.slice(1).map((row) => row.slice(0, 5));
    expect(listed).toHaveLength(2 + 7 * 3 + 1 + 1);
    expect(listed.slice(0, 5)).toEqual([
      ['动员材料', null, serial('2023-06-25'), null, '动员部署情况'],
      ['动员材料', null, serial('2023-06-25'), null, '联络员名单'],
      ['半月简报', null, serial('2023-06-30'), null, '活动简报'],
      ['半月简报（第1件）', null, serial('2023-06-30'), null, '典型案例'],
      ['半月简报（第2件）', null, serial('2023-06-30'), null, '典型案例'],
    ]);
    // An empty row for what the notice does not list.
    expect(listed.slice(-2)).toEqual([
      ['总结报告', null, serial('2023-11-20'), null, null],
      [null, null, null, null, null],
    ]);
    const city = texts(sheet(template('city'), '材料时限'));
    expect(city.map((row) => row[0]).slice(1, 3)).toEqual(['名单', '半月简报']);
    expect(city.map((row) => row[0])).toContain('自评');
  });

  test('a table of single people does not list what the unit hands in', () => {
    const text = DUTIES_SCHEME.replace('subject: plan', 'subject: person').replace(
      'tables:\n  plan:',
      'tables:\n  unit:\n    name: 单位\n    title: 单位\n    subject: unit\n    total: null\n    nodes: [{ id: U1, name: 甲, row: true, source: { text: 甲, at: 甲 }, rule: { kind: commitment, strength: must, kept: { exists: { from: 培训活动 } } } }]\n  plan:',
    );
    const own = openScheme(text, 'own.yaml');
    const of = (table: string) =>
      templateSpec({ scheme: own, table, level: 'county', subjects: ['P01'] });
    expect(texts(sheet(of('plan'), '材料时限')).map((row) => row[0])).toEqual([
      '事项',
      '名单',
      '总结报告',
      null,
    ]);
    expect(of('plan').sheets.map(({ name }) => name)).not.toContain('案件台账');
    expect(of('unit').sheets.map(({ name }) => name)).toContain('案件台账');
  });

  test('says nothing was done until somebody fills in a day', async () => {
    const records = await recordsOf(template());
    const table = records.table('材料时限');
    expect([table.size, table.status, records.findings]).toEqual([0, 'unreported', []]);
    const tree = (asOf: string) =>
      score({ scheme, table: 'plan', records, subject: '集体', asOf }).indicators[0];
    expect(tree('2023-11-20')).toMatchObject({ verdict: 'unknown', state: 'notDue' });
    expect(tree('2023-11-21')).toMatchObject({ verdict: 'unknown', state: 'unreported' });
  });

  test('a day filled in is a hand-in; the other rows stay duties', async () => {
    const rows = texts(sheet(template(), '材料时限'));
    const last = rows.length - 1;
    const records = await recordsOf(
      withCell(template(), '材料时限', last, 4, serial('2023-11-19')),
    );
    expect([records.table('材料时限').size, records.findings]).toEqual([1, []]);
    const { dues } = progress({ scheme, records, asOf: '2023-12-01', level: 'county' });
    expect(dues.map(({ state }) => state)).toEqual([...Array<string>(8).fill('overdue'), 'done']);
    const [node] = score({
      scheme,
      table: 'plan',
      records,
      subject: '集体',
      asOf: '2023-12-01',
    }).indicators;
    expect(node).toMatchObject({ verdict: 'met', state: 'scored' });
  });

  test('a 完成日 that cannot be read is reported and stays open', async () => {
    const last = texts(sheet(template(), '材料时限')).length - 1;
    const records = await recordsOf(withCell(template(), '材料时限', last, 4, '月底'));
    expect(records.findings.map(({ code, where }) => [code, where?.address])).toEqual([
      ['records.unreadableDate', `D${String(last)}`],
    ]);
    const { dues } = progress({ scheme, records, asOf: '2023-12-01', level: 'county' });
    expect(dues.at(-1)?.state).toBe('unsaid');
  });
});

describe('what else the template asks for', () => {
  test('the unit of the task, and the cases', () => {
    expect(texts(sheet(template(), '基本事项')).map((row) => row[0])).toEqual([
      '事项',
      '本单位',
      '案件台账',
      '材料时限',
      '候选对象',
    ]);
  });

  test('the guide says how deadlines and forms are used', () => {
    const guide = texts(sheet(template(), '填表说明'));
    const of = (name: string) => guide.find(([term]) => term === name)?.[1];
    expect(of('材料时限')).toMatch(/^方案规定的时限和材料已经列好，一件一行。/);
    expect(of('联络员名单')).toMatch(/自评不读取、不改动这张表$/);
  });
});

describe('a form of the notice', () => {
  test('is printed with its rows', () => {
    const form = sheet(template(), '联络员名单');
    expect(texts(form)).toEqual([
      ['大练兵联络员名单', null, null, null],
      ['单位：', null, null, null],
      ['序号', '姓名', '联系电话', '备注'],
      ['1', null, null, '分管领导'],
      ['2', null, null, '科室负责人'],
    ]);
    expect(form.tables).toBeUndefined();
    expect(form.print?.area).toEqual({ top: 1, left: 1, bottom: 5, right: 4 });
  });

  test('is left alone by a fill', async () => {
    const book = await makeBook(withCell(template(), '联络员名单', 4, 2, '示例'));
    const { plan, snapshot } = await fillBook(book, { scheme, table: 'plan', level: 'county' });
    expect(plan.edits.flatMap((edit) => ('sheet' in edit ? [edit.sheet] : []))).not.toContain(
      '联络员名单',
    );
    expect(plan.edits.length).toBeGreaterThan(0);
    expect(sheetOf(snapshot, '联络员名单').cell(4, 2)).toBe('示例');
  });

  test('is never taken for records, whatever stands in it', async () => {
    const contacts = withCell(template(), '联络员名单', 4, 2, '示例');
    const snapshot = await (await makeBook(contacts)).read();
    const understood = new Understanding(snapshot, null, [scheme]).under(scheme, null);
    expect(formSheets(scheme)).toEqual(['联络员名单']);
    expect(understood.unassigned).not.toContain('联络员名单');
    expect(understood.mapping).toBeUndefined();
    expect(understood.findings.map(({ message }) => render(message))).toEqual([]);
    expect(understood.sheets.map(({ found }) => found.sheet)).not.toContain('联络员名单');
  });
});
