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

/** The workbook of fixtures/make.py, as far as a spec can say it. */
export const FAMILIAR: WorkbookSpec = {
  sheets: [
    {
      name: '自评表 2025',
      rows: [
        [{ value: '练兵自评表' }],
        ['序号', '指标', '得分', '分值', '说明'].map((value) => ({ value })),
        [
          { value: 1 },
          { value: '现场检查' },
          { value: 2.5 },
          { value: 20, formula: 'SUM(D4:D5)' },
          { value: '=不是公式' },
        ],
        [
          { value: 2 },
          { value: '行政处罚' },
          { value: null, style: { fill: 'FFF2CC', locked: false } },
          { value: 10 },
          { value: '已填' },
        ],
        [{ value: 3 }, { value: '移送案件' }, { value: 2 }, { value: 10 }, null],
        [null, { value: '合计' }, { value: 4.5, formula: 'SUM(C3:C5)' }],
        [null, { value: '两倍' }, { value: 9, formula: 'C6*2' }],
        [null, { value: '按名称' }, { value: 4.5, formula: 'SUM(得分)' }],
        [null, { value: '不相关' }, { value: 2, formula: 'D3/10' }],
        [null, { value: '整列' }, { value: 4.5, formula: 'SUM(C3:C5,E:E)' }],
        [null, { value: '易变' }, { value: 4.5, formula: 'SUM(OFFSET(C3,0,0,3,1))' }],
        [],
        [{ value: 45717, style: { numberFormat: 'yyyy"年"m"月"d"日"' } }],
        [null, { value: '合并' }],
      ],
      merges: [
        { top: 1, left: 1, bottom: 1, right: 5 },
        { top: 14, left: 2, bottom: 15, right: 3 },
      ],
      freeze: { row: 3, column: 1 },
      print: { paper: 'A4', landscape: true, titleRows: [1, 2] },
    },
    {
      name: '检查记录',
      rows: [
        ['检查编号', '检查日期', '次数', '加倍'].map((value) => ({ value })),
        [
          { value: 'JC-1' },
          { value: 45659, style: { numberFormat: 'yyyy-mm-dd' } },
          { value: 1 },
          { value: 2, formula: '检查[[#This Row],[次数]]*2' },
        ],
        [{ value: 'JC-2' }, null, { value: 2 }, { value: 4, formula: 'C3*2' }],
        [{ value: 'JC-3' }, null, { value: 3 }, { value: 6, formula: 'C4*2' }],
      ],
      tables: [
        {
          name: '检查',
          area: { top: 1, left: 1, bottom: 4, right: 4 },
          columns: ['检查编号', '检查日期', '次数', '加倍'],
        },
      ],
    },
    {
      name: '选项',
      hidden: true,
      rows: [
        [{ value: '得分' }, { value: 4.5, formula: "'自评表 2025'!C6" }],
        [{ value: '次数' }, { value: 12, formula: 'SUM(检查[加倍])' }],
      ],
    },
  ],
  definedNames: [{ name: '得分', refersTo: "'自评表 2025'!$C$3:$C$5" }],
};
