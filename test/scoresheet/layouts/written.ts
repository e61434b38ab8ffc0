import type { Layout } from './layout';

/** A sheet written down line by line: `ids¦cell|cell|…`, `⏎` for a line break inside a cell. */
export interface Written {
  readonly name: string;
  readonly scheme: string;
  readonly table: string;
  readonly level?: string;
  /** Whose sheet it says it is; null: it does not say. */
  readonly subject?: string | null;
  /** Row of 合计. */
  readonly total: number | null;
  readonly merges: string;
  readonly text: string;
}

export function layoutOf({ name, merges, text }: Written): Layout {
  const lines = text.replace(/^\n/u, '').replace(/\n$/u, '').split('\n');
  const truth: Record<number, readonly string[]> = {};
  const grid = lines.map((line, at) => {
    const [ids = '', cells = ''] = line.split('¦');
    if (ids !== '') truth[at + 1] = ids.split(' ');
    return cells.split('|').map((cell) => {
      const plain = cell.replaceAll('⏎', '\n').trim();
      if (plain === '') return null;
      return /^\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : plain;
    });
  });
  return { name, grid, merges, truth };
}
