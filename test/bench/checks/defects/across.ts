import type { Base } from '../base';
import { type Kind, type Place, spot } from './kind';
import { asDate, copied, inRecord, type RecordRow, recordRows } from './record-cells';

const group = '跨表' as const;

const kind = (
  name: string,
  wrong: string,
  least: Kind['least'],
  places: Kind['places'],
  within: Kind['within'] = 'row',
): Kind => ({ group, name, wrong, least, within, places });

const files = (base: Base): RecordRow[] => recordRows(base, '案卷评查');
const isScheme = (base: Base, ...ids: readonly string[]): boolean =>
  ids.includes(base.office?.scheme ?? '');
const isPerson = (row: RecordRow): boolean => row.text('归属').startsWith('P');

/** The file of `to` is submitted by `from` too, instead of its own. */
function shared(from: RecordRow, to: RecordRow): Place {
  const place = inRecord(from, ['案卷编号', '归属'], (put) => {
    for (const column of ['案卷编号', '案件编号', '文书日期', '结案日期'])
      put(column, to.sheet.cell(to.row, to.sheet.column(column, 1)));
  });
  const column = to.sheet.column('案卷编号', 1);
  return {
    ...place,
    spots: [
      ...place.spots,
      spot('案卷评查', [to.row, column], [to.row, to.sheet.column('归属', 1)]),
    ],
  };
}

const pairs = (base: Base, fits: (one: RecordRow, other: RecordRow) => boolean): Place[] =>
  files(base).flatMap((one) =>
    files(base)
      .filter((other) => other.row !== one.row && fits(one, other))
      .map((other) => shared(one, other)),
  );

/** Which cases the text of a score row names. */
const casesIn = (text: string): string[] => text.match(/示例环罚〔\d{4}〕\d+号/gu) ?? [];

/** The proof of one row names a case that another row, which excludes it, already counts. */
function twice(base: Base): Place[] {
  if (!isScheme(base, 'banan-2025') || !base.isTemplate) return [];
  return base.grids
    .filter(({ sheet }) => sheet.includes('个人'))
    .flatMap((grid): Place[] => {
      const { proof, why } = grid;
      if (proof === null || why === null) return [];
      const sheet = base.book.sheet(grid.sheet);
      const rows = grid.rows.filter((row) => casesIn(sheet.text(row, proof)).length > 0);
      const apart = rows.filter((row) => row !== 9);
      return apart.flatMap((row) =>
        apart
          .filter((other) => other !== row)
          .flatMap((other): Place[] => {
            const [taken] = casesIn(sheet.text(other, proof));
            if (taken === undefined || casesIn(sheet.text(row, proof)).includes(taken)) return [];
            return [
              {
                base,
                spots: [spot(grid.sheet, [row, proof], [row, why], [other, proof], [other, why])],
                refill: false,
                plant: (book) => {
                  const own = book.sheet(grid.sheet);
                  own.set(row, proof, `${own.text(row, proof)}\n案件台账：${taken}`);
                },
              },
            ];
          }),
      );
    });
}

/** One more row in 发布情况, which is about what another row is about. */
const repeated = (
  row: RecordRow,
  change: (put: (name: string, content: string | null) => void) => void,
): Place => {
  const place = copied(row, '标题', (put) => {
    change((name, content) => {
      put(name, content);
    });
  });
  return place;
};

export const ACROSS: readonly Kind[] = [
  kind('集体和个人共用案卷', '方案不许共用，同一案卷又供集体又供个人', 'warning', (base) =>
    isScheme(base, 'banan-2025')
      ? pairs(base, (one, other) => isPerson(one) && other.text('归属') === '集体')
      : [],
  ),
  kind('两名候选人共用案卷', '方案不许共用，同一案卷供两名候选人', 'warning', (base) =>
    isScheme(base, 'banan-2025', 'shanghai-2023')
      ? pairs(
          base,
          (one, other) =>
            isPerson(one) && isPerson(other) && one.text('归属') !== other.text('归属'),
        )
      : [],
  ),
  kind('同一案卷交两次', '同一案卷供同一对象参评了两次', 'hint', (base) =>
    pairs(base, (one, other) => one.text('归属') === other.text('归属')),
  ),
  kind(
    '候选人不是检查人或询问人',
    '候选人的案卷，检查人、询问人、记录人都是别人',
    'hint',
    (base) =>
      isScheme(base, 'banan-2025', 'shanghai-2023', 'wuwei-2019')
        ? files(base)
            .filter(isPerson)
            .map((row) =>
              inRecord(row, ['检查人', '调查询问人', '记录人', '归属', '案卷编号'], (put) => {
                put('检查人', 'P11、P12');
                put('调查询问人', 'P11');
                put('记录人', 'P12');
              }),
            )
        : [],
  ),
  kind('候选人不是审批表承办人', '候选人的案卷，案件的审批表承办人是别人', 'hint', (base) =>
    isScheme(base, 'banan-2025')
      ? files(base)
          .filter(isPerson)
          .flatMap((file): Place[] => {
            const found = recordRows(base, '案件台账').find(
              (row) => row.text('案件编号') === file.text('案件编号'),
            );
            if (found === undefined) return [];
            const place = inRecord(found, ['审批表承办人'], (put) => {
              put('审批表承办人', 'P11、P12');
            });
            const at = file.sheet.column('案卷编号', 1);
            const owner = file.sheet.column('归属', 1);
            return [
              {
                ...place,
                spots: [...place.spots, spot('案卷评查', [file.row, at], [file.row, owner])],
              },
            ];
          })
      : [],
  ),
  kind('一案用在互斥的两处', '佐证中同一案件又用在与它不能重复的另一条', 'hint', twice),
  kind(
    '同一稿件几家媒体都计',
    '同一篇稿件在另一家媒体刊登，又列一行，没有填同稿组号',
    'hint',
    (base) =>
      recordRows(base, '发布情况')
        // Of a case that is told twice only one counts anyway.
        .filter((row) => row.text('案件编号') === '')
        .map((row) =>
          repeated(row, (put) => {
            put('刊物', '示例晚报');
            put('同稿组号', null);
          }),
        ),
  ),
  kind('稿件改题重报', '同一稿件题目改了一个字，又列一行', 'hint', (base) =>
    recordRows(base, '发布情况').map((row) =>
      repeated(row, (put) => {
        put('标题', `${row.text('标题')}！`);
        put('同稿组号', null);
      }),
    ),
  ),
  kind('案卷对应的案件不在台账', '案卷评查的案件编号在案件台账里没有', 'hint', (base) =>
    files(base).map((row) =>
      inRecord(row, ['案件编号', '案卷编号'], (put) => {
        put('案件编号', '示例环罚〔2000〕999号');
      }),
    ),
  ),
  kind('稿件对应的案件不在台账', '发布情况的案件编号在案件台账里没有', 'hint', (base) =>
    recordRows(base, '发布情况')
      .filter(
        (row) =>
          row.sheet.findColumn('案件编号', 1) !== null && base.book.find('案件台账') !== null,
      )
      .map((row) =>
        inRecord(row, ['案件编号'], (put) => {
          put('案件编号', '示例环罚〔2000〕999号');
        }),
      ),
  ),
  kind('案卷不在评查范围', '案卷的文书日期和结案日期早于方案规定的范围', 'hint', (base) =>
    files(base).map((row) =>
      inRecord(row, ['文书日期', '结案日期', '案卷编号'], (put) => {
        for (const column of ['文书日期', '结案日期'])
          put(column, asDate((row.day(column) ?? 0) - 1100));
      }),
    ),
  ),
  kind('案卷与案件日期不符', '案卷的结案日期与案件台账不同', 'hint', (base) =>
    files(base).map((row) =>
      inRecord(row, ['结案日期', '案卷编号', '案件编号'], (put) => {
        put('结案日期', asDate((row.day('结案日期') ?? 0) + 9));
      }),
    ),
  ),
  kind('材料逾期报送', '完成日在截止日之后', 'hint', (base) =>
    recordRows(base, '材料时限')
      .filter((row) => row.has('截止日', '完成日'))
      .map((row) =>
        inRecord(row, ['截止日', '完成日', '事项'], (put) => {
          put('完成日', asDate((row.day('截止日') ?? 0) + 6));
        }),
      ),
  ),
  kind('到期材料没有报', '截止日已过，这一行没有填完成日', 'hint', (base) =>
    recordRows(base, '材料时限')
      .filter((row) => row.has('截止日', '完成日'))
      .map((row) =>
        inRecord(row, ['截止日', '完成日', '事项'], (put) => {
          for (const column of ['完成日', '齐备', '份数', '抄送']) put(column, null);
        }),
      ),
  ),
  kind(
    '案卷份数不够',
    '方案要求的案卷少了一份',
    'hint',
    (base) =>
      files(base).map(({ sheet, row }): Place => ({
        base,
        spots: [
          spot('案卷评查', [row, 1]),
          ...base.grids.map((grid) =>
            spot(
              grid.sheet,
              ...grid.rows
                .filter((at) => /案卷/u.test(base.book.sheet(grid.sheet).text(at, grid.text)))
                .map((at) => [at, grid.score] as const),
            ),
          ),
        ],
        refill: true,
        plant: (book) => {
          book.sheet(sheet.name).removeRow(row);
        },
      })),
    'sheet',
  ),
];
