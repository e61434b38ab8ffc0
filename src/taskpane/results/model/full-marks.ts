import type { DataFact } from '../../../desk';
import { type FullMarks, fullMarksOf, type ScoreTree } from '../../../scoring';

export { type FullMarks, fullMarksOf };

/** 基本事项 that set the points of a table and that nobody filled in yet. */
export function marksToState(
  facts: readonly DataFact[],
  { table }: Pick<ScoreTree, 'table'>,
): readonly DataFact[] {
  return facts.filter(({ reported, fullMarksOf: tables }) => !reported && tables.includes(table));
}
