import type { Base } from '../base';
import type { Kind, Place } from './kind';
import { asDate, inRecord, type RecordRow, recordRows } from './record-cells';

const group = '数据' as const;

/** `later` is put some days before `earlier`, where both stand. */
const reversed =
  (sheet: string, earlier: string, later: string, days = 5): Kind['places'] =>
  (base) =>
    recordRows(base, sheet)
      .filter((row) => row.has(earlier, later))
      .map((row) =>
        inRecord(row, [earlier, later], (put) => {
          put(later, asDate((row.day(earlier) ?? 0) - days));
        }),
      );

const moved =
  (
    columns: readonly (readonly [sheet: string, column: string])[],
    days: (row: RecordRow, column: string) => number,
  ): Kind['places'] =>
  (base: Base): Place[] =>
    columns.flatMap(([sheet, column]) =>
      recordRows(base, sheet)
        .filter((row) => row.has(column))
        .map((row) =>
          inRecord(row, [column], (put) => {
            put(column, asDate((row.day(column) ?? 0) + days(row, column)));
          }),
        ),
    );

/** Content of a date cell that is no day. */
const noDay =
  (content: string | number): Kind['places'] =>
  (base) =>
    (
      [
        ['检查记录', '检查日期'],
        ['案件台账', '决定日期'],
        ['培训活动', '日期'],
        ['材料时限', '完成日'],
      ] as const
    ).flatMap(([sheet, column]) =>
      recordRows(base, sheet)
        .filter((row) => row.has(column))
        .map((row) =>
          inRecord(row, [column], (put) => {
            put(column, content);
          }),
        ),
    );

const DATES = [
  ['检查记录', '检查日期'],
  ['案件台账', '决定日期'],
  ['发布情况', '发布日期'],
  ['培训活动', '日期'],
] as const;

const order = (
  name: string,
  wrong: string,
  least: Kind['least'],
  places: Kind['places'],
): Kind => ({ group, name, wrong, least, within: 'row', places });

export const DATE_KINDS: readonly Kind[] = [
  order(
    '年份敲错',
    '日期写成了两年前，不在统计期间',
    'hint',
    moved(DATES, () => -730),
  ),
  order(
    '日期在统计截止日之后',
    '日期写成了两年后，还没有发生',
    'warning',
    moved(DATES, () => 730),
  ),
  order(
    '年份多了两百年',
    '2024 敲成 2224',
    'warning',
    moved(DATES, () => 73_049),
  ),
  order('日期不存在', '日期写成 2025-02-30', 'warning', noDay('2025-02-30')),
  order('日期丢了格式', '日期成了没有日期格式的数 45678', 'warning', noDay(45_678)),
  order('日期写成文字', '日期栏写“三月上旬”', 'warning', noDay('三月上旬')),
  order(
    '决定早于立案',
    '决定日期在立案日期之前',
    'warning',
    reversed('案件台账', '立案日期', '决定日期'),
  ),
  order(
    '结案早于决定',
    '结案日期在决定日期之前',
    'warning',
    reversed('案件台账', '决定日期', '结案日期'),
  ),
  order('公安立案早于移送', '拘留（刑事）立案日期在移送日期之前', 'warning', (base) => [
    ...reversed('案件台账', '拘留移送日期', '拘留立案日期')(base),
    ...reversed('案件台账', '犯罪移送日期', '刑事立案日期')(base),
  ]),
  order(
    '公开早于决定',
    '结果公开日期在决定日期之前',
    'warning',
    reversed('案件台账', '决定日期', '结果公开日期'),
  ),
  order(
    '公示早于检查',
    '公示日期在检查日期之前',
    'warning',
    reversed('检查记录', '检查日期', '公示日期', 2),
  ),
  order(
    '抽取晚于检查',
    '抽取日期在检查日期之后',
    'warning',
    reversed('检查记录', '抽取日期', '检查日期', 3),
  ),
  order(
    '上传早于检查',
    '上传日期在检查日期之前',
    'warning',
    reversed('检查记录', '检查日期', '上传日期', 2),
  ),
  order(
    '发布早于报送',
    '发布日期在报送日期之前',
    'hint',
    reversed('发布情况', '报送日期', '发布日期'),
  ),
  order(
    '整改完成早于通报',
    '完成日期在通报日期之前',
    'warning',
    reversed('问题整改', '通报日期', '完成日期'),
  ),
  order(
    '执法证到期早于取证',
    '执法证有效期至在取证日期之前',
    'warning',
    reversed('人员名册', '取证日期', '执法证有效期至', 30),
  ),
];
