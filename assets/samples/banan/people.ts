import type { Day } from '../../../src/records';
import { type Cell, type Row, date, dayIn, yesNo } from '../rows/cells';
import { Random } from '../rows/random';

export const UNIT = '示例区生态环境保护综合行政执法支队';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly team: string;
  readonly onPost: boolean;
  readonly from: Day;
  readonly until: Day | null;
}

/** Twelve people in each of the three field teams, the rest indoors. */
const TEAMS: readonly (readonly [string, number])[] = [
  ['一大队', 12],
  ['二大队', 12],
  ['三大队', 12],
  ['在线科', 8],
  ['法制科', 6],
  ['综合科', 6],
  ['队领导', 4],
];
export const FIELD_TEAMS = ['一大队', '二大队', '三大队'] as const;

const STEMS = Array.from('甲乙丙丁戊己');
const NUMBERS = Array.from('一二三四五六七八九十');

/** The four nominated candidates. */
export const CANDIDATES = ['P07', 'P12', 'P21', 'P34'] as const;

const LEFT: Readonly<Record<string, string>> = {
  P58: '2024-11-15',
  P09: '2025-03-31',
  P33: '2025-06-30',
};
const JOINED: Readonly<Record<string, string>> = {
  P44: '2025-01-06',
  P20: '2025-04-01',
  P36: '2025-07-01',
  P60: '2025-08-18',
};
/** Seconded, on long leave, or not on the establishment. */
const OFF_POST = new Set(['P15', 'P29', 'P47']);

function teamOf(index: number): string {
  let end = 0;
  for (const [team, size] of TEAMS) {
    end += size;
    if (index < end) return team;
  }
  throw new RangeError('more people than places');
}

function person(index: number, random: Random): Person {
  const id = `P${String(index + 1).padStart(2, '0')}`;
  const joined = JOINED[id];
  const left = LEFT[id];
  const usual = `${random.int(2006, 2023)}-0${random.int(1, 9)}-${random.int(10, 28)}`;
  return {
    id,
    name: `${STEMS[Math.floor(index / 10)] ?? ''}${NUMBERS[index % 10] ?? ''}`,
    team: teamOf(index),
    onPost: left === undefined && !OFF_POST.has(id),
    from: dayIn(joined ?? usual),
    until: left === undefined ? null : dayIn(left),
  };
}

export function people(seed: number): readonly Person[] {
  const random = new Random(seed);
  return Array.from({ length: 60 }, (_, index) => person(index, random));
}

/** Who of a team can be sent out on a day. */
export function onDuty(all: readonly Person[], team: string, day: Day): readonly Person[] {
  return all.filter(
    (one) =>
      one.team === team && one.from <= day && (one.until === null ? one.onPost : one.until >= day),
  );
}

/** 人员名册. */
export function rosterRows(all: readonly Person[], seed: number): Row[] {
  const random = new Random(seed);
  return all.map((one): Row => {
    const certified = one.from < dayIn('2025-04-01');
    const got: Day | null = certified ? one.from + random.int(60, 200) : null;
    const graduate = random.chance(20);
    const validUntil: Cell = certified ? date(`202${random.int(6, 9)}-12-31`) : null;
    return {
      人员编号: one.id,
      姓名: one.name,
      单位: one.team,
      在编在岗: yesNo(one.onPost),
      持证: yesNo(certified),
      取证日期: date(got),
      执法证有效期至: validUntil,
      学历: graduate ? '硕士' : random.pick(['本科', '本科', '本科', '大学本科', '大专']),
      学位专业: random.pick(['法学类', '生态环境类', '生态环境类', '其他相关', '不相关', '无']),
      法律职业资格: yesNo(random.chance(12)),
      到岗日期: date(one.from),
      离岗日期: date(one.until),
    };
  });
}
