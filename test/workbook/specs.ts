import type { SheetSpec, WorkbookSpec } from '../../src/workbook';

const header = { bold: true, fill: 'DDEBF7', border: true, wrap: true } as const;

export const SCORE: SheetSpec = {
  name: "自评 A'表",
  rows: [
    [
      { value: '序号', style: header },
      { value: '得分', style: header },
      { value: '说明', style: header },
    ],
    [{ value: 1 }, { value: 2.5 }, { value: '=不是公式' }],
    [{ value: 2 }, { value: null }, { value: ' 空格\n换行 <&>" _x0041_ \u0007' }],
    [
      null,
      { value: 2.5, formula: 'SUM(B2:B3)', style: { bold: true, numberFormat: '0.00' } },
      null,
    ],
    [{ value: true }, { value: { error: '#N/A' } }, { value: 'x', formula: '"x"' }],
    [{ value: 45658, style: { numberFormat: 'yyyy"年"m"月"d"日"' } }],
  ],
  columnWidths: [6, 10, 40],
  rowHeights: new Map([[1, 30]]),
  merges: [{ top: 7, left: 1, bottom: 7, right: 3 }],
  freeze: { row: 2, column: 2 },
  print: {
    paper: 'A3',
    landscape: true,
    area: { top: 1, left: 1, bottom: 6, right: 3 },
    titleRows: [1, 1],
    fitToWidth: true,
    footer: '第 &P 页，共 &N 页',
  },
  tabColor: '70AD47',
};

export const RAW: SheetSpec = {
  name: '检查记录',
  rows: [
    [{ value: '检查编号' }, { value: '是否' }],
    [{ value: 'JC-1' }, { value: '是' }],
  ],
  tables: [
    {
      name: 'T_检查记录',
      area: { top: 1, left: 1, bottom: 2, right: 2 },
      columns: ['检查编号', '是否'],
    },
  ],
  validations: [
    {
      area: { top: 2, left: 2, bottom: 100, right: 2 },
      list: ['是', '否'],
      promptTitle: '是否',
      prompt: '请选择\n是或否',
      errorMessage: '只能选是或否',
    },
  ],
};

export const SPEC: WorkbookSpec = {
  sheets: [SCORE, RAW, { name: '隐藏', rows: [], hidden: true }],
  definedNames: [{ name: '总分', refersTo: "'自评 A''表'!$B$4" }],
  memory: '{"scheme":"banan-2025"}\n<&>',
  title: '练兵自评表',
};
