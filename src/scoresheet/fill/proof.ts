import { type Language, phrase, render } from '../../locales';
import type { RowSet } from '../../measures';
import { FACTS_SHEET, type RecordSet } from '../../records';
import { clausesOf, type RowOutcome } from './outcome';

const LISTED = 8;

/**
 * 佐证材料: the records behind the row with their 编号 and rows, and what 基本事项 names as proof; where
 * nothing stands behind it yet, what the notice wants to see, as still to be attached.
 */
export function proofText(
  { node }: RowOutcome,
  records: RecordSet | null,
  language: Language,
): string {
  const sets = [...node.rows, ...clausesOf(node).flatMap(({ rows }) => rows)];
  const bySheet = new Map<string, Merged>();
  for (const set of sets) {
    if (set.count === 0) continue;
    const merged = bySheet.get(set.sheet) ?? new Merged();
    merged.add(set);
    bySheet.set(set.sheet, merged);
  }
  const factsSheet = records?.table(FACTS_SHEET).actualSheet ?? FACTS_SHEET;
  const facts = bySheet.get(factsSheet);
  const proofs = new Map([...(facts?.keys ?? [])].map((name) => [name, factProof(name, records)]));
  const proven =
    [...bySheet.keys()].some((sheet) => sheet !== factsSheet) ||
    [...proofs.values()].some((proof) => proof !== '');
  const lines = [...bySheet].map(([sheet, merged]) =>
    sheet === factsSheet
      ? factsLine(sheet, proofs, language)
      : render(phrase('scoresheet.proof', { sheet, ...merged.texts(language) }), language),
  );
  const nothingToProve = node.score.hi?.equals(0) === true;
  if (!proven && !nothingToProve && node.evidence.length > 0)
    lines.push(render(phrase('scoresheet.toAttach', { what: node.evidence.join('\n') }), language));
  return lines.join('\n');
}

/** The same row may stand behind several clauses: it is listed once. */
class Merged {
  readonly keys = new Set<string>();
  private readonly ranges = new Set<string>();
  private count = 0;
  private unlisted = false;

  add({ keys, ranges, more, count }: RowSet): void {
    for (const key of keys) this.keys.add(key);
    for (const range of ranges) this.ranges.add(range);
    if (more > 0) this.unlisted = true;
    this.count = Math.max(this.count, count);
  }

  texts(language: Language): { list: string; rows: string } {
    const rows = unionOf([...this.ranges]);
    const total = this.unlisted
      ? this.count
      : rows.reduce((all, [from, to]) => all + to - from + 1, 0);
    const keys = [...this.keys];
    const more = keys.length > LISTED || keys.length < total;
    const shown = keys.slice(0, LISTED).join('、');
    const counted =
      keys.length === 0
        ? phrase('scoresheet.proofCount', { count: total })
        : phrase('scoresheet.proofMore', { keys: shown, count: total });
    const list = keys.length > 0 && !more ? shown : render(counted, language);
    const ranges = rows
      .slice(0, LISTED)
      .map(([from, to]) => (from === to ? String(from) : `${from}–${to}`))
      .join('、');
    return { list, rows: rows.length > LISTED || this.unlisted ? `${ranges}…` : ranges };
  }
}

/** `5`, `7:9`, `8` → [5, 5], [7, 9]. */
function unionOf(ranges: readonly string[]): (readonly [number, number])[] {
  const bounds = ranges
    .map((range) => range.split(':').map(Number))
    .map(([from = 0, to = from]) => [from, to] as const)
    .sort((one, other) => one[0] - other[0]);
  const union: [number, number][] = [];
  for (const [from, to] of bounds) {
    const last = union.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else union.push([from, to]);
  }
  return union;
}

function factsLine(sheet: string, proofs: ReadonlyMap<string, string>, language: Language): string {
  const items = [...proofs].map(([name, proof]) =>
    proof === '' ? name : render(phrase('scoresheet.proofFact', { name, proof }), language),
  );
  return render(phrase('scoresheet.proofFacts', { sheet, items: items.join('、') }), language);
}

/** The 佐证材料 that 基本事项 names beside a fact. */
function factProof(name: string, records: RecordSet | null): string {
  const fact = records?.facts.get(name);
  const table = records?.table(FACTS_SHEET);
  if (fact === undefined || table === undefined) return '';
  const row = Number((fact.place.address ?? '').replace(/^[A-Z]+/, ''));
  const column = table.column('佐证材料');
  if (column.kind !== 'text') return '';
  for (let index = 0; index < table.size; index += 1) {
    if (table.rowNumber(index) !== row) continue;
    return column.values[column.codes[index] ?? 0] ?? '';
  }
  return '';
}
