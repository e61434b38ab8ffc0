import type { ColumnKind, ColumnSpec } from '../dictionary-types';

type Details = Omit<ColumnSpec, 'name' | 'kind' | 'guidance'>;

const columnOf =
  (kind: ColumnKind) =>
  (name: string, guidance: string, details: Details = {}): ColumnSpec => ({
    name,
    kind,
    guidance,
    ...details,
  });

export const text = columnOf('text');
export const list = columnOf('list');
export const person = columnOf('person');
export const persons = columnOf('persons');
export const flag = columnOf('flag');
export const date = columnOf('date');
export const month = columnOf('month');
export const number = columnOf('number');
export const clause = columnOf('clause');

/** An identifier such as 案件编号. */
export function identifier(name: string, guidance: string, details: Details = {}): ColumnSpec {
  return text(name, guidance, { identifier: true, ...details });
}

/** 市级 and 县级 as people write them. */
export const LEVEL_ALIASES = {
  市: '市级',
  县: '县级',
  区: '县级',
  区级: '县级',
  区县: '县级',
  区县级: '县级',
} as const;

export const COLLECTIVE = '集体';
