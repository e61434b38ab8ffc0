import type { Day } from '../../../src/records';
import { type Row, date, dayIn, listed, workdayFrom, yesNo } from '../rows/cells';
import { COMPANIES } from './companies';
import { FIELD_TEAMS, type Person, onDuty } from './people';
import { Random } from '../rows/random';

/** Checked rows by kind: 1,919 of 2,400 is 79.96 %, which whole percents would show as 80 %. */
const DAILY = { drawn: 1919, other: 481 } as const;
const SPECIAL = 538;
/** Drawn in September and October and not checked yet. */
const WAITING = 60;
/** One further row, whose date mess.ts makes impossible. */
const MISDATED = 1;
export const CHECKS = DAILY.drawn + DAILY.other + SPECIAL + WAITING + MISDATED;

const FIRST = dayIn('2024-12-02');
const LAST = dayIn('2025-10-09');

interface Kind {
  readonly daily: boolean;
  readonly drawn: boolean;
  readonly checked: boolean;
}

function kinds(random: Random): Kind[] {
  const many = (count: number, kind: Kind): Kind[] => Array.from({ length: count }, () => kind);
  return random.shuffled([
    ...many(DAILY.drawn + MISDATED, { daily: true, drawn: true, checked: true }),
    ...many(DAILY.other, { daily: true, drawn: false, checked: true }),
    ...many(SPECIAL, { daily: false, drawn: false, checked: true }),
    ...many(WAITING, { daily: true, drawn: true, checked: false }),
  ]);
}

function onlyIfPast(day: Day): Day | null {
  return day > LAST ? null : day;
}

function dayOfCheck(kind: Kind, random: Random): Day {
  const first = kind.checked ? FIRST : dayIn('2025-09-22');
  return Math.min(LAST, workdayFrom(random.int(first, LAST)));
}

/** 检查记录, in the order in which the records were made. */
export function checkRows(people: readonly Person[], seed: number): Row[] {
  const random = new Random(seed);
  const planned = kinds(random)
    .map((kind) => ({ kind, day: dayOfCheck(kind, random) }))
    .sort((one, other) => one.day - other.day);
  return planned.map(({ kind, day }, index): Row => {
    const company = random.pick(COMPANIES);
    const team = random.pick(FIELD_TEAMS);
    const sent = random.sample(onDuty(people, team, day), 2).map(({ id }) => id);
    const row: Row = {
      记录编号: `JC-${String(index + 1).padStart(4, '0')}`,
      检查日期: null,
      检查人员: listed(sent),
      检查对象: company.name,
      对象类别: company.kind,
      检查性质: kind.daily ? '日常' : '专项',
      双随机: yesNo(kind.drawn),
      抽取日期: kind.drawn ? date(kind.checked ? day - random.int(2, 12) : day) : null,
    };
    if (!kind.checked) return row;
    const uploaded = random.chance(97);
    return {
      ...row,
      检查日期: date(day),
      公示日期: date(onlyIfPast(day + random.int(3, 15))),
      有效: yesNo(random.chance(96)),
      上报部平台: yesNo(uploaded),
      上传人: uploaded ? (sent[0] ?? null) : null,
      上传日期: uploaded ? date(Math.min(LAST, day + random.int(0, 3))) : null,
      移动终端: yesNo(random.chance(95)),
      制作文书: yesNo(random.chance(45)),
    };
  });
}
