import { finding, type Finding, type Language, type Phrase, phrase, Refusal } from '../../locales';
import type { RecordSet } from '../../records';
import type { LoadedScheme, ScoreTree } from '../../scoring';
import type { Edit, Snapshot } from '../../workbook';
import { emptyMemory, type Memory, readMemory, writeMemory } from '../memory';
import type { FillPolicy } from './cells';
import { fillTable } from './fill-table';
import type { FilledRow, FilledTable } from './types';

export interface FillRequest {
  readonly snapshot: Snapshot;
  /** One score tree for each table and subject to be filled in. */
  readonly trees: readonly ScoreTree[];
  /** As read from the snapshot; null where the workbook has none. */
  readonly memory: Memory | null;
  readonly scheme: LoadedScheme;
  readonly policy: FillPolicy;
  readonly language?: Language;
  /** Where given, 佐证材料 quotes what 基本事项 names as proof. */
  readonly records?: RecordSet;
}

export interface FillPlan {
  readonly edits: readonly Edit[];
  readonly rows: readonly FilledRow[];
  /** Under `ask`, an error for each cell that was typed by hand: the caller fills nothing then. */
  readonly findings: readonly Finding[];
  readonly memory: Memory;
  /** By sheet, where typed scores stay: what the sheet's 合计 comes to and what was computed. */
  readonly totals: ReadonlyMap<string, Phrase>;
}

/**
 * Plans how score sheets are filled: 自评得分, 计分说明, 佐证材料 and 合计. A cell that somebody typed is
 * never written over unless the policy says so. Where a subject has no score sheet one is added.
 * The same plan over its own result is empty.
 *
 * @throws Refusal where the workbook is another scheme's or a score sheet's rows were moved.
 */
export function planFill(request: FillRequest): FillPlan {
  const { snapshot, trees, policy, language = 'zh-CN' } = request;
  const read = readMemory(snapshot.memory);
  const { id, version } = request.scheme.standard;
  const before = request.memory ?? emptyMemory({ id, version });
  if (before.scheme.id !== id)
    throw new Refusal(phrase('scoresheet.otherScheme', { workbook: before.scheme.id, scheme: id }));
  const findings: Finding[] = [...(read.foreign ? read.findings : [])];
  if (before.scheme.version !== version) {
    const params = { old: before.scheme.version, now: version };
    findings.push(finding('hint', phrase('scoresheet.schemeVersion', params)));
  }
  const edits: Edit[] = [];
  const rows: FilledRow[] = [];
  const totals = new Map<string, Phrase>();
  let memory: Memory = { ...before, scheme: { id, version } };
  for (const tree of trees) {
    const filled = fillTable(tree, {
      ...request,
      memory,
      policy,
      language,
      records: request.records ?? null,
    });
    edits.push(...filled.edits);
    rows.push(...filled.rows);
    findings.push(...filled.findings);
    if (filled.total !== null) totals.set(filled.remembered.sheet, filled.total);
    memory = remembering(memory, tree, filled);
  }
  // What a newer build left there is not ours to write over.
  const text = writeMemory(memory);
  if (!read.foreign && text !== snapshot.memory) edits.push({ kind: 'remember', memory: text });
  return { edits, rows, findings, memory, totals };
}

/** Earlier cells of the sheet make way: what is not among the written ones now is the user's. */
function remembering(memory: Memory, tree: ScoreTree, filled: FilledTable): Memory {
  const { remembered, oldName, written } = filled;
  // The unit's own sheet shows one level at a time: another level takes its place.
  const isSame = (one: Memory['tables'][number]): boolean =>
    one.table === remembered.table &&
    one.subject === remembered.subject &&
    (one.level === remembered.level ||
      // … and where it is gone, the one that is made instead does.
      (one.own !== undefined && (one.sheet === oldName || remembered.own === undefined)));
  const known = memory.tables.some(isSame);
  const others = (memory.lastFill?.cells ?? []).filter(
    ({ sheet }) => sheet !== oldName && sheet !== remembered.sheet,
  );
  return {
    ...memory,
    tables: known
      ? memory.tables.map((one) => (isSame(one) ? remembered : one))
      : [...memory.tables, remembered],
    lastFill: { asOf: tree.asOf, cells: [...others, ...written] },
  };
}
