import { bare } from '../clean';
import { textAt } from '../cells';
import type { RecordTable } from '../table';

/** Who is on the roster. Names serve to find 人员编号 and go nowhere else. */
export interface Roster {
  readonly size: number;
  has(id: string): boolean;
  /** The 人员编号 of a name; 'ambiguous' where several people bear it, undefined where nobody does. */
  idOf(name: string): { readonly id: string } | 'ambiguous' | undefined;
  /** Whether the person of this 人员编号 bears the name. */
  bears(id: string, name: string): boolean;
}

export const NO_ROSTER: Roster = {
  size: 0,
  has: () => false,
  idOf: () => undefined,
  bears: () => false,
};

export function rosterOf(table: RecordTable): Roster {
  const ids = table.column('人员编号');
  const names = table.column('姓名');
  if (ids.kind !== 'text' || names.kind !== 'text') return NO_ROSTER;
  const known = new Set(ids.values.filter((id) => id !== ''));
  const namesOf = new Map<string, Set<string>>();
  const byName = new Map<string, { readonly id: string } | 'ambiguous'>();
  for (let row = 0; row < table.size; row += 1) {
    const id = textAt(ids, row);
    const name = bare(textAt(names, row));
    if (name === '') continue;
    namesOf.set(id, (namesOf.get(id) ?? new Set<string>()).add(name));
    const before = byName.get(name);
    if (id === '') byName.set(name, 'ambiguous');
    else if (before === undefined) byName.set(name, { id });
    else if (before === 'ambiguous' || before.id !== id) byName.set(name, 'ambiguous');
  }
  return {
    size: known.size,
    has: (id) => known.has(id),
    idOf: (name) => byName.get(bare(name)),
    bears: (id, name) => namesOf.get(id)?.has(bare(name)) === true,
  };
}
