import type { CellValue } from '../../../../src/workbook';
import type { Cell } from '../model/sheet';
import { type Kind, type Place, spot } from './kind';
import { copied, inRecord, type RecordRow, recordRows } from './record-cells';

const group = '数据' as const;

const kind = (
  name: string,
  wrong: string,
  least: Kind['least'],
  places: Kind['places'],
  within: Kind['within'] = 'row',
): Kind => ({ group, name, wrong, least, within, places });

/** Another content in a column of every record that fits. */
const written =
  (
    columns: readonly (readonly [sheet: string, column: string])[],
    content: (row: RecordRow, column: string) => CellValue | Cell,
    fits: (row: RecordRow, column: string) => boolean = () => true,
  ): Kind['places'] =>
  (base) =>
    columns.flatMap(([sheet, column]) =>
      recordRows(base, sheet)
        .filter((row) => row.sheet.findColumn(column, 1) !== null && fits(row, column))
        .map((row) =>
          inRecord(row, [column], (put) => {
            put(column, content(row, column));
          }),
        ),
    );

const isFigure = (row: RecordRow, column: string): boolean => typeof row.value(column) === 'number';

const figure = (row: RecordRow, column: string): number => {
  const value = row.value(column);
  return typeof value === 'number' ? value : Number.NaN;
};

const again =
  (
    sheet: string,
    id: string,
    change: Parameters<typeof copied>[2] = () => undefined,
  ): Kind['places'] =>
  (base) =>
    recordRows(base, sheet).map((row) => copied(row, id, change));

const FIGURES = [
  ['案件台账', '罚款金额'],
  ['月度数据', '有效检查记录数'],
  ['案卷评查', '评查得分'],
  ['装备清单', '实配数'],
] as const;

const unitMonths = (row: RecordRow): boolean => row.text('对象') === '集体';

export const ROW_KINDS: readonly Kind[] = [
  kind('检查记录整行重复', '同一条检查记录复制了两遍', 'hint', again('检查记录', '记录编号')),
  kind(
    '同一案件登记两次且内容不同',
    '同一案件编号有两行，罚款金额不同',
    'warning',
    again('案件台账', '案件编号', (put) => {
      put('罚款金额', 123_450);
    }),
  ),
  kind(
    '同一检查换号重报',
    '同一次检查换了一个记录编号又登记一次',
    'hint',
    again('检查记录', '记录编号', (put) => {
      put('记录编号', 'JC-BU-9001');
    }),
  ),
  kind(
    '同一案件换号重报',
    '同一案件换了一个案件编号又登记一次',
    'hint',
    again('案件台账', '案件编号', (put) => {
      put('案件编号', '示例环罚补〔〕9001号');
    }),
  ),
  kind('扣分记录重复', '同一次扣分登记了两行，扣了两次', 'hint', again('扣分记录', '事项')),
  kind(
    '缺一个月',
    '月度数据少了一个月',
    'hint',
    (base) =>
      recordRows(base, '月度数据').map(({ sheet, row }): Place => ({
        base,
        spots: [spot(sheet.name, [row, 1])],
        refill: true,
        plant: (book) => {
          book.sheet(sheet.name).removeRow(row);
        },
      })),
    'sheet',
  ),
  kind(
    '同一个月两行数不同',
    '同一月份填了两行，数不同',
    'warning',
    again('月度数据', '月份', (put) => {
      put('报送记录总数', 99);
    }),
  ),
  kind(
    '比例超过 100',
    '完整性等比例大于 100',
    'warning',
    written(
      [
        ['月度数据', '完整性'],
        ['月度数据', '规范性'],
        ['月度数据', '时效性'],
      ],
      () => 120,
      isFigure,
    ),
  ),
  kind(
    '录入人数多于在编人数',
    '录入系统人数大于在编在岗持证人数',
    'warning',
    written(
      [['月度数据', '录入系统人数']],
      (row) => figure(row, '在编在岗持证人数') + 5,
      (row, column) => isFigure(row, column) && unitMonths(row),
    ),
  ),
  kind('有效记录多于总数', '有效检查记录数大于报送记录总数', 'warning', (base) =>
    recordRows(base, '月度数据')
      .filter((row) => unitMonths(row) && figure(row, '报送记录总数') > 3)
      .map((row) =>
        inRecord(row, ['报送记录总数', '有效检查记录数'], (put) => {
          put('报送记录总数', figure(row, '报送记录总数') - 3);
        }),
      ),
  ),
  kind('月度数与单条记录不符', '月度数据的有效检查记录数比检查记录的条数多 7', 'hint', (base) =>
    recordRows(base, '月度数据')
      .filter((row) => unitMonths(row) && isFigure(row, '有效检查记录数'))
      .map((row) =>
        inRecord(row, ['有效检查记录数', '终端上传记录数', '报送记录总数'], (put) => {
          const more = figure(row, '有效检查记录数') + 7;
          put('有效检查记录数', more);
          put('报送记录总数', more);
        }),
      ),
  ),
  kind(
    '数量为负',
    '实配数、罚款金额等填成负数',
    'warning',
    written(FIGURES, () => -2, isFigure),
  ),
  kind(
    '数是文本',
    '数字是文本型的',
    'hint',
    written(FIGURES, (row, column) => String(figure(row, column)), isFigure),
  ),
  kind(
    '数写成约数',
    '数字栏写“约5万元”“若干”',
    'warning',
    written(FIGURES, (_, column) => (column === '罚款金额' ? '约5万元' : '若干'), isFigure),
  ),
  kind(
    '单元格是错误值',
    '单元格显示 #N/A',
    'warning',
    written(FIGURES, () => ({ error: '#N/A' }), isFigure),
  ),
  kind(
    '元与万元混用',
    '罚款金额以元计的列里有一个按万元填的数',
    'hint',
    written([['案件台账', '罚款金额']], (row, column) => figure(row, column) / 10_000, isFigure),
  ),
  kind(
    '罚款多了四个零',
    '罚款金额比其他案件大一万倍',
    'hint',
    written([['案件台账', '罚款金额']], (row, column) => figure(row, column) * 10_000, isFigure),
  ),
  kind(
    '评查得分高于满分',
    '评查得分大于满分',
    'warning',
    written([['案卷评查', '评查得分']], () => 105, isFigure),
  ),
  kind(
    '是否栏填了别的',
    '是/否栏填了“不详”',
    'warning',
    written(
      [
        ['检查记录', '双随机'],
        ['检查记录', '有效'],
        ['案件台账', '系统可查'],
        ['项目检查', '是否检查'],
      ],
      () => '不详',
    ),
  ),
  kind('测试行没有删', '台账里留着一行“测试”数据', 'hint', (base) =>
    (
      [
        ['检查记录', '记录编号', '检查对象'],
        ['案件台账', '案件编号', '当事人'],
        ['发布情况', '标题', '刊物'],
      ] as const
    ).flatMap(([sheet, id, name]) =>
      recordRows(base, sheet)
        .slice(0, 6)
        .map((row) =>
          copied(row, id, (put) => {
            put(id, '测试001');
            put(name, '测试');
          }),
        ),
    ),
  ),
  kind('已检查而没有日期', '是否检查填“是”，检查日期空着；或者填“否”却有检查日期', 'hint', (base) =>
    recordRows(base, '项目检查').map((row) =>
      inRecord(row, ['是否检查', '检查日期'], (put) => {
        put('是否检查', row.text('是否检查') === '是' ? '否' : '是');
      }),
    ),
  ),
  kind('有移送日期而案件形式没有移送', '填了移送日期，案件形式只写行政处罚', 'hint', (base) =>
    recordRows(base, '案件台账')
      .filter((row) => row.has('拘留移送日期') || row.has('犯罪移送日期'))
      .map((row) =>
        inRecord(row, ['案件形式', '拘留移送日期', '犯罪移送日期'], (put) => {
          put('案件形式', '行政处罚');
        }),
      ),
  ),
  kind(
    '处罚案件没有罚款',
    '案件形式是行政处罚，已作决定，罚款金额空着',
    'hint',
    written([['案件台账', '罚款金额']], () => null, isFigure),
  ),
  kind('编号空着', '记录没有编号', 'hint', (base) => [
    ...written([['检查记录', '记录编号']], () => null)(base),
    ...written([['案件台账', '案件编号']], () => null)(base),
  ]),
  kind(
    '扣分次数为 0',
    '扣分记录的次数填 0',
    'hint',
    written([['扣分记录', '次数']], () => 0, isFigure),
  ),
  kind(
    '标配项没有应配数',
    '装备的应配数填 0，实配数不是 0',
    'hint',
    written([['装备清单', '应配数']], () => 0, isFigure),
  ),
];
