import type { SampleSource } from '../source';

export const sample: SampleSource = {
  scheme: 'suzhou-2016',
  title: '示例市2016年环境执法大练兵自评',
  asOf: '2016-11-30',
  level: 'county',
  tables: { collective: ['集体'], individual: ['P01'] },
  facts: {},
  none: [],
  rows: {},
};
