import type { CellValue } from '../../../../src/workbook';
import type { Base } from '../base';
import type { Sheet } from '../model/sheet';
import { type Kind, type Place, spot } from './kind';

const group = '方案' as const;
const CLAUSES = '细则';

const kind = (name: string, wrong: string, least: Kind['least'], places: Kind['places']): Kind => ({
  group,
  name,
  wrong,
  least,
  within: 'row',
  places,
});

/** A cell of 细则 written differently in each row that fits; `spots`: further rows in which it shows. */
function inClauses(
  base: Base,
  column: string,
  content: (sheet: Sheet, row: number) => CellValue | undefined,
  also: (sheet: Sheet, row: number) => readonly number[] = () => [],
): Place[] {
  const sheet = base.book.find(CLAUSES);
  if (sheet === null) return [];
  const at = sheet.column(column, 1);
  return Array.from({ length: sheet.rowCount - 1 }, (_, index) => index + 2).flatMap(
    (row): Place[] => {
      const value = content(sheet, row);
      if (value === undefined) return [];
      return [
        {
          base,
          spots: [
            spot(CLAUSES, [row, at]),
            ...also(sheet, row).map((other) => spot(CLAUSES, [other, at])),
          ],
          refill: false,
          plant: (book) => {
            book.sheet(CLAUSES).set(row, at, value);
          },
        },
      ];
    },
  );
}

const childrenOf = (sheet: Sheet, row: number): number[] => {
  const [table, id, parent] = ['表', '编号', '上级编号'].map((name) => sheet.column(name, 1));
  return Array.from({ length: sheet.rowCount }, (_, index) => index + 1).filter(
    (one) =>
      sheet.text(one, parent ?? 1) === sheet.text(row, id ?? 1) &&
      sheet.text(one, table ?? 1) === sheet.text(row, table ?? 1),
  );
};

export const SCHEME_KINDS: readonly Kind[] = [
  kind('细则分值加不起来', '一条指标的分值比其下各条之和多 2 分', 'hint', (base) =>
    inClauses(
      base,
      '分值',
      (sheet, row) => {
        const points = sheet.value(row, sheet.column('分值', 1));
        const children = childrenOf(sheet, row);
        const scored = children.filter(
          (one) => typeof sheet.value(one, sheet.column('分值', 1)) === 'number',
        );
        return typeof points === 'number' && scored.length > 1 ? points + 2 : undefined;
      },
      childrenOf,
    ),
  ),
  kind('细则上级编号不存在', '上级编号写了没有的编号', 'warning', (base) =>
    inClauses(base, '上级编号', (sheet, row) =>
      sheet.text(row, sheet.column('上级编号', 1)) === '' ? undefined : 'ZZ9',
    ),
  ),
  kind('细则编号重复', '一条细则的编号与上一条相同', 'warning', (base) =>
    inClauses(
      base,
      '编号',
      (sheet, row) => {
        const id = sheet.column('编号', 1);
        const isLeaf = childrenOf(sheet, row).length === 0;
        const sameTable = sheet.text(row, 1) === sheet.text(row - 1, 1);
        return row > 2 && isLeaf && sameTable ? sheet.value(row - 1, id) : undefined;
      },
      (_, row) => [row - 1],
    ),
  ),
  kind('细则计分方式写错', '计分方式写了没有的一种', 'warning', (base) =>
    inClauses(base, '计分方式', (sheet, row) =>
      sheet.text(row, sheet.column('计分方式', 1)) === '' ? undefined : '看着给分',
    ),
  ),
];
