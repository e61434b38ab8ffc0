import { changedSheets } from '../checks';
import { DICTIONARY, type Mapping, type RecordSet } from '../records';
import type { LoadedScheme, ScoreTree } from '../scoring';
import type { Snapshot } from '../workbook';
import type { Choices, Job } from './jobs';

/** Records as they were read, and what they were read from. */
interface ReadBefore {
  readonly snapshot: Snapshot;
  readonly scheme: LoadedScheme;
  readonly mapping: string;
  readonly records: RecordSet;
}

/** A tree, and what it was scored from. */
interface ScoredBefore {
  readonly scheme: LoadedScheme;
  readonly records: RecordSet;
  readonly choices: string;
  readonly tree: ScoreTree;
}

/**
 * What a workbook's last reading left, for one in which nothing of it changed: people change a score and check again,
 * and their hundred thousand records are what they were.
 */
export class Reuse {
  private read: ReadBefore | null = null;
  private scored = new Map<string, ScoredBefore>();

  /** The records read before, where no sheet that they stand on (or might stand on now) changed; else null. */
  records(
    snapshot: Snapshot,
    scheme: LoadedScheme,
    mapping: Mapping | undefined,
  ): RecordSet | null {
    const before = this.read;
    if (before === null || before.scheme !== scheme) return null;
    if (
      before.mapping !== JSON.stringify(mapping) ||
      before.snapshot.date1904 !== snapshot.date1904
    )
      return null;
    const changed = changedSheets(before.snapshot, snapshot);
    const named = Object.values(mapping?.sheets ?? {});
    const own = DICTIONARY.flatMap(({ name, synonyms = [] }) => [
      name,
      before.records.table(name).actualSheet,
      ...synonyms,
    ]);
    return [...own, ...named].some((name) => changed.has(name)) ? null : before.records;
  }

  keepRecords(
    snapshot: Snapshot,
    scheme: LoadedScheme,
    mapping: Mapping | undefined,
    records: RecordSet,
  ): void {
    this.read = { snapshot, scheme, mapping: JSON.stringify(mapping), records };
  }

  /** The tree scored before from these very records with these choices; else a new one. */
  tree(
    scheme: LoadedScheme,
    records: RecordSet,
    job: Job,
    choices: Choices,
    score: () => ScoreTree,
  ): ScoreTree {
    const name = JSON.stringify([job.table, job.subject]);
    const key = JSON.stringify([job.level, choices.asOf, choices.readings, choices.pins]);
    const before = this.scored.get(name);
    if (before?.records === records && before.scheme === scheme && before.choices === key)
      return before.tree;
    const tree = score();
    this.scored.set(name, { scheme, records, choices: key, tree });
    return tree;
  }
}
