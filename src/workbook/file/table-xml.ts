import { areaToA1 } from '../address';
import type { TableSpec } from '../sheet-spec';
import type { Dialect } from './dialect';
import { XML_HEAD } from './relations';
import { encodeXstring, escapeAttribute } from '../xml-text';

const DEFAULT_STYLE = 'TableStyleMedium2';

/** The part of an Excel table; `id` is unique in the workbook. */
export function tableXml(table: TableSpec, id: number, dialect: Dialect): string {
  const area = areaToA1(table.area);
  const name = escapeAttribute(table.name);
  const columns = table.columns.map((column, index) => {
    // A line break in a column name is written as Excel does, or it repairs the table.
    const text = escapeAttribute(encodeXstring(column).replaceAll('\n', '_x000a_'));
    return `<tableColumn id="${index + 1}" name="${text}"/>`;
  });
  return (
    `${XML_HEAD}<table xmlns="${dialect.main}" id="${id}" name="${name}" displayName="${name}" ` +
    `ref="${area}" totalsRowShown="0"><autoFilter ref="${area}"/>` +
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${escapeAttribute(table.style ?? DEFAULT_STYLE)}" showFirstColumn="0" ` +
    `showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}
