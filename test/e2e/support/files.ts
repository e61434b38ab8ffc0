import { readFileSync } from 'node:fs';
import { openWorkbookFile } from '../../../src/workbook/file';
import type { Snapshot } from '../../../src/workbook';
import { SAMPLE } from './browser';

export const sampleBytes = (): Uint8Array => new Uint8Array(readFileSync(SAMPLE));

export async function snapshotOf(bytes: Uint8Array): Promise<Snapshot> {
  return (await openWorkbookFile(bytes)).read();
}

/** Cells that hold something, by `sheet!row,column`, with formulas before results. */
export function contents(snapshot: Snapshot): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const sheet of snapshot.sheets)
    for (let row = 1; row <= sheet.rowCount; row += 1)
      for (let column = 1; column <= sheet.columnCount; column += 1) {
        const content = sheet.formula(row, column) ?? sheet.cell(row, column);
        if (content !== null) found.set(`${sheet.name}!${row},${column}`, content);
      }
  return found;
}

/** Which cells differ, by their keys. */
export function changes(before: Snapshot, after: Snapshot): readonly string[] {
  const [old, now] = [contents(before), contents(after)];
  const keys = new Set([...old.keys(), ...now.keys()]);
  return [...keys].filter((key) => JSON.stringify(old.get(key)) !== JSON.stringify(now.get(key)));
}

/**
 * The sample as somebody made it by hand: nothing remembered in it, and the score columns under another name that
 * offices use.
 */
export async function handMade(): Promise<Uint8Array> {
  const book = await openWorkbookFile(sampleBytes());
  const { sheets } = await book.read();
  const renamed = sheets.flatMap((sheet) => {
    for (let row = 1; row <= 8; row += 1)
      for (let column = 1; column <= sheet.columnCount; column += 1)
        if (sheet.cell(row, column) === '自评得分')
          return [
            {
              kind: 'setCell' as const,
              sheet: sheet.name,
              row,
              column,
              value: '自评分',
              expected: '自评得分',
            },
          ];
    return [];
  });
  if (renamed.length === 0) throw new Error('the sample has no 自评得分 column');
  await book.apply([...renamed, { kind: 'remember', memory: null }]);
  return book.toBytes();
}
