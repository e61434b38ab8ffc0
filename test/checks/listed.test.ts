import { listed } from '../../src/checks/listed';
import type { Draft } from '../../src/checks/problem';
import { phrase, type Severity } from '../../src/locales';

const draft = (row: number, severity: Severity = 'hint', sheet = 'S'): Draft => ({
  severity,
  where: { sheet, address: `A${row}` },
  message: phrase('noticeChecks.fixPoints', { points: row }),
  about: String(row),
});
const rows = Array.from({ length: 25 }, (_, at) => at + 1);

test('twenty are told one by one, the others as a number', () => {
  const drafts = listed(rows.map((row) => draft(row)));
  expect(drafts).toHaveLength(21);
  expect(drafts.at(-1)).toMatchObject({
    severity: 'hint',
    where: { sheet: 'S', address: 'A21' },
    message: { key: 'checks.more', params: { count: 4 } },
    also: [22, 23, 24, 25].map((row) => ({ sheet: 'S', address: `A${row}` })),
  });
});

test('one that is left over is told as it is', () => {
  const drafts = listed(rows.slice(0, 21).map((row) => draft(row)));
  expect(drafts.map(({ about }) => about)).toEqual(rows.slice(0, 21).map(String));
});

test('what is grave, and what stands on another sheet, is not counted among what is slight', () => {
  const grave = draft(30, 'error');
  const elsewhere = draft(31, 'hint', 'T');
  const drafts = listed([...rows.map((row) => draft(row)), grave, elsewhere]);
  expect(drafts).toHaveLength(23);
  expect(drafts.slice(-2)).toEqual([grave, elsewhere]);
});
