import { type RecordTable, textAt } from '../../records';

/** Rows of a text column by what they hold; blank cells are left out. */
export function rowsByText(table: RecordTable, name: string): Map<string, number[]> {
  const column = table.column(name);
  const rows = new Map<string, number[]>();
  for (let row = 0; row < table.size; row += 1) {
    const text = textAt(column, row);
    if (text === '') continue;
    const own = rows.get(text);
    if (own === undefined) rows.set(text, [row]);
    else own.push(row);
  }
  return rows;
}
