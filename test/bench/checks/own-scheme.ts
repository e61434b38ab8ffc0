import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { schemeSheets } from '../../../src/schemesheet';
import type { Base } from './base';
import { Book } from './model/book';

/** A workbook that holds a way of scoring of the office's own: the 细则 sheets of a scheme under another id. */
function ownScheme(id: string, asOf: string): Base {
  const raw: unknown = parse(readFileSync(`src/schemes/${id}/scheme.yaml`, 'utf8'));
  const book = Book.of({ sheets: schemeSheets(raw) });
  const about = book.sheet('细则方案');
  for (let row = 1; row <= about.rowCount; row += 1)
    if (about.text(row, 1) === '方案编号') about.set(row, 2, `own-${id}`);
  return { name: `${id}（细则表）`, book, grids: [], asOf, office: null, isTemplate: false };
}

export const ownSchemes = (): Base[] => [
  ownScheme('wuwei-2019', '2019-12-31'),
  ownScheme('shanghai-2023', '2023-11-30'),
  ownScheme('banan-2025', '2025-11-30'),
];
