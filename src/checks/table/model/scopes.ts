import type { Entry, Ledger, Line } from './ledger';
import { leavesOf } from './ledger';

/** Entries that a 小计 or 合计 may be meant to add up: one list for every place where its sum may begin. */
export function scopesOf(ledger: Ledger, line: Line): readonly (readonly Entry[])[] {
  const leaves = leavesOf(ledger).filter(({ top }) => top < line.row);
  const above = ledger.lines.filter(({ row }) => row < line.row);
  const starts = new Set<number>([0]);
  const page = above.findLast(({ isSubtotal }) => !isSubtotal);
  if (page !== undefined) starts.add(page.row);
  if (line.isSubtotal) {
    const [last] = above.slice(-1);
    if (last !== undefined) starts.add(last.row);
    // A 小计 may close the indicator that begins somewhere above it.
    for (const row of groupStarts(ledger, line)) starts.add(row - 1);
  }
  const scopes = new Map<number, readonly Entry[]>();
  for (const start of [...starts].sort((one, other) => one - other)) {
    const scope = leaves.filter(({ top }) => top > start);
    const [first] = scope;
    if (first !== undefined) scopes.set(first.top, scope);
  }
  return [...scopes.values()];
}

/** Where a 小计 most likely begins: behind the line above it. */
export function nearestScope(ledger: Ledger, line: Line): readonly Entry[] {
  const above = ledger.lines.filter(
    ({ row, isSubtotal }) => row < line.row && (line.isSubtotal || !isSubtotal),
  );
  const from = line.isSubtotal ? (above.at(-1)?.row ?? 0) : 0;
  return leavesOf(ledger).filter(({ top }) => from < top && top < line.row);
}

/** Rows at which a group begins: of a flat list, in which every row has its name, only the last one may be meant alone. */
function groupStarts({ table }: Ledger, line: Line): number[] {
  const above = table.rows.filter(({ row }) => row < line.row);
  return above.flatMap(({ row, names }, at) => {
    const next = above[at + 1];
    const isGroup = next === undefined || next.names.length < names.length;
    return names.length > 0 && isGroup ? [row] : [];
  });
}
