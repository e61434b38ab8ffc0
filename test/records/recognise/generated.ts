import fc from 'fast-check';
import { type ColumnSpec, DICTIONARY, type SheetDictionary } from '../../../src/records';
import { stemOf } from '../../../src/records/recognise/words';
import type { TestSheet, TestValue } from '../../support/records';
import type { Truth } from './messy';

export type Generated = TestSheet & { readonly truth: Truth };

const FOREIGN = [
  '序号',
  '经度',
  '纬度',
  '行政区划',
  '统一社会信用代码',
  '联系电话',
  '存放地点',
  '法定代表人',
  '流程状态',
  '创建人',
];
const accepted = ({ name, synonyms = [] }: ColumnSpec): string[] => [name, ...synonyms];

/** Headers that are no column of this sheet: of other sheets, or of none. */
function foreignTo({ columns }: SheetDictionary): string[] {
  const stems = (name: string): string[] => [stemOf(name, true), stemOf(name, false), name];
  const own = new Set(columns.flatMap(accepted).flatMap(stems));
  const others = DICTIONARY.flatMap((sheet) => sheet.columns.flatMap(accepted));
  return [...FOREIGN, ...new Set(others)].filter(
    (name) => !stems(name).some((stem) => own.has(stem)),
  );
}

/** What people put around the name of a column without meaning another one. */
const dressed = (name: string): readonly string[] => [
  name,
  name,
  `${name} `,
  `*${name}`,
  Array.from(name).join(' '),
  `${name}（必填）`,
  `${name}：`,
  name.length > 3 ? `${name.slice(0, 2)}\n${name.slice(2)}` : name,
];

/** Names that nobody has declared; some are so far off that a person has to be asked. */
const estranged = (name: string): readonly string[] => [
  name.replace(/日期$/u, '时间'),
  `${name}情况`,
  `是否${name}`,
  `本年度${name}`,
  `${name}栏`,
  name.length > 3 ? name.slice(0, -1) : name,
];

/** A name for a column: mostly a declared one, at times one that only resembles it. */
function headerFor(spec: ColumnSpec, { columns }: SheetDictionary): fc.Arbitrary<string> {
  const others = new Set(columns.filter((each) => each !== spec).flatMap(accepted));
  const meansThis = (name: string): boolean => !others.has(name);
  return fc
    .constantFrom(...accepted(spec))
    .chain((name) =>
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...dressed(name)) },
        { weight: 2, arbitrary: fc.constantFrom(name, ...estranged(name).filter(meansThis)) },
      ),
    );
}

function cellFor({ kind, options }: ColumnSpec): fc.Arbitrary<TestValue> {
  switch (kind) {
    case 'date':
      return fc.constantFrom<TestValue>('2025-03-05', '2025.4.1', { date: '2025-05-06' }, null);
    case 'month':
      return fc.constantFrom<TestValue>('2025-03', '2025年4月');
    case 'flag':
      return fc.constantFrom<TestValue>('是', '否', '√', null);
    case 'number':
      return fc.constantFrom<TestValue>(1, 20, 98, '12', null);
    case 'person':
    case 'persons':
      return fc.constantFrom<TestValue>('P01', 'P02', 'P01、P02');
    case 'clause':
      return fc.constantFrom<TestValue>('2.1', '3.2c 未反馈');
    case 'text':
    case 'list':
      return fc.constantFrom<TestValue>(...(options ?? ['甲', '乙', 'A-1']));
  }
}

const sheetName = (dictionary: SheetDictionary): fc.Arbitrary<string> => {
  const names = [dictionary.name, ...(dictionary.synonyms ?? [])];
  return fc
    .constantFrom(...names)
    .chain((name) =>
      fc.constantFrom(
        name,
        `2025年${name}`,
        `${name}（最新）`,
        `附件3 ${name}`,
        `表5-${name}2025`,
        `某区${name}`,
        `${name}_导出`,
        'Sheet1',
        '导出数据',
      ),
    );
};

/** One sheet: some columns of one kind under names that mean them, some that are foreign, in any order. */
function sheetOfKind(dictionary: SheetDictionary): fc.Arbitrary<Generated> {
  const foreign = foreignTo(dictionary);
  return fc
    .record({
      name: sheetName(dictionary),
      columns: fc.shuffledSubarray([...dictionary.columns], {
        minLength: Math.min(3, dictionary.columns.length),
      }),
      extra: fc.uniqueArray(fc.constantFrom(...foreign), { maxLength: 3 }),
      above: fc.constantFrom<readonly (readonly TestValue[])[]>(
        [],
        [[`某区${dictionary.name}`]],
        [[`2025年度${dictionary.name}`], ['填报单位：某区', null, '填报日期：2025年']],
      ),
      rows: fc.integer({ min: 0, max: 4 }),
      seed: fc.integer(),
    })
    .chain(({ name, columns, extra, above, rows, seed }) => {
      const headers = columns.map((spec) => headerFor(spec, dictionary));
      const cells = columns.map((spec) =>
        fc.array(cellFor(spec), { minLength: rows, maxLength: rows }),
      );
      return fc
        .record({ headers: fc.tuple(...headers), cells: fc.tuple(...cells) })
        .map((made): Generated => {
          const slots = [
            ...columns.map((spec, index) => ({ spec, index })),
            ...extra.map((text) => ({ text })),
          ];
          const turn = Math.abs(seed) % slots.length;
          const order = [...slots.slice(turn), ...slots.slice(0, turn)];
          const header = order.map((slot) =>
            'text' in slot ? slot.text : made.headers[slot.index],
          );
          const body = Array.from({ length: rows }, (_, row) =>
            order.map((slot) => ('text' in slot ? 'x' : made.cells[slot.index]?.[row])),
          );
          const truth = Object.fromEntries(
            order.flatMap((slot, index) =>
              'text' in slot ? [] : [[index + 1, slot.spec.name] as const],
            ),
          );
          return {
            name,
            grid: [...above, header, ...body],
            truth: { kind: dictionary.name, columns: truth },
          };
        });
    });
}

/** A table that is no raw data: headers that no sheet of the dictionary has. */
const FOREIGN_SHEET: fc.Arbitrary<Generated> = fc
  .record({
    name: fc.constantFrom('会议纪要', '通讯录', '值班表', 'Sheet9', '车辆', '采购'),
    headers: fc.shuffledSubarray(
      [...FOREIGN, '日期', '名称', '备注', '单位', '内容', '类别', '数量', '说明', '姓名', '地址'],
      { minLength: 3, maxLength: 7 },
    ),
  })
  .map(({ name, headers }) => ({
    name,
    grid: [headers, headers.map(() => 'x')],
    truth: { kind: null },
  }));

/** A workbook with sheets of different kinds, and perhaps one that holds no raw data. */
export const WORKBOOK: fc.Arbitrary<Generated[]> = fc
  .tuple(
    fc.shuffledSubarray([...DICTIONARY], { minLength: 1, maxLength: 4 }),
    fc.option(FOREIGN_SHEET, { nil: undefined }),
  )
  .chain(([kinds, other]) =>
    fc
      .tuple(...kinds.map(sheetOfKind))
      .map((sheets) => [...sheets, ...(other === undefined ? [] : [other])])
      .map((sheets) =>
        sheets.map((sheet, index) => ({ ...sheet, name: unique(sheets, sheet.name, index) })),
      ),
  );

function unique(sheets: readonly Generated[], name: string, index: number): string {
  const before = sheets.slice(0, index).filter((sheet) => sheet.name === name).length;
  return before === 0 ? name : `${name} (${String(before + 1)})`;
}
