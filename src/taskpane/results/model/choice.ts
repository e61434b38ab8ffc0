import type { Bounds, ReadingUse, ScoreNode, ScoreTree, TableReading } from '../../../scoring';

/** A reading as something to choose from, at a clause or for all of them. */
export interface Choice {
  readonly key: string;
  readonly question: string;
  readonly reason: string;
  readonly chosen: string;
  readonly standard: string;
  /** The reading picks the level of the table. */
  readonly level: boolean;
  /** The clause for which alone it can be chosen. */
  readonly clause: string | null;
  /** In the scheme's order. */
  readonly options: readonly {
    readonly option: string;
    readonly label: string;
    /** What it would give; null for the option in use, and where nobody could work it out. */
    readonly gives: { readonly score: Bounds | null; readonly total: Bounds } | null;
  }[];
}

type Alternative = { readonly option: string; readonly label: string; readonly total: Bounds } & {
  readonly score?: Bounds;
};

function choiceOf(
  use: ReadingUse | TableReading,
  alternatives: readonly Alternative[],
  rest: Pick<Choice, 'level' | 'clause'>,
): Choice {
  const { key, question, reason, chosen, standard } = use;
  return {
    key,
    question,
    reason,
    chosen,
    standard,
    ...rest,
    options: use.options.flatMap((option): Choice['options'] => {
      if (option === chosen) return [{ option, label: use.label, gives: null }];
      const other = alternatives.find((one) => one.option === option);
      if (other === undefined) return [];
      const gives = { score: other.score ?? null, total: other.total };
      return [{ option, label: other.label, gives }];
    }),
  };
}

/** A reading at a clause. */
export function choiceAt(use: ReadingUse, node: ScoreNode, tree: ScoreTree): Choice {
  const level = tree.readings.some((one) => one.key === use.key && one.level);
  const clause = use.own && !level ? node.id : null;
  return choiceOf(use, use.alternatives, { level, clause });
}

/** A reading for the whole table. */
export function choiceOfTable(reading: TableReading): Choice {
  return choiceOf(reading, reading.alternatives, { level: reading.level, clause: null });
}
