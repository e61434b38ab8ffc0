import { type Finding, finding, phrase } from '../locales';
import { COUNTED, type MeasureContext, rowSet, select, tally } from '../measures';
import type { Rule } from '../mechanisms';
import { textAt } from '../records';
import type { Provision, SchemeNode, Scorecard } from '../rubric';

/** What the notice forbids or asks for without taking points: files shared, too many or too few candidates. */
export function noticesOf(card: Scorecard<Rule>, context: MeasureContext): Finding[] {
  const provisions = [...card.provisions, ...card.nodes.flatMap(provisionsBelow)];
  return [
    ...provisions.flatMap((provision) => sharedRecords(provision, context)),
    ...card.quotas.flatMap((quota): Finding[] => {
      const selected = select(quota.of, context);
      const { table } = selected;
      const found = tally(selected).counted;
      if (table.status !== 'filled' || found === quota.count) return [];
      const params = { name: quota.name, found, count: quota.count };
      return [finding('warning', phrase('scoring.quota', params), { sheet: table.actualSheet })];
    }),
  ];
}

function provisionsBelow(node: SchemeNode<Rule>): Provision[] {
  return [...node.provisions, ...node.children.flatMap(provisionsBelow)];
}

/** Records of the subject that somebody else submits too. */
function sharedRecords(provision: Provision, context: MeasureContext): Finding[] {
  const { unique } = provision;
  if (unique === undefined) return [];
  const { table, verdict } = select(unique.of, context);
  const [keys, ownersOf] = [table.column(unique.key), table.column(unique.owner)];
  const rowsByKey = new Map<string, number[]>();
  for (const [row, value] of verdict.entries()) {
    const key = textAt(keys, row);
    if (value !== COUNTED || key === '') continue;
    rowsByKey.set(key, [...(rowsByKey.get(key) ?? []), row]);
  }
  return [...rowsByKey].flatMap(([key, rows]): Finding[] => {
    const owners = [...new Set(rows.map((row) => textAt(ownersOf, row)))].filter(
      (owner) => owner !== '',
    );
    if (owners.length < 2 || !owners.includes(context.subject.key)) return [];
    const { ranges } = rowSet(table, rows);
    const params = {
      key,
      owners: owners.join('、'),
      rows: ranges.join('、'),
      clause: provision.id,
    };
    return [finding('error', phrase('scoring.sharedRecord', params), { sheet: table.actualSheet })];
  });
}
