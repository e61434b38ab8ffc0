import type { Severity } from '../../../locales';

/** People named in a record, and when they must have been there for it. */
export interface Presence {
  readonly sheet: string;
  readonly people: string;
  /** Dates of the record: nobody left before the first of them … Empty: there is none to tell by. */
  readonly from: readonly string[];
  /** … and nobody came after the last of them that is known; the first one named wins. */
  readonly until: readonly string[];
  readonly left: Severity;
  readonly came: Severity;
  /** What was done is for people with a valid 执法证. */
  readonly licensed?: boolean;
}

/** Who has to have been there when; a whole case lasts from its filing to its end. The first that finds a cell speaks of it. */
export const PRESENCES: readonly Presence[] = [
  {
    sheet: '检查记录',
    people: '检查人员',
    from: ['检查日期'],
    until: ['检查日期'],
    left: 'error',
    came: 'warning',
    licensed: true,
  },
  {
    sheet: '检查记录',
    people: '上传人',
    from: ['检查日期', '上传日期'],
    until: ['上传日期'],
    left: 'warning',
    came: 'warning',
  },
  // What was checked before leaving may go up in the leaver's name afterwards.
  {
    sheet: '检查记录',
    people: '上传人',
    from: ['上传日期'],
    until: [],
    left: 'hint',
    came: 'hint',
  },
  {
    sheet: '案件台账',
    people: '主要承办人',
    from: ['立案日期'],
    until: ['结案日期', '决定日期'],
    left: 'error',
    came: 'warning',
  },
  {
    sheet: '案件台账',
    people: '审批表承办人',
    from: ['立案日期'],
    until: ['立案日期'],
    left: 'error',
    came: 'warning',
  },
  {
    sheet: '案件台账',
    people: '参与人员',
    from: ['立案日期'],
    until: ['结案日期', '决定日期'],
    left: 'warning',
    came: 'warning',
  },
  // The papers are later than the check: who left since may have been there.
  ...['检查人', '调查询问人', '记录人'].map((people): Presence => {
    const until = ['文书日期', '结案日期'];
    return { sheet: '案卷评查', people, from: [], until, left: 'warning', came: 'warning' };
  }),
  {
    sheet: '培训活动',
    people: '参加人员',
    from: ['日期'],
    until: ['日期'],
    left: 'warning',
    came: 'hint',
  },
];
