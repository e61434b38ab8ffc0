import type { Severity } from '../../../locales';

/** Two dates of a record of which one cannot, or hardly ever does, lie before the other. The same day is in order. */
export interface DateOrder {
  readonly earlier: string;
  readonly later: string;
  /** `error`: nothing real can have this order. `hint`: it happens, but is worth a look. */
  readonly severity: Severity;
  /** Where this date is known as well, other pairs say what there is to say. */
  readonly unless?: string;
  /** More years between the two look like a slip of the keyboard. */
  readonly years?: number;
}

export interface SheetDates {
  readonly sheet: string;
  /** Dates of what has happened: they do not lie ahead. Due dates and 有效期 are free. */
  readonly happened: readonly string[];
  /** Dates that may lie far back: a career is longer than a drill. */
  readonly longAgo?: readonly string[];
  readonly orders: readonly DateOrder[];
}

const order = (
  earlier: string,
  later: string,
  severity: Severity,
  more: Omit<DateOrder, 'earlier' | 'later' | 'severity'> = {},
): DateOrder => ({ earlier, later, severity, ...more });

/** What is known of the dates of every raw-data sheet; a new column of the dictionary needs a line here, not code. */
export const SHEET_DATES: readonly SheetDates[] = [
  {
    sheet: '人员名册',
    happened: ['取证日期', '到岗日期'],
    longAgo: ['取证日期', '到岗日期'],
    orders: [order('取证日期', '执法证有效期至', 'error'), order('到岗日期', '离岗日期', 'error')],
  },
  {
    sheet: '检查记录',
    happened: ['检查日期', '抽取日期', '公示日期', '上传日期'],
    orders: [
      order('抽取日期', '检查日期', 'error', { years: 1 }),
      order('检查日期', '上传日期', 'error', { years: 1 }),
      order('检查日期', '公示日期', 'error', { years: 1 }),
    ],
  },
  {
    sheet: '案件台账',
    happened: [
      '立案日期',
      '决定日期',
      '结案日期',
      '拘留移送日期',
      '拘留立案日期',
      '犯罪移送日期',
      '刑事立案日期',
      '结果公开日期',
    ],
    orders: [
      order('立案日期', '决定日期', 'error', { years: 3 }),
      order('决定日期', '结案日期', 'error', { years: 3 }),
      order('立案日期', '结案日期', 'error', { unless: '决定日期', years: 5 }),
      order('决定日期', '结果公开日期', 'error', { years: 2 }),
      order('立案日期', '结果公开日期', 'error', { unless: '决定日期' }),
      // The police may have been at it before the papers came.
      order('拘留移送日期', '拘留立案日期', 'warning', { years: 2 }),
      order('犯罪移送日期', '刑事立案日期', 'warning', { years: 2 }),
      // A matter may be handed over before, or without, a case of one's own.
      order('立案日期', '拘留移送日期', 'hint', { years: 3 }),
      order('立案日期', '犯罪移送日期', 'hint', { years: 3 }),
    ],
  },
  {
    sheet: '案卷评查',
    happened: ['文书日期', '结案日期'],
    orders: [order('文书日期', '结案日期', 'error', { years: 3 })],
  },
  {
    sheet: '发布情况',
    happened: ['报送日期', '发布日期'],
    orders: [order('报送日期', '发布日期', 'warning', { years: 2 })],
  },
  { sheet: '荣誉资质', happened: ['日期'], longAgo: ['日期'], orders: [] },
  { sheet: '培训活动', happened: ['日期'], orders: [] },
  { sheet: '扣分记录', happened: ['日期'], orders: [] },
  { sheet: '执法稽查', happened: ['日期'], orders: [] },
  {
    sheet: '问题整改',
    happened: ['通报日期', '反馈日期', '完成日期', '复核日期'],
    orders: [
      order('通报日期', '反馈日期', 'error', { years: 2 }),
      // What is put right on the spot is put right before anybody is told in writing.
      order('通报日期', '完成日期', 'warning', { years: 3 }),
      order('通报日期', '复核日期', 'error', { years: 3 }),
      order('完成日期', '复核日期', 'warning'),
      order('通报日期', '反馈时限', 'warning'),
      order('通报日期', '整改时限', 'warning'),
    ],
  },
  {
    sheet: '项目检查',
    happened: ['日期', '检查日期'],
    orders: [order('日期', '检查日期', 'warning', { years: 3 })],
  },
  { sheet: '否决资格', happened: ['日期'], orders: [] },
  { sheet: '材料时限', happened: ['完成日'], orders: [] },
];
