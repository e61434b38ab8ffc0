import type { ScoreRow, ScoreTable } from '../../score-table';

/** How a row is numbered: `一、`, `（一）`, `1.`, `1.1`, `（1）`, `①`; '' where it is not. */
export function markerOf(text: string): string {
  const plain = text.trim().replaceAll('（', '(').replaceAll('）', ')');
  if (/^[①-⑳]/u.test(plain)) return 'circle';
  if (/^\([一二三四五六七八九十]+\)/u.test(plain)) return 'cn()';
  if (/^[一二三四五六七八九十]+(?:[、.．]|$)/u.test(plain)) return 'cn';
  if (/^\(\d+\)/u.test(plain)) return '()';
  const dotted = /^\d+((?:[.．-]\d+)+)(?!\d)/u.exec(plain.normalize('NFKC'));
  if (dotted?.[1] !== undefined) return `dots${dotted[1].split(/[.-]/u).length - 1}`;
  if (/^\d+\)/u.test(plain)) return '1)';
  if (/^\d+(?:[、.．]|$)/u.test(plain)) return '1';
  return '';
}

interface Place {
  /** First and last name column that the row fills; null: none. */
  readonly first: number | null;
  readonly last: number | null;
  readonly marker: string;
}

function placeOf({ grid, columns }: ScoreTable, row: ScoreRow): Place {
  const named = columns.names.filter((column) => {
    const text = grid.text(row.row, column);
    return text !== '' && !/^[—–-]+$/u.test(text);
  });
  const index = columns.index === null ? '' : grid.text(row.row, columns.index);
  const [own = ''] = row.names;
  const marker = markerOf(index) || markerOf(own) || markerOf(row.text);
  return { first: named[0] ?? null, last: named.at(-1) ?? null, marker };
}

/** Rows below a heading that are its parts, by where their names stand and how they are numbered. */
export function partsBelow(table: ScoreTable, at: number): readonly ScoreRow[] {
  const { rows } = table;
  const heading = rows[at];
  if (heading === undefined) return [];
  const head = placeOf(table, heading);
  const parts: ScoreRow[] = [];
  for (const row of rows.slice(at + 1)) {
    const place = placeOf(table, row);
    if (!isBelow(place, head)) break;
    parts.push(row);
  }
  return parts;
}

function isBelow(part: Place, head: Place): boolean {
  if (head.last !== null && part.first !== null && part.first > head.last) return true;
  if (head.first !== null && part.first !== null && part.first < head.first) return false;
  // In the same column only the numbering tells: 一、 above 1.
  if (part.first !== null && part.first !== head.first) return false;
  if (part.marker === head.marker) return false;
  if (part.first === null && head.first !== null) return true;
  return part.marker !== '' && head.marker !== '' && rankOf(part.marker) > rankOf(head.marker);
}

const RANKS = ['cn', 'cn()', '1', 'dots1', 'dots2', 'dots3', '1)', '()', 'circle'];
const rankOf = (marker: string): number => RANKS.indexOf(marker);
