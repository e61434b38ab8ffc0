import { phrase } from '../../../locales';
import { type RecordTable, textAt } from '../../../records';
import type { RecordsCheck } from '../../check';
import type { Draft } from '../../problem';
import { listed } from '../../listed';
import { cellOf } from '../../record-cells';
import { looseNumber } from '../same-number';
import { CASE_NUMBER, FILE_KIND, FILE_NUMBER, FILES, filesOf, ownersOf } from './file-rules';

/** One file listed twice for one owner under two numbers. The same number twice is told by the reader. */
export const FILE_TWICE: RecordsCheck = {
  scope: 'records',
  code: 'across.fileTwice',
  group: 'across',
  reads: [FILES],
  *run({ records }) {
    const files = records.table(FILES);
    yield* listed(
      ownersOf(files).flatMap((owner) => [...twins(files, owner, filesOf(files, owner))]),
    );
  },
};

function* twins(files: RecordTable, owner: string, rows: readonly number[]): Generator<Draft> {
  const text = (name: string, row: number): string => textAt(files.column(name), row);
  const byNumber = new Map<string, number>();
  const byCase = new Map<string, number[]>();
  for (const row of rows) {
    const number = text(FILE_NUMBER, row);
    const loose = looseNumber(number);
    const first = byNumber.get(loose);
    const found = (
      key: 'acrossChecks.fileLooksTwice' | 'acrossChecks.fileTwice' | 'acrossChecks.fileOfOneCase',
      other: number,
    ): Draft => ({
      severity: key === 'acrossChecks.fileOfOneCase' ? 'hint' : 'warning',
      where: cellOf(files, row, FILE_NUMBER),
      message: phrase(key, {
        owner,
        number,
        other: text(FILE_NUMBER, other),
        row: files.rowNumber(other),
        case: text(CASE_NUMBER, row),
      }),
      about: `twice ${owner} ${number}`,
      also: [cellOf(files, other, FILE_NUMBER)],
    });
    if (loose !== '' && first !== undefined) {
      yield found('acrossChecks.fileLooksTwice', first);
      continue;
    }
    if (loose !== '') byNumber.set(loose, row);
    const of = text(CASE_NUMBER, row);
    if (of === '' || number === '') continue;
    const before = byCase.get(of) ?? [];
    byCase.set(of, [...before, row]);
    const kind = text(FILE_KIND, row);
    // A case may have a file for the penalty and another one for a handover: only of one kind it is the same file.
    const twin = before.find((other) => [kind, ''].includes(text(FILE_KIND, other)) || kind === '');
    if (twin !== undefined) yield found('acrossChecks.fileTwice', twin);
    else if (before[0] !== undefined) yield found('acrossChecks.fileOfOneCase', before[0]);
  }
}
