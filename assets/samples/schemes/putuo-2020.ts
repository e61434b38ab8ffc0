import type { SampleSource } from '../source';

export const sample: SampleSource = {
  scheme: 'putuo-2020',
  title: '示例区2020年环境执法大练兵自评',
  asOf: '2020-11-20',
  tables: { plan: ['集体'] },
  facts: {},
  none: [],
  rows: {},
};
