import { dayIn } from '../../../../assets/samples/rows/cells';
import type { Base } from '../base';
import { type Kind, type Place, spot } from './kind';
import { asDate, copied, inRecord, type RecordRow, recordRows } from './record-cells';

const group = '数据' as const;

const PEOPLE_COLUMNS = [
  ['检查记录', '检查人员'],
  ['检查记录', '上传人'],
  ['案件台账', '主要承办人'],
  ['培训活动', '参加人员'],
  ['监督帮扶', '人员编号'],
] as const;

const instead =
  (who: string): Kind['places'] =>
  (base) =>
    PEOPLE_COLUMNS.flatMap(([sheet, column]) =>
      recordRows(base, sheet).map((row) =>
        inRecord(row, [column], (put) => {
          put(column, who);
        }),
      ),
    );

/** Somebody joins or leaves in the middle of the year and yet stands in checks before or after that. */
function awayOn(base: Base, column: '离岗日期' | '到岗日期'): Place[] {
  const season = base.office?.season;
  if (season === undefined) return [];
  const middle = Math.floor((dayIn(season.from) + dayIn(season.to)) / 2);
  const checks = recordRows(base, '检查记录');
  const dates: Record<typeof column, (day: number) => boolean> = {
    离岗日期: (day) => day > middle,
    到岗日期: (day) => day < middle,
  };
  return recordRows(base, '人员名册')
    .filter((row) => !['P01', 'P02', 'P03', 'P04'].includes(row.text('人员编号')))
    .flatMap((person): Place[] => {
      const who = person.text('人员编号');
      const wrong = checks.filter(
        (row) => row.text('检查人员').includes(who) && dates[column](row.day('检查日期') ?? middle),
      );
      const [first] = wrong;
      if (first === undefined) return [];
      const at = first.sheet.column('检查日期', 1);
      const own = inRecord(person, [column], (put) => {
        put(column, asDate(middle));
        if (column === '离岗日期') put('在编在岗', '否');
      });
      return [
        {
          ...own,
          spots: [...own.spots, spot('检查记录', ...wrong.map(({ row }) => [row, at] as const))],
        },
      ];
    });
}

const kind = (
  name: string,
  wrong: string,
  least: Kind['least'],
  places: Kind['places'],
  within: Kind['within'] = 'row',
): Kind => ({ group, name, wrong, least, within, places });

export const PEOPLE_KINDS: readonly Kind[] = [
  kind('人员编号不在名册', '填了名册中没有的人员编号 P99', 'warning', instead('P99')),
  kind('姓名不在名册', '填了名册中没有的姓名', 'warning', instead('寅无名')),
  kind('离岗后仍有检查', '人员已离岗，之后的检查记录还有这个人', 'warning', (base) =>
    awayOn(base, '离岗日期'),
  ),
  kind('到岗前已有检查', '人员还没有到岗，检查记录就有这个人', 'warning', (base) =>
    awayOn(base, '到岗日期'),
  ),
  kind('人员编号重复', '名册中两个人用了同一个编号', 'warning', (base) =>
    recordRows(base, '人员名册').map((row) =>
      copied(row, '人员编号', (put) => {
        put('姓名', '寅无名');
      }),
    ),
  ),
  kind('名册中一人两个编号', '同一姓名列了两行，编号不同', 'hint', (base) =>
    recordRows(base, '人员名册').map((row) =>
      copied(row, '姓名', (put) => {
        put('人员编号', 'P77');
      }),
    ),
  ),
  kind('执法证过期仍在执法', '执法证在统计期间之前已到期，之后还有检查', 'hint', (base) =>
    recordRows(base, '人员名册')
      .filter((row) => row.text('人员编号') > 'P04')
      .map((row): Place => {
        const season = base.office?.season;
        const day = dayIn(season?.from ?? '2020-01-01') - 200;
        return inRecord(row, ['执法证有效期至', '持证'], (put) => {
          put('执法证有效期至', asDate(day));
        });
      }),
  ),
  kind('检查只有一人', '检查人员只填了一人，现场检查应不少于两人', 'hint', (base) =>
    recordRows(base, '检查记录').map((row) =>
      inRecord(row, ['检查人员'], (put) => {
        put('检查人员', row.text('检查人员').split('、')[0] ?? null);
      }),
    ),
  ),
  kind('同一人列了两次', '检查人员两个都是同一人', 'hint', (base) =>
    recordRows(base, '检查记录').map((row) =>
      inRecord(row, ['检查人员'], (put) => {
        const first = row.text('检查人员').split('、')[0] ?? '';
        put('检查人员', `${first}、${first}`);
      }),
    ),
  ),
  kind('候选人姓名与名册不符', '候选对象中的姓名不是名册中这个编号的姓名', 'hint', (base) =>
    recordRows(base, '候选对象')
      .filter((row) => row.text('类型') === '个人')
      .map((row: RecordRow) =>
        inRecord(row, ['对象', '姓名'], (put) => {
          put('姓名', '寅无名');
        }),
      ),
  ),
];
