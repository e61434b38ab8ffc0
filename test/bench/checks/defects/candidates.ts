import type { Base } from '../base';
import { type Kind, type Place, spot } from './kind';
import { asDate, copied, inRecord, recordRows, write } from './record-cells';

const group = '跨表' as const;

const kind = (
  name: string,
  wrong: string,
  least: Kind['least'],
  places: Kind['places'],
  within: Kind['within'] = 'row',
): Kind => ({ group, name, wrong, least, within, places });

const isScheme = (base: Base, ...ids: readonly string[]): boolean =>
  ids.includes(base.office?.scheme ?? '');

export const CANDIDATE_KINDS: readonly Kind[] = [
  kind(
    '候选个人超名额',
    '推荐的候选个人比方案的名额多',
    'warning',
    (base) =>
      isScheme(base, 'banan-2025', 'wuwei-2019', 'suzhou-2016')
        ? recordRows(base, '候选对象')
            .filter((row) => row.text('类型') === '个人')
            .map((row): Place => {
              const place = copied(row, '对象', (put) => {
                put('对象', 'P06');
              });
              return {
                ...place,
                refill: false,
                plant: (book) => {
                  const sheet = book.sheet('候选对象');
                  for (const who of ['P06', 'P07', 'P08', 'P09', 'P10'])
                    write(sheet, sheet.append(sheet.rowCells(row.row)), (put) => {
                      put('对象', who);
                    });
                },
              };
            })
        : [],
    'sheet',
  ),
  kind('连续三年入选', '曾入选年度连续三年，按方案不再推荐', 'warning', (base) => {
    const year = base.office?.season.year ?? 0;
    return isScheme(base, 'banan-2025')
      ? recordRows(base, '候选对象').map((row) =>
          inRecord(row, ['对象', '曾入选年度', '曾参与年度'], (put) => {
            const years = [3, 2, 1].map((before) => String(year - before)).join('、');
            put('曾入选年度', years);
            put('曾参与年度', years);
          }),
        )
      : [];
  }),
  kind('否决事项已发生', '否决资格登记候选对象已发生否决事项，仍列为候选', 'warning', (base) => {
    const rows = recordRows(base, '否决资格').filter((row) => row.text('是否发生') === '否');
    return rows
      .filter((row) => /廉|五个严禁|败诉|弄虚作假|违反/u.test(row.text('事项')))
      .map((row) => {
        const place = inRecord(row, ['是否发生', '事项', '对象'], (put) => {
          put('是否发生', '是');
        });
        const grid = base.grids.find(({ sheet }) =>
          row.text('对象') === '集体' ? !sheet.includes('P0') : sheet.includes(row.text('对象')),
        );
        const candidate = recordRows(base, '候选对象').find(
          (one) => one.text('对象') === row.text('对象'),
        );
        return {
          ...place,
          spots: [
            ...place.spots,
            ...(candidate === undefined ? [] : [spot('候选对象', [candidate.row, 1])]),
            ...(grid === undefined
              ? []
              : [
                  spot(
                    grid.sheet,
                    ...[...grid.rows, grid.total ?? 1].map((at) => [at, grid.score] as const),
                  ),
                ]),
          ],
        };
      });
  }),
  kind(
    '候选人没有有效的执法证',
    '候选人的执法证在评选前已到期，或者名册写没有持证',
    'warning',
    (base) => (isScheme(base, 'wuwei-2019') ? unlicensed(base) : []),
  ),
];

/** The candidate's licence ran out, or there is none, or the roster does not know the candidate. */
function unlicensed(base: Base): Place[] {
  const people = recordRows(base, '人员名册').filter((row) =>
    ['P01', 'P02'].includes(row.text('人员编号')),
  );
  return people.flatMap((row) => {
    const who = row.text('人员编号');
    const grid = base.grids.find(({ sheet }) => sheet.includes(who));
    const candidate = recordRows(base, '候选对象').find((one) => one.text('对象') === who);
    const also = [
      ...(candidate === undefined ? [] : [spot('候选对象', [candidate.row, 1])]),
      ...(grid === undefined ? [] : [spot(grid.sheet, [grid.total ?? 1, grid.score])]),
    ];
    const expired = inRecord(row, ['执法证有效期至', '人员编号'], (put) => {
      put('执法证有效期至', asDate(18_100));
    });
    const none = inRecord(row, ['持证', '人员编号'], (put) => {
      put('持证', '否');
      put('执法证有效期至', null);
    });
    const blank = inRecord(row, ['人员编号', '执法证有效期至'], (put) => {
      put('执法证有效期至', null);
      put('取证日期', null);
      put('持证', '否');
      put('在编在岗', '否');
    });
    return [expired, none, blank].map((place) => ({ ...place, spots: [...place.spots, ...also] }));
  });
}
