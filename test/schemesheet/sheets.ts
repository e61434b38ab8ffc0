import { type Finding, render } from '../../src/locales';
import { lintSheets, schemeSheets } from '../../src/schemesheet';
import { parseArea, type SheetSpec, type Snapshot } from '../../src/workbook';
import { createWorkbookFile, openWorkbookFile } from '../../src/workbook/file';

export async function snapshotOf(sheets: readonly SheetSpec[]): Promise<Snapshot> {
  return (await openWorkbookFile(createWorkbookFile({ sheets }))).read();
}

/** The sheets of a scheme, with some cells typed over: 「细则!C3」 → what is typed. */
export function changed(
  sheets: readonly SheetSpec[],
  cells: Readonly<Record<string, string | number | boolean | null>>,
): SheetSpec[] {
  return sheets.map((sheet) => {
    const rows = sheet.rows.map((row) => [...row]);
    for (const [place, value] of Object.entries(cells)) {
      const [name, address = ''] = place.split('!');
      if (name !== sheet.name) continue;
      const { top, left } = parseArea(address) ?? { top: 0, left: 0 };
      const row = rows[top - 1];
      if (row === undefined) throw new Error(`no row for ${place}`);
      row[left - 1] = { ...row[left - 1], value };
    }
    return { ...sheet, rows };
  });
}

/** The address of a cell of the row that has this in its second column (编号), under a header. */
export function cellOf(
  sheets: readonly SheetSpec[],
  name: string,
  id: string,
  header: string,
): string {
  const sheet = sheets.find((one) => one.name === name);
  const headers = sheet?.rows[0]?.map((cell) => cell?.value) ?? [];
  const row =
    sheet?.rows.findIndex((cells) => cells.slice(0, 2).some((cell) => cell?.value === id)) ?? -1;
  const column = headers.indexOf(header);
  if (row === -1 || column === -1) throw new Error(`no ${id} or ${header} in ${name}`);
  return `${name}!${nameOf(column + 1)}${row + 1}`;
}

const nameOf = (column: number): string =>
  column > 26
    ? `${String.fromCharCode(64 + Math.floor((column - 1) / 26))}${nameOf(((column - 1) % 26) + 1)}`
    : String.fromCharCode(64 + column);

export const said = (findings: readonly Finding[]): string[] =>
  findings.map(
    ({ where, message }) => `${where?.sheet ?? ''}!${where?.address ?? ''} ${render(message)}`,
  );

/** What is wrong with a scheme's sheets after something was typed. */
export async function wrong(
  raw: unknown,
  cells: Readonly<Record<string, string | number | boolean | null>>,
): Promise<string[]> {
  return said(lintSheets(await snapshotOf(changed(schemeSheets(raw), cells)), '细则.xlsx'));
}
