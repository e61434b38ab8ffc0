/**
 * The parts that filling a workbook may change. Every other part leaves as it came, byte for byte;
 * within a worksheet only the planned cells, and cached values that depend on them, change.
 */
export const CHANGEABLE_PARTS: readonly { readonly part: RegExp; readonly why: string }[] = [
  { part: /^xl\/worksheets\/[^/]+\.xml$/, why: 'planned cells; cached values that went stale' },
  { part: /^xl\/workbook\.xml$/, why: 'added sheets and their names; calculate on opening' },
  { part: /^xl\/_rels\/workbook\.xml\.rels$/, why: 'added sheets; the memory; calcChain' },
  { part: /^\[Content_Types\]\.xml$/, why: 'added sheets and tables; the memory; calcChain' },
  { part: /^xl\/styles\d*\.xml$/, why: 'appended cell formats' },
  { part: /^xl\/worksheets\/_rels\/[^/]+\.rels$/, why: 'tables of added sheets' },
  { part: /^xl\/tables\/table\d+\.xml$/, why: 'tables of added sheets' },
  { part: /^xl\/calcChain\.xml$/, why: 'goes when formulas come or go: Excel makes it anew' },
  { part: /^customXml\/(?:_rels\/)?item(?:Props)?\d+\.xml(?:\.rels)?$/, why: 'the memory' },
  { part: /^docProps\/custom\.xml$/, why: 'the copy of the memory; other properties stay' },
  { part: /^_rels\/\.rels$/, why: 'the copy of the memory' },
];
