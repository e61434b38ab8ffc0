import { finding, phrase } from '../../../src/locales';
import { nextOf, writesOf } from '../../../src/taskpane/shell/next';
import { BLANK, CELL, READ } from '../fake';

const preview = { cells: [CELL], addedSheets: [], undecided: 0, findings: [] };

test('first the workbook is read, in the page it is dropped', () => {
  expect(nextOf(BLANK)).toEqual({ kind: 'read' });
  expect(nextOf({ ...BLANK, host: 'page' })).toEqual({ kind: 'drop' });
});

test('a preview needs a scheme and somebody to fill it in for', () => {
  expect(nextOf({ ...READ, scheme: null })).toEqual({ kind: 'plan', missing: 'scheme' });
  expect(nextOf({ ...READ, picked: [] })).toEqual({ kind: 'plan', missing: 'jobs' });
  expect(nextOf(READ)).toEqual({ kind: 'plan', missing: null });
});

test('nothing is written while something stands in the way or is undecided', () => {
  const error = finding('error', phrase('workbook.structureLocked'));
  const warning = finding('warning', phrase('workbook.hiddenRow'));
  expect(nextOf({ ...READ, preview: { ...preview, findings: [error, warning] } })).toEqual({
    kind: 'blocked',
    errors: 1,
  });
  expect(nextOf({ ...READ, preview: { ...preview, undecided: 2 } })).toEqual({
    kind: 'decide',
    undecided: 2,
  });
  expect(nextOf({ ...READ, preview: { ...preview, findings: [warning] } })).toEqual({
    kind: 'fill',
    writes: 1,
    nothing: false,
  });
  const empty = { ...preview, cells: [] };
  expect(nextOf({ ...READ, preview: empty })).toMatchObject({ writes: 0, nothing: true });
  const adds = { ...empty, addedSheets: ['集体自评'] };
  expect(nextOf({ ...READ, preview: adds })).toMatchObject({ writes: 0, nothing: false });
  const outcome = { changed: 1, sheets: ['自评表'], findings: [] };
  expect(nextOf({ ...READ, outcome })).toEqual({ kind: 'done' });
});

test('cells that are kept, or hold already what would be written, are not counted as writes', () => {
  const cells = [
    CELL,
    { ...CELL, address: 'F6', typed: true, decision: 'keep' as const, old: 3 },
    { ...CELL, address: 'F7', typed: true, decision: 'replace' as const, old: 3 },
    { ...CELL, address: 'F8', old: 4 },
  ];
  expect(writesOf({ ...preview, cells })).toBe(2);
});
