import {
  dutyFields,
  factFields,
  LAYOUT_FIELDS,
  type Names,
  ODDITY_FIELDS,
  READING_FIELDS,
  RULE_FIELDS,
  tableFields,
} from './columns';
import type { SheetKey } from './names';
import { CLAUSE_COLUMNS } from './node-fields';
import type { Field } from './row';

const NONE: Names = { levels: new Map(), tables: new Map() };
const heads = (fields: readonly Field[]): string[] => fields.map(({ header }) => header);

const HEADERS: Readonly<Record<SheetKey, readonly string[]>> = {
  guide: [],
  clauses: ['表', '编号', '上级编号', '适用', ...CLAUSE_COLUMNS],
  head: ['项目', '内容'],
  tables: ['编号', ...heads(tableFields(NONE))],
  layout: ['表', ...heads(LAYOUT_FIELDS)],
  readings: ['编号', ...heads(READING_FIELDS), '选项', '含义', '默认'],
  facts: ['名称', ...heads(factFields(NONE))],
  duties: heads(dutyFields(NONE)),
  rules: ['表', '类别', '所属编号', ...heads(RULE_FIELDS)],
  oddities: heads(ODDITY_FIELDS),
};

/** The columns of a sheet in their order, without 其他设定. */
export const headersOf = (key: SheetKey): readonly string[] => HEADERS[key];
