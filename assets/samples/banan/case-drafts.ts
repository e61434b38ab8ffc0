/** A case as the office would tell it; everything left out is the usual. */
export interface CaseDraft {
  /** How other sheets refer to the case before it has its number. */
  readonly label?: string;
  /** Left out: any company. */
  readonly party?: string;
  readonly filed: string;
  /** Null: not decided yet. */
  readonly decided: string | null;
  readonly forms?: readonly string[];
  /** Handed to the police for detention, and the day they took it up. */
  readonly detained?: readonly [string, string | null];
  /** Handed to the police as a crime, and the day they took it up. */
  readonly crime?: readonly [string, string | null];
  readonly major?: boolean;
  readonly classes: readonly string[];
  /** Category of the lead pushed from above; left out: found by the office itself. */
  readonly pushed?: string;
  readonly means?: readonly string[];
  readonly gear?: readonly string[];
  readonly leads: readonly string[];
  /** Left out: the same people. */
  readonly approvers?: readonly string[];
  readonly level?: '市级' | '县级';
}

const PENALTY = '行政处罚';

/**
 * The cases that decide the score. The means form exactly three classes, and one of them stands only on
 * a pushed lead; two other pushed leads come early and share a means with many cases. Whoever places the
 * cases one by one spends those two on 线索识别 and loses the points of 线索查办. The cases of P07 fit two
 * or three groups each, in such a way that the best group of a single case is not its place in the best
 * whole.
 */
export const DECISIVE: readonly CaseDraft[] = [
  {
    label: 'pushed-monitoring',
    party: '示例化工二厂',
    filed: '2024-12-05',
    decided: '2024-12-30',
    classes: ['排污许可'],
    pushed: '污染源自动监测数据',
    means: ['污染源自动监测'],
    leads: ['P16', 'P17'],
  },
  {
    label: 'P07-waste-crime',
    party: '示例电镀一厂',
    filed: '2024-12-18',
    decided: '2025-02-18',
    forms: [PENALTY, '移送犯罪'],
    crime: ['2025-02-20', '2025-03-05'],
    classes: ['危险废物'],
    gear: ['无人机'],
    leads: ['P07', 'P08'],
  },
  {
    label: 'P07-detention',
    party: '示例污水处理二厂',
    filed: '2025-01-15',
    decided: '2025-03-10',
    forms: [PENALTY, '移送拘留'],
    detained: ['2025-03-12', '2025-03-20'],
    classes: ['自动监测弄虚作假'],
    means: ['污染源自动监测'],
    gear: ['热成像仪'],
    leads: ['P07', 'P03'],
  },
  {
    label: 'P07-third-party',
    party: '示例检测三公司',
    filed: '2025-02-17',
    decided: '2025-04-22',
    classes: ['第三方弄虚作假'],
    means: ['污染源自动监测'],
    gear: ['PID'],
    leads: ['P07', 'P05'],
  },
  {
    label: 'P07-reserve',
    party: '示例建材五厂',
    filed: '2025-03-10',
    decided: '2025-05-20',
    classes: ['自然保护地'],
    pushed: '自然保护地',
    means: ['卫星遥感'],
    leads: ['P07', 'P08'],
  },
  {
    label: 'P07-soil-crime',
    party: '示例电镀四厂',
    filed: '2025-04-02',
    decided: '2025-06-05',
    forms: [PENALTY, '移送犯罪'],
    crime: ['2025-06-10', '2025-06-25'],
    classes: ['危险废物', '土壤污染'],
    leads: ['P07', 'P10'],
    level: '市级',
  },
  {
    label: 'pushed-drinking-water',
    party: '示例食品六厂',
    filed: '2025-01-20',
    decided: '2025-03-28',
    classes: ['饮用水水源地'],
    pushed: '饮用水水源地',
    means: ['污染源自动监测'],
    leads: ['P25', 'P26'],
  },
  {
    label: 'pushed-open',
    party: '示例固废处置二站',
    filed: '2025-09-11',
    decided: null,
    classes: ['危险废物'],
    pushed: '清废行动',
    leads: ['P27', 'P28'],
  },
  {
    label: 'third-party-major',
    party: '示例检测一公司',
    filed: '2025-05-12',
    decided: '2025-07-15',
    major: true,
    classes: ['第三方弄虚作假'],
    leads: ['P30', 'P31'],
  },
  {
    label: 'radiation',
    party: '示例探伤五站',
    filed: '2025-06-16',
    decided: '2025-08-06',
    classes: ['核与辐射'],
    leads: ['P16', 'P18'],
  },
  {
    label: 'power-1',
    party: '示例机械三厂',
    filed: '2025-02-24',
    decided: '2025-04-16',
    classes: ['排污许可'],
    means: ['用电监控'],
    leads: ['P22', 'P24'],
  },
  {
    label: 'P12-detention-waste',
    party: '示例汽修六店',
    filed: '2025-02-10',
    decided: '2025-04-03',
    forms: [PENALTY, '移送拘留'],
    detained: ['2025-04-08', '2025-04-15'],
    classes: ['危险废物'],
    gear: ['FID'],
    leads: ['P12', 'P11'],
  },
  {
    label: 'P12-power',
    party: '示例建材一厂',
    filed: '2025-05-06',
    decided: '2025-07-01',
    forms: [PENALTY, '移送拘留'],
    detained: ['2025-07-03', '2025-07-10'],
    classes: ['排污许可'],
    means: ['用电用能监控'],
    gear: ['无人机'],
    leads: ['P12', 'P10'],
  },
  {
    label: 'P12-waste-crime',
    party: '示例固废处置七站',
    filed: '2025-06-09',
    decided: '2025-08-15',
    forms: [PENALTY, '移送犯罪'],
    crime: ['2025-08-20', null],
    classes: ['危险废物'],
    leads: ['P12', 'P06'],
    level: '市级',
  },
  {
    label: 'P21-crime',
    party: '示例化工五厂',
    filed: '2025-01-06',
    decided: '2025-03-14',
    forms: [PENALTY, '移送犯罪'],
    crime: ['2025-03-18', '2025-04-01'],
    classes: ['排污许可'],
    leads: ['P21', 'P22'],
    approvers: ['P22', 'P24'],
  },
  {
    label: 'P21-greenhouse',
    party: '示例化工八厂',
    filed: '2025-03-24',
    decided: '2025-05-26',
    classes: ['温室气体排放'],
    leads: ['P21', 'P22'],
  },
  {
    label: 'P21-monitoring',
    party: '示例污水处理六厂',
    filed: '2025-05-19',
    decided: '2025-07-08',
    forms: [PENALTY, '移送拘留'],
    detained: ['2025-07-10', '2025-07-17'],
    classes: ['自动监测弄虚作假'],
    means: ['污染源自动监测'],
    leads: ['P21', 'P19'],
  },
  {
    label: 'P34-ozone',
    party: '示例机械九厂',
    filed: '2025-07-07',
    decided: '2025-09-18',
    classes: ['消耗臭氧层物质'],
    gear: ['红外热成像气体泄漏检测仪'],
    leads: ['P34', 'P35'],
  },
  {
    label: 'P34-power',
    party: '示例印刷四厂',
    filed: '2025-04-14',
    decided: '2025-06-12',
    classes: ['排污许可'],
    means: ['用电监控'],
    leads: ['P34', 'P32'],
  },
  {
    label: 'before-period-third-party',
    party: '示例检测八公司',
    filed: '2024-09-23',
    decided: '2024-11-20',
    classes: ['第三方弄虚作假'],
    leads: ['P34', 'P35'],
  },
  {
    label: 'before-period-seizure',
    party: '示例印刷一厂',
    filed: '2024-10-08',
    decided: '2024-11-12',
    forms: ['查封扣押'],
    classes: ['无'],
    leads: ['P25', 'P26'],
  },
  {
    label: 'file-seizure',
    party: '示例电镀八厂',
    filed: '2025-01-13',
    decided: '2025-01-22',
    forms: ['查封扣押'],
    classes: ['无'],
    leads: ['P21', 'P23'],
  },
];
