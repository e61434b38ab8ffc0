/**
 * Makes the workbooks of assets/samples (`npm run samples`): the same bytes every time. Units, people and companies are
 * made up; what is untidy is so on purpose and listed with each source.
 */
import { writeFileSync } from 'node:fs';
import { createWorkbookFile } from '../../src/workbook/file';
import { sampleBooks } from '.';

for (const [id, book] of sampleBooks())
  writeFileSync(`assets/samples/${id}.xlsx`, createWorkbookFile(book));
