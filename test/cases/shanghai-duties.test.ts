import { progress } from '../../src/scoring';
import { recordsOf, type TestRow } from '../support/records';
import { penalty, SHANGHAI } from './shanghai-rows';
import { date, schemeOf } from './support';

/** What the Shanghai notice asks for beside points: days, briefs, head counts, the tasks of annex 1. */

interface Workbook {
  readonly unit?: string;
  readonly cases?: readonly TestRow[];
  readonly handedIn?: readonly TestRow[];
  readonly level?: string;
  readonly asOf?: string;
  readonly readings?: Readonly<Record<string, string>>;
}

const told = ({ unit, cases, handedIn, level, asOf, readings }: Workbook) =>
  progress({
    scheme: schemeOf(SHANGHAI),
    records: recordsOf({
      facts: unit === undefined ? {} : { 本单位: unit },
      sheets: {
        ...(cases === undefined ? {} : { 案件台账: cases }),
        ...(handedIn === undefined ? {} : { 材料时限: handedIn }),
      },
    }),
    asOf: asOf ?? '2023-10-31',
    level: level ?? 'county',
    ...(readings === undefined ? {} : { readings }),
  });

describe('时限', () => {
  const days = (given: Workbook, id: string) =>
    told(given)
      .dues.filter((one) => one.id === id)
      .map(({ due }) => due);

  it('asks for eleven briefs from 30 June, or twelve from the day of issue', () => {
    const briefs = days({}, 'N2');
    expect([briefs.length, briefs[0], briefs.at(-1)]).toEqual([11, '2023-06-30', '2023-11-30']);
    const counted = days({ readings: { A26: 'counted' } }, 'N2');
    expect([counted.length, counted[0]]).toEqual([12, '2023-06-15']);
  });
  it('asks districts for the set-up and the municipality for its own evaluation', () => {
    expect([days({}, 'N1'), days({}, 'N5')]).toEqual([['2023-06-25'], []]);
    const city = { level: 'city' };
    expect([days(city, 'N1'), days(city, 'N5')]).toEqual([[], ['2023-10-31']]);
    expect(told(city).quotas.map(({ id, count }) => [id, count])).toEqual([
      ['N5a', 4],
      ['N5b', 10],
    ]);
  });
  it('tells a brief handed in late from one that is not due', () => {
    const brief = (due: string, done: string | null): TestRow => ({
      事项: '活动简报',
      截止日: date(due),
      完成日: done === null ? null : date(done),
      材料: '活动简报',
    });
    const handedIn = [brief('2023-06-30', '2023-06-30'), brief('2023-07-15', '2023-07-17')];
    const states = new Map(
      told({ handedIn })
        .dues.filter(({ id }) => id === 'N2')
        .map(({ due, state, lateBy }) => [due, [state, lateBy]]),
    );
    expect(states.get('2023-06-30')).toEqual(['doneOnDueDay', 0]);
    expect(states.get('2023-07-15')).toEqual(['late', 2]);
    expect(states.get('2023-07-30')).toEqual(['overdue', 0]);
    expect(states.get('2023-11-15')).toEqual(['notDue', 0]);
  });
});

describe('案件查处任务', () => {
  const cases = [
    penalty('K1', { 案件类别: '危险废物', 决定日期: null, 犯罪移送日期: date('2023-03-01') }),
    penalty('K2', { 案件类别: '土壤污染' }),
    penalty('K3', { 案件类别: '电磁辐射' }),
    penalty('K4', { 案件类别: '自动监测弄虚作假', 决定日期: date('2023-12-01') }),
  ];
  const task = (unit: string) => {
    const [one] = told({ unit, cases, asOf: '2023-12-31' }).allocations;
    return [one?.group, one?.task, one?.found, one?.state];
  };

  it('counts the kinds of the unit’s own group; others are for a person to judge', () => {
    expect(task('宝山区')).toEqual(['第一组', 2, 1, 'open']);
    expect(task('黄浦区')).toEqual(['第二组', 1, 1, 'done']);
    expect(task('总队')).toEqual(['总队', 2, 3, 'done']);
  });
  it('makes up no task for a unit that is not listed', () => {
    expect(task('杨浦区')).toEqual([null, null, 0, 'noTask']);
    expect(told({ cases }).allocations.map(({ state }) => state)).toEqual(['unitUnknown']);
  });
  it('adds up to the 28 cases of annex 1', () => {
    const [annex] = schemeOf(SHANGHAI).standard.allocations;
    const all = annex?.groups.reduce((sum, { units, count }) => sum + units.length * count, 0);
    expect(all).toBe(28);
  });
});
