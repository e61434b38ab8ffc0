import { type Align, cut, pad, widest, width } from './width';

export interface TableColumn {
  readonly header: string;
  readonly align?: Align;
  /** Takes the room that the others leave, shared by these weights. */
  readonly share?: number;
  /** No wider than this. */
  readonly most?: number;
}

const GAP = '  ';

/** A table of plain text that is at most `columns` wide: texts that do not fit are cut with …. */
export function textTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  total: number,
): string[] {
  const widths = columnWidths(columns, rows, total);
  const line = (cells: readonly string[]): string => {
    const last = columns.length - 1;
    const shown = columns.map(({ align }, index) => {
      const room = widths[index] ?? 0;
      const text = cells[index] ?? '';
      // Nothing stands behind the last column, so only the line's end has to be kept.
      return index === last && align !== 'right'
        ? cut(text, room, widest)
        : pad(keepIndent(text, room), room, align);
    });
    return shown.join(GAP).trimEnd();
  };
  const rule = widths.map((one) => '-'.repeat(one)).join(GAP);
  return [line(columns.map((one) => one.header)), rule, ...rows.map(line)];
}

function keepIndent(text: string, room: number): string {
  const indent = /^ */.exec(text)?.[0] ?? '';
  return indent + cut(text, room - indent.length);
}

function columnWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  total: number,
): number[] {
  const natural = columns.map(({ header, most }, index) => {
    const widestCell = rows.reduce(
      (room, row) => Math.max(room, width(row[index] ?? '')),
      width(header),
    );
    return most === undefined ? widestCell : Math.min(widestCell, most);
  });
  const gaps = GAP.length * (columns.length - 1);
  const fixed = columns.reduce(
    (sum, { share }, index) => sum + (share === undefined ? (natural[index] ?? 0) : 0),
    0,
  );
  let room = Math.max(0, total - gaps - fixed);
  let weights = columns.reduce((sum, { share }) => sum + (share === undefined ? 0 : share), 0);
  return columns.map(({ share }, index) => {
    const wanted = natural[index] ?? 0;
    if (share === undefined) return wanted;
    const mine = Math.min(wanted, Math.floor((room * share) / weights));
    room -= mine;
    weights -= share;
    return mine;
  });
}
