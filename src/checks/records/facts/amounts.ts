import type { Severity } from '../../../locales';

/** What a figure can be. Both ends are allowed. */
export interface Range {
  readonly sheet: string;
  readonly column: string;
  readonly least: number;
  readonly most?: number;
  /** Only where this column is blank: it says the most itself. */
  readonly unless?: string;
  /** Things are counted: there is no half of one. */
  readonly whole?: boolean;
  readonly under: Severity;
  readonly over: Severity;
}

const range = (
  sheet: string,
  column: string,
  most?: number,
  more: Partial<Omit<Range, 'sheet' | 'column' | 'most'>> = {},
): Range => ({
  sheet,
  column,
  least: 0,
  under: 'error',
  over: 'error',
  ...(most === undefined ? {} : { most }),
  ...more,
});

const count = (sheet: string, column: string): Range =>
  range(sheet, column, undefined, { whole: true });

const MARKS = ['任务完成', '发现问题', '典型案例', '排查质量', '填报质量'] as const;
const MONTHLY_COUNTS = [
  '在编在岗持证人数',
  '录入系统人数',
  '有效检查记录数',
  '终端上传记录数',
  '报送记录总数',
  '问题数',
] as const;

export const RANGES: readonly Range[] = [
  ...MONTHLY_COUNTS.map((column) => count('月度数据', column)),
  ...['完整性', '规范性', '时效性'].map((column) => range('月度数据', column, 100)),
  // Some write what is taken off with a minus sign.
  range('月度数据', '通报扣分', undefined, { under: 'warning' }),
  range('案件台账', '罚款金额'),
  range('案卷评查', '满分', undefined, { least: 1 }),
  ...['评查得分', '专家评审分', '交叉评审分'].map((column) =>
    range('案卷评查', column, 100, { unless: '满分', over: 'warning' }),
  ),
  ...MARKS.map((column) => range('监督帮扶', column, 100)),
  // An organiser may add points of its own.
  range('监督帮扶', '综合得分', 100, { over: 'warning' }),
  count('监督帮扶', '违纪次数'),
  range('荣誉资质', '评定分值', undefined, { under: 'warning' }),
  count('培训活动', '应参加人数'),
  count('装备清单', '应配数'),
  count('装备清单', '实配数'),
  count('扣分记录', '次数'),
  range('扣分记录', '扣分', undefined, { under: 'warning' }),
  range('对比数据', '数值'),
  range('环境质量', '上年'),
  range('环境质量', '本年'),
  count('材料时限', '份数'),
  count('材料时限', '字数'),
  range('候选对象', '总分'),
  count('候选对象', '稿件数'),
];

/** A figure that is part of another one, or bounded by it, in the same row. */
export interface Part {
  readonly sheet: string;
  readonly part: string;
  readonly whole: string;
  readonly severity: Severity;
}

export const PARTS: readonly Part[] = [
  { sheet: '案卷评查', part: '评查得分', whole: '满分', severity: 'error' },
  { sheet: '案卷评查', part: '专家评审分', whole: '满分', severity: 'error' },
  { sheet: '案卷评查', part: '交叉评审分', whole: '满分', severity: 'error' },
  // Some enter people without a 执法证, or who left since; a rate above 100 % comes back all the same.
  { sheet: '月度数据', part: '录入系统人数', whole: '在编在岗持证人数', severity: 'warning' },
  { sheet: '月度数据', part: '终端上传记录数', whole: '报送记录总数', severity: 'warning' },
  { sheet: '月度数据', part: '有效检查记录数', whole: '报送记录总数', severity: 'warning' },
  // One record may have several problems, but hardly all of them.
  { sheet: '月度数据', part: '问题数', whole: '报送记录总数', severity: 'warning' },
];
