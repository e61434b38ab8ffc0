import { phrase } from '../../../locales';
import {
  compile,
  isUndecided,
  type MeasureContext,
  select,
  COUNTED,
  UNKNOWN,
  FALSE,
} from '../../../measures';
import type { Marks } from '../../../rubric';
import type { WorkbookCheck } from '../../check';
import { contextFor } from '../given-context';
import { rowsOf } from '../record-place';
import { FILES, filesOf, fileTables } from './file-rules';

/** Fewer case files than the notice asks of a subject. What is too many is told by scoring. */
export const FILES_MISSING: WorkbookCheck = {
  scope: 'workbook',
  code: 'across.filesMissing',
  group: 'across',
  *run(given) {
    const { scored, records } = given;
    const files = records.table(FILES);
    if (scored === null || files.status !== 'filled') return;
    for (const { table, owners, rules } of fileTables(given, scored))
      for (const owner of owners) {
        if (!scored.trees.some((tree) => tree.table === table && tree.subject === owner)) continue;
        const own = filesOf(files, owner);
        const context = contextFor(given, scored, owner);
        for (const { node, marks } of rules)
          for (const { kind, count, found } of shortOf(marks, context))
            yield {
              // Without any file the subject may not be that far yet.
              severity: own.length === 0 ? 'hint' : 'warning',
              where: rowsOf(files, own),
              message: phrase('acrossChecks.filesMissing', {
                owner,
                kind,
                count,
                found,
                clause: node.id,
              }),
              about: `files ${table} ${owner} ${node.id} ${kind}`,
            };
      }
  },
};

interface Short {
  readonly kind: string;
  readonly count: number;
  readonly found: number;
}

/** Kinds of which there are too few, whatever open rows turn out to be. */
function shortOf({ from, required }: Marks, context: MeasureContext): Short[] {
  const { table, verdict } = select(from, context);
  return (required?.kinds ?? []).flatMap(({ name, where, count }): Short[] => {
    const holds = where === undefined ? null : compile(where, table, context);
    let found = 0;
    for (const [row, judged] of verdict.entries()) {
      if (judged !== COUNTED && !isUndecided(judged)) continue;
      const truth = holds === null ? UNKNOWN : holds(row);
      if (truth !== FALSE) found += 1;
    }
    return found < count ? [{ kind: name, count, found }] : [];
  });
}
