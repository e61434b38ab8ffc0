import { phrase } from '../../../locales';
import { compile, FALSE, type MeasureContext } from '../../../measures';
import type { RecordTable } from '../../../records';
import type { Marks } from '../../../rubric';
import type { WorkbookCheck } from '../../check';
import { contextFor } from '../given-context';
import { rowsOf } from '../../record-cells';
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
          for (const { kind, count, found, drawn } of shortOf(marks, own, files, context))
            yield {
              // Without any file the subject may not be that far yet.
              severity: own.length === 0 || drawn ? 'hint' : 'warning',
              where: rowsOf(files, own),
              message: phrase(drawn ? 'acrossChecks.filesNotDrawn' : 'acrossChecks.filesMissing', {
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
  /** The superior body draws them: until it has, they cannot be there. */
  readonly drawn: boolean;
}

/** Kinds of which too few are listed. A file that is listed and does not count is another matter. */
function shortOf(
  { required }: Marks,
  rows: readonly number[],
  files: RecordTable,
  context: MeasureContext,
): Short[] {
  return (required?.kinds ?? []).flatMap(({ name, where, count }): Short[] => {
    const holds = where === undefined ? null : compile(where, files, context);
    const found = rows.filter((row) => holds === null || holds(row) !== FALSE).length;
    const words = JSON.stringify([where]);
    const drawn = words.includes('随机抽取') && !words.includes('推荐');
    return found < count ? [{ kind: name, count, found, drawn }] : [];
  });
}
