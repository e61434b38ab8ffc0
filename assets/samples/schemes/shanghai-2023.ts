import type { SampleSource } from '../source';

export const sample: SampleSource = {
  scheme: 'shanghai-2023',
  title: '示例区2023年执法大练兵自评',
  asOf: '2023-10-31',
  level: 'county',
  tables: { collective: ['集体'], individual: ['P01'] },
  facts: {},
  none: [],
  rows: {},
};
