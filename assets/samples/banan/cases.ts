import { type Day, dayText } from '../../../src/records';
import { type CaseDraft, DECISIVE } from './case-drafts';
import { type Row, date, dayIn, listed, workdayFrom, yesNo } from '../rows/cells';
import { COMPANIES } from './companies';
import { CANDIDATES, FIELD_TEAMS, type Person, UNIT, onDuty } from './people';
import { Random } from '../rows/random';

export const CASES = 80;
const LAST = dayIn('2025-10-09');

/** Everyday classes: none of them earns a point of its own in this notice. */
const EVERYDAY_CLASSES = ['排污许可', '举报奖励', '畜禽养殖污染', '轻微免罚', '正面清单', '无'];
const EVERYDAY_FORMS = [
  ['行政处罚'],
  ['行政处罚'],
  ['行政处罚'],
  ['行政处罚', '查封扣押'],
  ['行政处罚', '停产限产'],
  ['行政处罚', '按日计罚'],
  ['查封扣押'],
];

function everyday(people: readonly Person[], random: Random): CaseDraft {
  const filed = workdayFrom(random.int(dayIn('2024-12-02'), dayIn('2025-09-26')));
  const decided = workdayFrom(filed + random.int(25, 85));
  const leads = random
    .sample(onDuty(people, random.pick(FIELD_TEAMS), filed), 2)
    .map(({ id }) => id);
  const candidates: readonly string[] = CANDIDATES;
  // Means and gear would change what the candidates' own cases are worth.
  const plain = leads.some((id) => candidates.includes(id));
  return {
    filed: dayText(filed),
    decided: decided > LAST ? null : dayText(decided),
    forms: random.pick(EVERYDAY_FORMS),
    classes: [random.pick(EVERYDAY_CLASSES)],
    means: plain || !random.chance(12) ? [] : [random.pick(['污染源自动监测', '用电用能监控'])],
    gear: plain || !random.chance(10) ? [] : [random.pick(['无人机', '多参数气体检测仪'])],
    leads,
    level: random.chance(12) ? '市级' : '县级',
  };
}

export interface Cases {
  readonly rows: readonly Row[];
  /** Label of a decisive case → 案件编号. */
  readonly numbers: ReadonlyMap<string, string>;
}

function after(day: Day, days: number): Day | null {
  const later = workdayFrom(day + days);
  return later > LAST ? null : later;
}

function caseRow(draft: CaseDraft, number: string, random: Random): Row {
  const { decided, classes, leads, approvers = leads, forms = ['行政处罚'] } = draft;
  const day = decided === null ? null : dayIn(decided);
  const fined = forms.includes('行政处罚') && day !== null;
  const company = draft.party ?? random.pick(COMPANIES).name;
  const closed = day === null ? null : after(day, random.int(20, 70));
  const published = day === null ? null : after(day, random.int(3, 7));
  const none = day === null ? null : 0;
  return {
    案件编号: number,
    办案单位: UNIT,
    当事人: company,
    当事人类型: '企事业单位',
    立案日期: date(draft.filed),
    决定日期: date(day),
    结案日期: date(closed),
    案件形式: listed(forms),
    拘留移送日期: date(draft.detained?.[0] ?? null),
    拘留立案日期: date(draft.detained?.[1] ?? null),
    犯罪移送日期: date(draft.crime?.[0] ?? null),
    刑事立案日期: date(draft.crime?.[1] ?? null),
    重大案件: yesNo(draft.major === true),
    案件类别: listed(classes),
    线索来源: draft.pushed === undefined ? '自行识别' : '上级推送',
    推送类别: draft.pushed ?? null,
    识别手段: listed(draft.means ?? []),
    新装备: listed(draft.gear ?? []),
    主要承办人: listed(leads),
    审批表承办人: listed(approvers),
    参与人员: '无',
    参与证明: yesNo(random.chance(92)),
    决定书扫描件: day === null ? null : yesNo(random.chance(95)),
    认领层级: draft.level ?? '县级',
    罚款金额: fined ? random.int(20, 180) * 1000 : none,
    系统可查: day === null ? null : '是',
    结果公开日期: date(published),
  };
}

/** 案件台账, in the order of 立案日期. */
export function caseRows(people: readonly Person[], seed: number): Cases {
  const random = new Random(seed);
  const count = CASES - DECISIVE.length;
  const drafts = [...DECISIVE, ...Array.from({ length: count }, () => everyday(people, random))]
    .map((draft, index) => ({ draft, index }))
    .sort((one, other) => {
      const days = dayIn(one.draft.filed) - dayIn(other.draft.filed);
      return days === 0 ? one.index - other.index : days;
    });
  const numbers = new Map<string, string>();
  const rows = drafts.map(({ draft }, index) => {
    const number = `AJ-${String(index + 1).padStart(3, '0')}`;
    if (draft.label !== undefined) numbers.set(draft.label, number);
    return caseRow(draft, number, random);
  });
  return { rows, numbers };
}
