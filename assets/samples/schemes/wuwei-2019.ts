import type { SampleSource } from '../source';

export const sample: SampleSource = {
  scheme: 'wuwei-2019',
  title: '示例县分局2019年执法大练兵自评',
  asOf: '2019-11-20',
  level: 'county',
  tables: { organiser: ['集体'], collective: ['集体'], individual: ['P01'] },
  facts: {},
  none: [],
  rows: {},
};
